import type { OutcomeTables } from '../questions/outcome-by';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import type { Bounds } from './bounds';
import type { GroupRow, Measured, Share } from './measured';
import { type RatesByGroup, ratesByGroup, shareOf } from './rates';

export type { Bounds };

export interface BoundedGroup {
  readonly row: GroupRow;
  readonly bounds: Measured<Bounds>;
}

/** Rates by group, those of unknown ethnicity, and the bounds of every compared group. */
export interface UnknownsByGroup extends RatesByGroup {
  readonly unknown: Share;
  readonly all: Share;
  readonly bounded: readonly BoundedGroup[];
}

/** How far unknown ethnicity could move every comparison. */
export function unknownsByGroup(
  tables: OutcomeTables,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): UnknownsByGroup {
  const rates = ratesByGroup(tables, rows, referenceOf);
  return {
    ...rates,
    unknown: shareOf(tables, UNKNOWN_ETHNICITY),
    all: shareOf(tables, null),
    bounded: rates.rows.flatMap(({ row, bounds }) => (bounds ? [{ row, bounds }] : [])),
  };
}
