import type { Condition } from '../../src/dataset/kinds/contract';
import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import type { BroadGroup } from '../../src/vocabulary/ethnicity';

/** One side of a comparison: rows by TRUE ethnicity, by recorded columns, or both. */
export interface Side {
  readonly label: string;
  readonly ethnicity?: BroadGroup;
  readonly where?: readonly Condition[];
}

/** What the counts of each side are counted out of. */
export type Denominator =
  /** Rows of the same side that satisfy `base`. */
  | { readonly kind: 'rows'; readonly base: readonly Condition[] }
  /** Children of the synthetic London population from this age to 17; only such rows count. */
  | { readonly kind: 'population'; readonly fromAge: number }
  /** Children held in the same establishment, month by month; the month that was never sent left out. */
  | { readonly kind: 'held' };

/** How an effect is computed from rows: counts per stratum, then one ratio of rates. */
export interface Computation {
  readonly compared: Side;
  readonly reference: Side;
  readonly outcome: readonly Condition[];
  readonly denominator: Denominator;
  /** Rows of both sides that are looked at at all. */
  readonly within?: readonly Condition[];
  /** First and last day looked at, both included. */
  readonly from?: string;
  readonly until?: string;
  /**
   * Columns held alike. None: the plain ratio. Some: the Mantel-Haenszel ratio over strata (Greenland and Robins 1985);
   * a missing cell is a stratum of its own. `age_group` (child, adult) and `length_band` are computed.
   */
  readonly strata?: readonly string[];
}

/** A true effect of the model and how to look for it. */
export interface Effect {
  readonly id: string;
  readonly extract: ExtractKind;
  /** In words, from the side of the compared group. */
  readonly measure: string;
  /** The constant that was planted, where there is one: the same ratio in every stratum. */
  readonly planted?: number;
  /** The ratio to expect, where it follows from the model by arithmetic. */
  readonly exact?: number;
  readonly compute: Computation;
}

/** An effect with the ratio to expect. */
export interface ValuedEffect extends Effect {
  readonly value: number;
  readonly method: 'exact' | 'simulation';
  /** Standard error of the natural logarithm of `value`; 0 where it is exact. */
  readonly standardError: number;
}
