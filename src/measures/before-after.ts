import type { SideRow } from '../questions/before-after';
import { ratioOfRatios } from '../statistics/ratio-of-ratios';
import { unknownBoundsOfChange } from '../statistics/unknown-bounds-of-parts';
import type { Bounds } from './bounds';
import { type Claim, leastClaim, maySpeak } from './claims';
import type { Comparison } from './comparison';
import type { GroupRow, Measured, Range } from './measured';
import { type Rate, type RatesByGroup, rateOf, ratesByGroup, shareOf } from './rates';
import { tablesOf } from './stored-tables';
import { AS_PRINTED } from './verdict';

/** How a ratio changed from before a day to since it. */
export interface RatioChange {
  /** Ratio since divided by ratio before: 1 is no change, above 1 it rose. */
  readonly ratio: Range;
  readonly verdict: 'rose' | 'fell' | 'could be chance' | 'too few to say';
  /** What may be said of it: no more than of the comparison on the smaller side. */
  readonly claim: Claim;
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
  /** What those of unknown ethnicity could make of each ratio, and of the ratio of the two. */
  readonly bounds: ChangeBounds;
}

export interface ChangeBounds {
  readonly before: Measured<Bounds> | null;
  readonly since: Measured<Bounds> | null;
  readonly change: Pick<Range, 'lower' | 'upper'> | null;
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
  const changed = before.rates.rows.flatMap(({ row, comparison: earlier, bounds }, at): readonly ChangedGroup[] => {
    const after = since.rates.rows[at];
    const later = after?.comparison;
    if (!earlier || !later) return [];
    const change = changeOf(earlier, later);
    return [{ row, before: earlier, since: later, change, bounds: changeBounds(change, bounds, after.bounds) }];
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

function changeBounds(
  change: Measured<RatioChange>,
  before: Measured<Bounds> | null,
  since: Measured<Bounds> | null,
): ChangeBounds {
  const both = change.ok && before?.ok && since?.ok ? unknownBoundsOfChange(since.value, before.value) : null;
  return { before, since, change: both?.ok ? both : null };
}

function changeOf(before: Measured<Comparison>, since: Measured<Comparison>): Measured<RatioChange> {
  if (!before.ok) return { ok: false, why: `Before: ${before.why}` };
  if (!since.ok) return { ok: false, why: `Since: ${since.why}` };
  const change = ratioOfRatios(since.value.ratio, before.value.ratio);
  if (!change.ok) return { ok: false, why: change.reason };
  const claim = leastClaim([before.value.claim, since.value.claim]);
  return {
    ok: true,
    value: { ratio: change, claim, verdict: maySpeak(claim) ? directionOf(change) : 'too few to say' },
  };
}

/** A limit that would be printed as no change is none. */
function directionOf({ lower, upper }: Range): 'rose' | 'fell' | 'could be chance' {
  if (lower - 1 >= AS_PRINTED.ratio) return 'rose';
  return 1 - upper >= AS_PRINTED.ratio ? 'fell' : 'could be chance';
}
