import type { Cell, PresentedFigure, PresentedSheet, TableRow } from '../figure';
import { plain } from '../figure';

/** What a meeting may want to answer: a gap that is clear of chance, or a group of which nobody was given something. */
export interface Candidate {
  /** Unlike that of any other candidate of the sheet. */
  readonly id: string;
  /** Figure that says it. */
  readonly figure: string;
  readonly words: string;
}

/** Gaps of the sheet that are clear of chance among all that were looked at, then groups with nobody, from the tables that stand. */
export function candidatesOf(sheet: PresentedSheet): readonly Candidate[] {
  const clear = sheet.findings?.groups.find(({ id }) => id === 'clear')?.findings ?? [];
  const gaps = clear.map(({ id, sentence }): Candidate => ({ id, figure: id, words: plain(sentence) }));
  return [...gaps, ...sheet.figures.flatMap(nobodyIn)];
}

/** Groups of a figure of which nobody is counted, though some could have been: "Asian: 0 of 24". */
function nobodyIn({ id, rows, caption, unavailable }: PresentedFigure): readonly Candidate[] {
  if (unavailable !== undefined) return [];
  return rows
    .filter(({ weight }) => weight === 'group')
    .flatMap((row) => {
      const none = Object.values(row.cells).find(isNobody);
      return none ? [{ id: `${id}-${row.id}`, figure: id, words: wordsOf(row, none, caption) }] : [];
    });
}

const isNobody = ({ held }: Cell): boolean => held?.count === 0 && (held.of ?? 0) > 0;

const wordsOf = ({ label }: TableRow, none: Cell, caption: string): string =>
  `${label}: none of ${none.held?.of ?? 0}. ${caption}`;
