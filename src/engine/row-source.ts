import { whole } from '../vocabulary/written';
import type { Failure } from '../vocabulary/failure';
import type { Noted } from '../vocabulary/noted';
import type { SheetFacts } from './engine';

/** Rows of a file as they stand in it, title lines and header among them. An empty cell is ''. */
export interface Cut {
  readonly rows: readonly (readonly string[])[];
  /** Place of the first of these rows in the file, from 1, as a spreadsheet numbers them. */
  readonly firstRow: number;
  /** Bytes of the file looked at so far. */
  readonly bytes: number;
}

/** A file that can be walked from the first row more than once. */
export interface RowSource {
  cuts(): AsyncIterable<Cut>;
  /** What is to be told of the file, known once its rows have been walked to the end. */
  notes(): readonly Noted[];
}

/** The ways of reading one file that a worker tries, and the sheets that may be chosen where it has any. */
export interface OpenSources {
  /** Without a sheet: what is read where nobody says another. Throws NotATable. */
  readonly of: (sheet?: string) => readonly RowSource[];
  readonly sheets?: readonly SheetFacts[];
  /** Days are counted from 1904. */
  readonly from1904?: boolean;
}

/** A file that cannot be a table, with the sentence to say so. */
export class NotATable extends Error {
  override readonly name = 'NotATable';

  constructor(readonly failure: Failure) {
    super(failure.what);
  }
}

/** At most ten places to look at. */
export const EXAMPLES = 10;

/** Where a file is refused: "row 17 of the file". */
export const placeOf = (row: number): string => `row ${whole(row)} of the file`;
