import { type CrossTab, sumOf } from '../questions/cross-tab';
import type { OutcomeTables } from '../questions/outcome-by';
import { wilsonInterval } from '../statistics/wilson-interval';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { type Bounds, boundsOfShares } from './bounds';
import { childSumsOf } from './child-sums';
import { type Comparison, compareShares } from './comparison';
import { type GroupRow, isWhole, type Measured, type Range, type Share } from './measured';
import { nestedIn } from './nested';
import { proportionOf } from './share-pair';
import { countsOf, whyWithheld } from './why-withheld';

/** A share with its own likely range. */
export interface Rate {
  readonly share: Share;
  readonly range: Measured<Range>;
}

export interface RateRow {
  readonly row: GroupRow;
  readonly rate: Rate;
  /** Null for the comparison group itself, for unknown ethnicity and for the total. */
  readonly comparison: Measured<Comparison> | null;
  /** Whom this row is compared with: under "all others" each row has its own. Null where nothing is compared. */
  readonly against: Rate | null;
  /** What those of unknown ethnicity could make of the ratio; null where nothing is compared. */
  readonly bounds: Measured<Bounds> | null;
}

export interface RatesByGroup {
  readonly rows: readonly RateRow[];
  /** Whom the first row is compared with; a sentence about another row reads that row's `against`. */
  readonly reference: { readonly row: GroupRow; readonly rate: Rate };
}

/** The share of a group, with Wilson's range; refused where nobody is in the base or counts were withheld. */
export function rateOf(share: Share): Rate {
  if (!isWhole(share)) return { share, range: { ok: false, why: `${whyWithheld(countsOf([share]))}.` } };
  const range = wilsonInterval(proportionOf(share));
  return { share, range: range.ok ? { ok: true, value: range } : { ok: false, why: range.reason } };
}

/** The share of some codes of the last axis, with the earlier axes picked. */
export function shareOf(
  tables: OutcomeTables,
  codes: readonly string[] | null,
  picks: readonly (readonly string[] | null)[] = [],
): Share {
  const pick = (table: CrossTab) => sumOf(table, [...picks, codes]);
  const repeats = tables.perChild && picks.length === 0 ? { repeats: childSumsOf(tables.perChild, codes) } : {};
  return { events: pick(tables.outcome), atRisk: pick(tables.base), ...repeats };
}

type Picks = readonly (readonly string[] | null)[];

/**
 * Each row's rate beside the comparison group's, over the selection without its ethnicity ticks. `picks` choose
 * codes on the axes before ethnicity: one age, one borough, one period.
 */
export function ratesByGroup(
  tables: OutcomeTables,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
  picks: Picks = [],
): RatesByGroup {
  const first = rows[0];
  if (!first) throw new Error('A table of rates needs at least one row.');
  const share = (codes: readonly string[] | null) => shareOf(tables, codes, picks);
  const unknown = share(UNKNOWN_ETHNICITY);
  const reference = referenceOf(first);
  return {
    reference: { row: reference, rate: rateOf(share(reference.codes)) },
    rows: rows.map((row) => rateRow(row, referenceOf(row), share, unknown)),
  };
}

/** A row's rate, its comparison and what those of unknown ethnicity could make of it; `share` gives that of any codes. */
export function rateRow(
  row: GroupRow,
  reference: GroupRow,
  share: (codes: readonly string[]) => Share,
  unknown: Share | null,
): RateRow {
  const own = share(row.codes);
  if (!isCompared(row, reference)) return { row, rate: rateOf(own), comparison: null, against: null, bounds: null };
  const theirs = share(reference.codes);
  const nested = nestedIn(row, reference);
  const others = nested && { holder: nested.holder, value: share(nested.others) };
  const bounds = unknown && boundsOfShares(own, theirs, reference, unknown);
  return { row, rate: rateOf(own), comparison: compareShares(own, theirs, others), against: rateOf(theirs), bounds };
}

function isCompared(row: GroupRow, reference: GroupRow): boolean {
  return row.kind !== 'unknown' && row.kind !== 'total' && row.id !== reference.id;
}
