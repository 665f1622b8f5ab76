import type { Quantity } from '../questions/cross-tab';
import type { ChildSums } from '../statistics/design-effect';
export type { Quantity };

/** A row that a table shows: a group of codes with a name. Unknown rows are shown and never compared. */
export interface GroupRow {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly kind: 'group' | 'detail' | 'unknown' | 'total';
}

/** How many had the outcome out of how many; withheld counts make both "at least". */
export interface Share {
  readonly events: Quantity;
  readonly atRisk: Quantity;
  /** How often the same children stand in it; absent where each stands once, or where they cannot be told apart. */
  readonly repeats?: ChildSums;
}

/** An estimate with the limits of its likely range. */
export interface Range {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** A measured value or the sentence that says why there is none. */
export type Measured<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string };

/** Whether a share rests on counts of which none was withheld. */
export function isWhole({ events, atRisk }: Share): boolean {
  return events.withheld === 0 && atRisk.withheld === 0;
}
