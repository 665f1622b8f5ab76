import { sumOf } from '../questions/cross-tab';
import type { OutcomeTables } from '../questions/outcome-by';
import type { RatesByCategory } from './by-category';
import type { GroupRow } from './measured';
import { rateOf, type RatesByGroup, ratesByGroup, shareOf } from './rates';

/** Where two things meet: an age band and a sex, a care status, adults of an area. */
export interface IntersectionCell {
  readonly id: string;
  readonly label: string;
  /** Codes on each axis before ethnicity; null picks every code of that axis. */
  readonly picks: readonly (readonly string[] | null)[];
  /** Shown only where it holds anybody: unknown values, sexes or ages that a selection does not hold. */
  readonly onlyWhereHeld: boolean;
  /** False where a value is not known: its rates are shown and nobody is compared. */
  readonly compared: boolean;
}

const UNKNOWN = ['NS', 'NR', 'NX'];

/**
 * The outcome in each cell for each group, beside the comparison group of the very same cell. The last axis of the
 * tables is ethnicity. Cells stand in the order given: by what they are, never by their rate.
 */
export function ratesByCell(
  tables: OutcomeTables,
  cells: readonly IntersectionCell[],
  groups: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): RatesByCategory {
  const rows = cells.map(({ id, label, picks, onlyWhereHeld, compared }) => ({
    onlyWhereHeld,
    category: { id, label, codes: [] },
    all: rateOf(shareOf(tables, null, picks)),
    groups: comparedIf(compared, ratesByGroup(tables, groups, referenceOf, picks)),
    unknown: sumOf(tables.base, [...picks, UNKNOWN]).count,
  }));
  return {
    groups,
    rows: rows.filter(({ onlyWhereHeld, all: { share } }) => {
      return !onlyWhereHeld || share.atRisk.count > 0 || share.atRisk.withheld > 0;
    }),
  };
}

function comparedIf(compared: boolean, rates: RatesByGroup): RatesByGroup {
  return compared ? rates : { ...rates, rows: rates.rows.map((row) => ({ ...row, comparison: null })) };
}
