import type { TableMask } from './table-mask';

/**
 * What the counting worker holds and is asked. Rows stand in date order (ties in file order), so that the first
 * row of a child that passes is that child's first event in the selection.
 */
export interface CodedColumns {
  readonly rows: number;
  /** Column name -> code per row (position in the stored list; `month` as in MonthAxis: 0, 1, then 2 + offset). */
  readonly columns: Readonly<Record<string, Uint8Array | Uint16Array>>;
  /** Number of codes of each column. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Child per row as a dense number from 0; absent where person_id was not supplied. */
  readonly person?: Uint32Array;
  readonly persons?: number;
  /** Rows that each row stands for; absent means 1. */
  readonly weight?: Uint32Array;
  /** 1 where the count was withheld (weight 0); absent where none was. */
  readonly withheld?: Uint8Array;
}

/** Codes that pass, by position, one byte for each code of the column; absent column = no restriction. */
export type Accept = Readonly<Record<string, Uint8Array>>;

/**
 * `children`: each child once, at the first row that passes selection and `base`, and `where` is asked of that row
 * alone. `any`: each child once, standing in `by` at that same first row, and `where` holds if any of its rows that
 * pass selection and `base` meets all of it. `events`: every row. Without `person`, and where rows carry weights,
 * children cannot be told apart and every row counts.
 */
export type CountedBy = 'children' | 'any' | 'events';

/** A cross-table: cells are row-major over `by`, sizes as in CodedColumns. */
export interface Table {
  readonly id: string;
  /** One to three columns. */
  readonly by: readonly string[];
  /** Further restriction of this table alone: the base and, where asked, the outcome. */
  readonly where?: Accept;
  readonly unit: CountedBy;
  /** Where children count: rows that compete to be first. Tables with the same `base` id share their first rows. */
  readonly base?: { readonly id: string; readonly accept: Accept };
  /** Where children count: once in each of these groups of a column's codes (a period), not once in all. */
  readonly oncePer?: OncePer;
  /**
   * Asks how often the same children were counted, in place of counts: over the one column of `by`, for each pair of
   * its codes, the sums over children of m·m', then of m·y', then of y·y', as three planes of size × size cells, and
   * last the children of each code. m are the rows of a child that count, with a code, y those of them that pass
   * `where`; never asked of `any`. Everywhere nought where children cannot be told apart.
   */
  readonly perChild?: boolean;
}

/**
 * Code of the column -> group; NO_GROUP for codes in none. Groups follow each other in time, so that rows in date
 * order make a child's groups contiguous; tables with the same id share their first rows.
 */
export interface OncePer {
  readonly id: string;
  readonly column: string;
  readonly groups: Uint16Array;
}

export const NO_GROUP = 0xffff;

export interface CountRequest {
  /** The selection, part by part. */
  readonly parts: Accept;
  /** Parts that restrict nothing in `tables`: ethnicity, whose ticks only choose which groups are shown. */
  readonly shownOnly: readonly string[];
  /** Columns whose live counts are wanted, each with its own part left out. */
  readonly counts: readonly string[];
  readonly tables: readonly Table[];
}

export interface CountedTable {
  readonly cells: Float64Array;
  /** Withheld rows per cell: where above 0 the cell is "at least". Absent where nothing was withheld. */
  readonly withheld?: Float64Array;
  /** Put on by `disclosure` where others look on; it never comes from the worker. */
  readonly mask?: TableMask;
  /**
   * Present where only some sums of the table are known, as in a protected pack: the sum of the codes picked on each axis
   * (`null` picks every code). The cells are then no numbers.
   */
  readonly sums?: KnownSums;
}

/** A sum as it is known: `count` is no number where it is protected, and `withheld` then has no end. */
export type KnownSums = (picks: readonly (readonly string[] | null)[]) => {
  readonly count: number;
  readonly withheld: number;
};

export interface CountAnswer {
  /** Column -> rows per code with all other parts applied. */
  readonly counts: Readonly<Record<string, Float64Array>>;
  readonly tables: Readonly<Record<string, CountedTable>>;
  /** Rows (by weight) that pass the whole selection but `shownOnly`. */
  readonly events: number;
  /** Children among them; null where children cannot be told apart. */
  readonly children: number | null;
}

/**
 * Cases alike: rows that hold the same codes in every column of `held` are one stratum, told apart by the codes of `by`.
 * And the same again with each entry of `more` held beside them, one at a time. Counted as a Table with the same `unit`,
 * `base` and `where` is; asked of one selection, in a request of its own.
 */
export interface StrataRequest
  extends Pick<CountRequest, 'parts' | 'shownOnly'>, Pick<Table, 'unit' | 'base' | 'where'> {
  readonly by: string;
  readonly held: readonly string[];
  readonly more: readonly (readonly string[])[];
  /** 1 for the codes of columns held that say that nothing is known. */
  readonly unknown: Accept;
}

/** Rows of strata, column beside column; sums of what the rows of the extract stand for. */
export interface StrataRows {
  /** 0 where the columns held are all; else the place of the entry of `more` that is held beside them, from 1. In order. */
  readonly which: Uint8Array<ArrayBuffer>;
  /**
   * The number of the stratum among those of its `which`, in no order. Strata of one code of `by` alone have nothing to be
   * matched with, and stand as one stratum for each code.
   */
  readonly stratum: Uint32Array<ArrayBuffer>;
  /** The code of `by`. */
  readonly code: Uint16Array<ArrayBuffer>;
  readonly atRisk: Float64Array<ArrayBuffer>;
  /** Of those at risk, with the outcome. */
  readonly events: Float64Array<ArrayBuffer>;
  /** Of those at risk, in strata where a column held is not known. */
  readonly unknown: Float64Array<ArrayBuffer>;
  /** How many strata this row stands for. */
  readonly sets: Float64Array<ArrayBuffer>;
  /** Rows whose count was withheld. */
  readonly withheld: Float64Array<ArrayBuffer>;
}

/** No column or pair of columns held together has as many values: a test holds every contract to it. */
export const LARGEST_AXIS = 4096;
