import type { PresentedControl, PresentedFigure, TableRow } from './figure';
import { plain } from './figure';
import type { PresentedFacet } from './filter';
import { GLOSSARY, type Term } from './glossary';
import { PRINTED, wholeWords } from './terms-in-text';

/** Words in which a term stands in controls, cells and sentences, beside its name and those of captions. */
const STANDS_AS: Readonly<Record<string, readonly string[]>> = {
  adverse: ['heavier outcome'],
  base: ['out of'],
  bame: ['one lump beside white'],
  charge: ['charges', 'charged'],
  clear: ['clear'],
  comparator: ['compare with', 'beside'],
  'community-resolution': ['community resolutions'],
  'conditional-caution': ['conditional caution'],
  decision: ['first search', 'first case', 'first episode', 'children once'],
  'over-represented': ['under-represented'],
  remand: ['remanded'],
  'too-few': ['too few', 'too few to tell'],
};

/** Every word of a term, in lower case. */
const WORDS: readonly (readonly [term: Term, words: readonly string[]])[] = GLOSSARY.map((term) => {
  const printed = PRINTED.filter(([, id]) => id === term.id).map(([words]) => words);
  return [term, [term.name.toLowerCase(), ...printed, ...(STANDS_AS[term.id] ?? [])]];
});

/** The terms that stand in any of some texts, each once, in the order of the glossary. */
function termsIn(texts: readonly (string | undefined)[]): readonly Term[] {
  // A sign between them, so that no term is made of the end of one and the beginning of the next.
  const all = texts.join(' | ').toLowerCase();
  return WORDS.filter(([, words]) => words.some((word) => wholeWords(all, word) >= 0)).map(([term]) => term);
}

/** The terms of choices: their legends and every option, chosen or not. */
export function termsOfControls(controls: readonly PresentedControl[]): readonly Term[] {
  return termsIn(
    controls.flatMap(({ legend, before, note, options }) => [
      ...[legend, before, note],
      ...options.flatMap(({ label, said, full }) => [label, said, full]),
    ]),
  );
}

/** The terms of the boxes: legends of parts, groups and boxes. */
export function termsOfBoxes(parts: readonly PresentedFacet[]): readonly Term[] {
  return termsIn(
    parts.flatMap(({ legend, groups, choices }) => [
      legend,
      ...groups.flatMap(({ label, note }) => [label, note]),
      ...choices.map(({ label }) => label),
    ]),
  );
}

/** The terms that stand on a figure: sentence, caption, headings, cells, key and the line under it. */
export function termsOfFigure(figure: PresentedFigure): readonly Term[] {
  const { finding, caption, columns, rows, ladderKey = [], triple = [], remark, line, base, from, strip } = figure;
  const table = strip ?? { caption, columns, rows };
  return termsIn([
    ...[plain(finding), table.caption, remark, line ?? base, from],
    ...table.columns.map(({ label }) => label),
    ...table.rows.flatMap(wordsOf),
    ...ladderKey.map(({ label }) => label),
    ...triple.flatMap(({ heading, range }) => [heading, range]),
  ]);
}

const wordsOf = ({ label, rider, cells }: TableRow): readonly (string | undefined)[] => [
  ...[label, rider],
  ...Object.values(cells).flatMap(({ text, soft }) => [text, soft]),
];
