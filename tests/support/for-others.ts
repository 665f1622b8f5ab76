import type { References } from '../../src/dataset/references/references';
import type { PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { answerSheet } from '../../src/workbook/answering/answer';
import { overviewInTurns } from '../../src/workbook/answering/answer-overview';
import type { SheetForOthers } from '../../src/workbook/answering/for-others';
import type { Answering } from './answer-sheets';

/** A sheet as the reader sees it, and as others do. */
export interface BothSheets {
  readonly exact: PresentedSheet;
  readonly masked: PresentedSheet;
}

/** The same answer twice: exact, and with counts of `atMost` or fewer masked. */
export async function bothSheets(
  { counter, extract }: Pick<Answering, 'counter' | 'extract'>,
  over: Partial<Selection>,
  references?: References,
  atMost = 5,
): Promise<BothSheets> {
  const given: PresentedSheet[] = [];
  const told: SheetForOthers[] = [];
  const tell = (how: SheetForOthers): void => void told.push(how);
  const selection = { ...OPENING_SELECTION, ...over };
  const sheets = answerSheet(counter, extract, selection, null, references, undefined, tell);
  for await (const sheet of sheets) given.push(sheet);
  return bothOf(given.at(-1), told.at(-1), atMost);
}

/** The same of the overview. */
export async function bothOverviews(
  { counter, extract }: Pick<Answering, 'counter' | 'extract'>,
  over: Partial<Selection>,
  references?: References,
  atMost = 5,
): Promise<BothSheets> {
  const given: PresentedSheet[] = [];
  const told: SheetForOthers[] = [];
  const selection = { ...OPENING_SELECTION, ...over };
  const sheets = overviewInTurns(
    ...([counter, [extract], selection, () => references, [], (how: SheetForOthers) => void told.push(how)] as const),
  );
  for await (const sheet of sheets) given.push(sheet);
  return bothOf(given.at(-1), told.at(-1), atMost);
}

function bothOf(exact: PresentedSheet | undefined, how: SheetForOthers | undefined, atMost: number): BothSheets {
  if (!exact || !how) throw new Error('No sheet was given.');
  return { exact, masked: how(atMost, null) };
}

/** Every text and number that a page could be made of, one a line, with its place. */
export function everythingIn(value: unknown, place = ''): readonly string[] {
  if (value === null || typeof value !== 'object') return [`${place}: ${String(value)}`];
  return Object.entries(value).flatMap(([name, own]) => everythingIn(own, `${place}/${name}`));
}
