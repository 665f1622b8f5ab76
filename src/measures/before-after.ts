import type { SideRow } from '../questions/before-after';
import { ratioOfRatios } from '../statistics/ratio-of-ratios';
import type { Comparison } from './comparison';
import type { GroupRow, Measured, Range } from './measured';
import { type Rate, type RatesByGroup, rateOf, ratesByGroup, shareOf } from './rates';
import { tablesOf } from './stored-tables';

/** How a ratio changed from before a day to since it. */
export interface RatioChange {
  /** Ratio since divided by ratio before: 1 is no change, above 1 it rose. */
  readonly ratio: Range;
  readonly verdict: 'rose' | 'fell' | 'could be chance';
}

export interface Side {
  readonly rates: RatesByGroup;
  readonly all: Rate;
  readonly unknown: number;
}

export interface ChangedGroup {
  readonly row: GroupRow;
  readonly before: Measured<Comparison>;
  readonly since: Measured<Comparison>;
  readonly change: Measured<RatioChange>;
}

export interface BeforeAfter {
  readonly before: Side;
  readonly since: Side;
  readonly changed: readonly ChangedGroup[];
}

const UNKNOWN = ['NS', 'NR', 'NX'];

/** Every compared group before a day and since, and by what factor its ratio changed. */
export function beforeAfterOf(
  rows: readonly SideRow[],
  shown: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): BeforeAfter {
  const before = sideOf(rows, 0, shown, referenceOf);
  const since = sideOf(rows, 1, shown, referenceOf);
  const changed = before.rates.rows.flatMap(({ row, comparison: earlier }, at): readonly ChangedGroup[] => {
    const later = since.rates.rows[at]?.comparison;
    return earlier && later ? [{ row, before: earlier, since: later, change: changeOf(earlier, later) }] : [];
  });
  return { before, since, changed };
}

function sideOf(
  rows: readonly SideRow[],
  side: number,
  shown: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Side {
  const tables = tablesOf(rows.filter(({ since }) => since === side));
  return {
    rates: ratesByGroup(tables, shown, referenceOf),
    all: rateOf(shareOf(tables, null)),
    unknown: shareOf(tables, UNKNOWN).atRisk.count,
  };
}

function changeOf(before: Measured<Comparison>, since: Measured<Comparison>): Measured<RatioChange> {
  if (!before.ok) return { ok: false, why: `Before: ${before.why}` };
  if (!since.ok) return { ok: false, why: `Since: ${since.why}` };
  const change = ratioOfRatios(since.value.ratio, before.value.ratio);
  if (!change.ok) return { ok: false, why: change.reason };
  const verdict = change.lower > 1 ? 'rose' : change.upper < 1 ? 'fell' : 'could be chance';
  return { ok: true, value: { ratio: change, verdict } };
}
