/** The system that a solver searches: tables of atoms, and the sums that may be published. */
export interface System {
  readonly truth: Int32Array;
  readonly sums: readonly Int32Array[];
}

/** One search: a table that has at least `least` in a sum and changes as little as it can of what is published. */
export interface Search {
  readonly sum: number;
  readonly least: number;
  /** What a change of one in each sum costs; nought where it is withheld. */
  readonly costs: Float64Array;
  /** Sums that must not change at all. */
  readonly fixed: Uint8Array;
}

/** A table that was found, and whether it is of whole numbers. */
export interface Found {
  readonly table: Float64Array;
  readonly whole: boolean;
}

/** Finds tables. It is trusted with nothing: what it finds is checked by additions. */
export interface Solver {
  /** Parts of numbers allowed. Null where there is no such table, or it was not found. */
  search(search: Search): Found | null;
  /** Whole numbers only; null too where it would take too long. */
  searchWhole(search: Search): Found | null;
  /** Frees what it holds. */
  end(): void;
}
