import type { Noted, NoteCounts, NotedOf, NoteKind, RowRun } from '../../../vocabulary/noted';
import { whole } from '../../../vocabulary/written';
import { rowsHave } from './words';

/** What a note of a file says. */
export interface NoteWords {
  /** A plain sentence: "3 rows have more cells than the header has names; the surplus was not read." */
  readonly what: string;
  /** Where to look: "row 17 of the file". At most ten. */
  readonly examples: readonly string[];
  /** What it does to the figures, where that is something else than leaving a part of the file out. */
  readonly soWhat?: string;
}

/** At most ten places to look at. */
const EXAMPLES = 10;
const NOWHERE = { examples: [] } as const;

const placeOf = (row: number): string => `row ${whole(row)} of the file`;
const runOf = ({ from, to }: RowRun): string => (from === to ? placeOf(from) : `rows ${whole(from)} to ${whole(to)}`);
const columnsOf = (letters: readonly string[]): readonly string[] => letters.map((letter) => `column ${letter}`);
const readLikeOthers = (many: number): string =>
  many === 1 ? 'It is read like the others.' : 'They are read like the others.';
const readAsEmpty = (many: number): string => (many === 1 ? 'It was read as empty.' : 'They were read as empty.');
const cellsHold = (many: number): string => (many === 1 ? '1 cell holds' : `${whole(many)} cells hold`);

const atRows =
  (what: string) =>
  ({ rows, places }: NoteCounts['long-rows']): NoteWords => ({
    what: `${rowsHave(rows)} ${what}`,
    examples: places.map(placeOf),
  });

const WORDS: { readonly [Kind in NoteKind]: (counts: NoteCounts[Kind]) => NoteWords } = {
  'sheet-hidden': ({ sheet }) => ({ what: `The sheet “${sheet}” is hidden in the workbook.`, ...NOWHERE }),
  'rows-hidden': ({ rows, runs }) => ({
    what: `${rows === 1 ? '1 row of the sheet is' : `${whole(rows)} rows of the sheet are`} hidden in the workbook, by a filter or by hand. ${readLikeOthers(rows)}`,
    examples: runs.map(runOf),
    soWhat: 'Whoever looks at the workbook sees fewer rows than are counted here.',
  }),
  'columns-hidden': ({ columns, letters }) => ({
    what: `${columns === 1 ? '1 column of the sheet is' : `${whole(columns)} columns of the sheet are`} hidden in the workbook. ${readLikeOthers(columns)}`,
    examples: columnsOf(letters),
  }),
  'days-without-format': ({ rows, letters }) => ({
    what: `${rows === 1 ? '1 number stands' : `${whole(rows)} numbers stand`} among dates without the format of a date. ${rows === 1 ? 'It was read as a day' : 'They were read as days'}, as Excel counts them.`,
    examples: columnsOf(letters),
  }),
  'formula-errors': ({ cells }) => ({
    what: `${cellsHold(cells)} an error of a formula, such as #N/A. ${readAsEmpty(cells)}`,
    ...NOWHERE,
  }),
  'formulas-not-calculated': ({ cells }) => ({
    what: `${cellsHold(cells)} a formula without its result. ${readAsEmpty(cells)} Open the file in Excel, save it, and open it here again.`,
    ...NOWHERE,
  }),
  // A text that a formula has not worked out yet cannot be told from one that it leaves empty.
  'formulas-empty': ({ cells }) => ({
    what: `${cellsHold(cells)} a formula with no text as its result. ${readAsEmpty(cells)} If Excel shows something there, save the file in Excel, and open it here again.`,
    ...NOWHERE,
  }),
  'other-sheets': ({ sheet, others }) => ({
    what: `The sheet “${sheet}” was read; ${others.length === 1 ? 'another sheet of the workbook was' : `${others.length} other sheets of the workbook were`} not.`,
    examples: others.map(({ name, hidden }) => (hidden ? `${name} (hidden)` : name)).slice(0, EXAMPLES),
  }),
  'long-rows': atRows('more cells than the header has names; the surplus was not read.'),
  'short-rows': atRows('fewer cells than the header has names; the missing ones are empty.'),
  'misquoted-rows': atRows('a quotation mark where none can be; the cells there may have run together.'),
  'empty-between': ({ rows }) => ({
    what: `${rows === 1 ? '1 empty row between others was' : `${whole(rows)} empty rows between others were`} left out.`,
    examples: [],
  }),
  'total-row': ({ place }) => ({
    what: 'The last row looks like a total. It was read as a row like any other.',
    examples: [placeOf(place)],
    soWhat: 'If it is a total, every figure counts one row too many.',
  }),
  'no-header': () => ({
    what: 'The file has no header: its first row holds values, so its columns are numbered.',
    ...NOWHERE,
  }),
  'numbers-as-names': ({ names }) => ({
    what: `${names.length === 1 ? 'The name of a column is a number' : `The names of ${names.length} columns are numbers`}, as ages and years across a table are.`,
    examples: names.slice(0, EXAMPLES),
    soWhat: 'If they are values, the file has no header, and its first row is in no figure.',
  }),
  titles: ({ row, titles }) => ({
    what: `The names of the columns stand in row ${row}; what stands above them was left out.`,
    examples: titles.slice(0, EXAMPLES),
  }),
  'names-twice': ({ names }) => ({
    what: `${names.length === 1 ? 'A column has' : `${names.length} columns have`} the name of an earlier one and got a number.`,
    examples: names.slice(0, EXAMPLES),
  }),
  'windows-1252': () => ({
    what: 'The text is not UTF-8, so it was read as Windows-1252, which Excel writes: look at names with accents.',
    ...NOWHERE,
  }),
};

const wordsOf = <Kind extends NoteKind>({ note, counts }: NotedOf<Kind>): NoteWords => WORDS[note](counts);

/** What was noted of a file, in words; where several files are read together, with the name of the file before it. */
export function noteInWords(noted: Noted): NoteWords {
  const words = wordsOf(noted);
  return noted.file === undefined ? words : { ...words, what: `${noted.file}: ${words.what}` };
}

/** In one line: "The sheet “2024” was read; another sheet of the workbook was not (Codes)." */
export function noteInLine(noted: Noted): string {
  const { what, examples } = noteInWords(noted);
  if (examples.length === 0) return what;
  return `${what.replace(/\.$/, '')} (${examples.slice(0, 3).join('; ')}${examples.length > 3 ? '; …' : ''}).`;
}

/** With every place, as it is asked before a file opens: "… Where: rows 2 to 9. Whoever looks …". */
export function noteWithPlaces(noted: Noted): string {
  const { what, examples, soWhat } = noteInWords(noted);
  const where = examples.length > 0 ? ` Where: ${examples.join('; ')}.` : '';
  return `${what}${where}${soWhat ? ` ${soWhat}` : ''}`;
}
