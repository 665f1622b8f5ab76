import type { ExtractKind } from './extracts';
import type { Unreleased } from '../../counting/unreleased';
import type { Found } from './found';

/** First and last day that the extract covers, ISO dates: as declared, or else as found. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
  readonly declared: boolean;
}

/** The finest period that the rows can be told apart by. */
export type Grain = 'month' | 'quarter' | 'half_year' | 'financial_year';

export interface ExtractMetadata {
  readonly supplier?: string;
  readonly drawn?: string;
  readonly status?: string;
  readonly ethnicityCodeSet?: string;
  readonly boroughBasis?: string;
  readonly marking?: string;
  readonly synthetic: boolean;
}

/**
 * The months that the rows fall in, as codes: 0 not recorded, 1 not recognised, 2 the first month.
 * `first` counts months from January 2000 (0); `count` is the number of months from first to last.
 */
export interface MonthAxis {
  readonly first: number;
  readonly count: number;
}

/** How sure the supplier is of rows: as data_status says, row by row. */
export interface RowStatus {
  /** "official", "provisional", "experimental", "voluntary", or NR or NX where it is not given. */
  readonly status: string;
  readonly rows: number;
  /** Months with such rows, from January 2000 (0), in order. */
  readonly months: readonly number[];
}

/** Months inside the period covered, and in force, of which the extract holds no row; from January 2000 (0). */
export interface EmptyMonths {
  /** The file holds so many rows in its other months that these cannot be empty by chance. */
  readonly neverSent: readonly number[];
  /** The file is too small to tell whether nothing happened or nothing was sent. */
  readonly unclear: readonly number[];
}

/** The rows of one file among several that were read into one extract: `from` its first row, `to` beyond its last. */
export interface RowsOfFile {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

declare const proof: unique symbol;

/** An extract that was read, checked against its contract and stored narrow in an engine. Made only by `dataset/`. */
export interface Dataset {
  readonly [proof]: true;
  readonly kind: ExtractKind;
  /** The file as the reader named it. */
  readonly file: string;
  /** First twelve hexadecimal digits of the SHA-256 of the file; stands in the address. */
  readonly fingerprint: string;
  /** Table in its engine: columns as `stored-columns.ts` says. */
  readonly table: string;
  readonly form: 'records' | 'counted';
  /** Rows stored; every row of the file is stored. */
  readonly rows: Unreleased<number>;
  /** Contract columns that the file supplied. */
  readonly supplied: readonly string[];
  /** Distinct children, where person_id was supplied. */
  readonly children: Unreleased<number> | null;
  /** Codes of ethnicity that rows hold; present where some rows give a broad group and nothing within it. */
  readonly ethnicities?: readonly string[];
  readonly coverage: Coverage | null;
  readonly months: MonthAxis;
  readonly grain: Grain;
  readonly metadata: ExtractMetadata;
  /** How sure the supplier is, row by row; present where data_status was supplied. It outranks what the file says of itself. */
  readonly statuses?: readonly RowStatus[];
  readonly empty: EmptyMonths;
  readonly findings: readonly Found[];
  /**
   * Present where the file was read through a mapping: the name under which that is kept, and the codes of the areas
   * that whole files are of, where that was said of each.
   */
  readonly mapping?: { readonly supplier: string; readonly areas?: readonly string[] };
  /** Present where several files were read into one: the rows of each, in order. */
  readonly files?: readonly RowsOfFile[];
}
