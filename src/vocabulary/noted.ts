/** Rows from one to another, both among them, as a spreadsheet numbers them from 1. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}

/** Rows with the places of at most ten of them, from 1. */
interface RowsAt {
  readonly rows: number;
  readonly places: readonly number[];
}

/** What is counted for each thing that a decoder may note of a file beside its rows. */
export interface NoteCounts {
  readonly 'sheet-hidden': { readonly sheet: string };
  readonly 'rows-hidden': { readonly rows: number; readonly runs: readonly RowRun[] };
  /** `letters` of at most ten columns, as a spreadsheet names them. */
  readonly 'columns-hidden': { readonly columns: number; readonly letters: readonly string[] };
  readonly 'days-without-format': { readonly rows: number; readonly letters: readonly string[] };
  readonly 'formula-errors': { readonly cells: number };
  readonly 'formulas-not-calculated': { readonly cells: number };
  readonly 'formulas-empty': { readonly cells: number };
  /** Sheets of the workbook that were not read. */
  readonly 'other-sheets': {
    readonly sheet: string;
    readonly others: readonly { readonly name: string; readonly hidden: boolean }[];
  };
  readonly 'long-rows': RowsAt;
  readonly 'short-rows': RowsAt;
  readonly 'misquoted-rows': RowsAt;
  readonly 'empty-between': { readonly rows: number };
  readonly 'total-row': { readonly place: number };
  readonly 'no-header': object;
  /** Names of columns that are numbers. */
  readonly 'numbers-as-names': { readonly names: readonly string[] };
  /** Title lines above a header that stands in a row, from 1. */
  readonly titles: { readonly row: number; readonly titles: readonly string[] };
  readonly 'names-twice': { readonly names: readonly string[] };
  readonly 'windows-1252': object;
}

export type NoteKind = keyof NoteCounts;

/** One thing noted of a file; of several that are read together, of which one. */
export type NotedOf<Kind extends NoteKind> = {
  readonly note: Kind;
  readonly counts: NoteCounts[Kind];
  readonly file?: string;
};

export type Noted = { readonly [Kind in NoteKind]: NotedOf<Kind> }[NoteKind];

const HIDDEN: ReadonlySet<NoteKind> = new Set(['sheet-hidden', 'rows-hidden', 'columns-hidden']);

/** Whether it must be told before anything opens: the file holds more than a person saw who looked at it. */
export const isOfHidden = ({ note }: Noted): boolean => HIDDEN.has(note);

/** Rows that a note is about; 0 where it is about the file as a whole. */
export function rowsNoted(noted: Noted): number {
  if (noted.note === 'titles') return noted.counts.titles.length;
  if (noted.note === 'total-row') return 1;
  return 'rows' in noted.counts ? noted.counts.rows : 0;
}
