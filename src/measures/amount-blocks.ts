import { type AmountSums, meanInterval } from '../statistics/mean-interval';
import { differenceOfIntervals } from '../statistics/newcombe-difference';
import { ratioOfRatios } from '../statistics/ratio-of-ratios';
import {
  type EqualAmounts,
  unknownBoundsOfMeans,
  unknownBoundsOfMeansAgainstAll,
} from '../statistics/unknown-bounds-of-means';
import { holdsUnknown, UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import type { Bounds } from './bounds';
import { claimOfSizes } from './claims';
import { verdictOf, type Verdict } from './verdict';
import type { GroupRow, Measured, Range } from './measured';

/** How an amount is named: "Requirements per order"; `one` and `many` its unit: "requirement". */
export interface AmountName {
  readonly id: string;
  readonly label: string;
  readonly baseLabel: string;
}

/** The mean of a group beside the comparison group's. */
export interface AmountRow {
  readonly row: GroupRow;
  readonly many: number;
  readonly mean: Measured<Range>;
  readonly ratio: Measured<Range> | null;
  readonly difference: Range | null;
  readonly verdict: Verdict | null;
  /** What those of unknown ethnicity could make of the ratio; null where there is none. */
  readonly bounds: Pick<Bounds, 'lower' | 'upper'> | null;
}

export interface AmountBlock extends AmountName {
  readonly reference: GroupRow;
  readonly rows: readonly AmountRow[];
  /** Everyone of unknown ethnicity together. */
  readonly unknown: AmountRow;
}

/** The sums of a set of codes; null where part of the counts was withheld. */
export type SumsOfCodes = (codes: readonly string[]) => AmountSums | null;

/** Every amount of those of unknown ethnicity; null where part of the counts was withheld. */
export type UnknownAmounts = readonly EqualAmounts[] | null;

const UNKNOWN: GroupRow = { id: 'unknown', label: 'Not known', codes: UNKNOWN_ETHNICITY, kind: 'unknown' };

/** Means by group with Student's ranges; ratio and difference of two means by the square-and-add rule. */
export function amountBlock(
  name: AmountName,
  sums: SumsOfCodes,
  unknown: UnknownAmounts,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): AmountBlock {
  const [first] = rows;
  if (!first) throw new Error('A block of means needs at least one row.');
  return {
    ...name,
    reference: referenceOf(first),
    rows: rows.map((row) => amountRow(row, referenceOf(row), sums, unknown)),
    unknown: amountRow(UNKNOWN, UNKNOWN, sums, unknown),
  };
}

function amountRow(row: GroupRow, reference: GroupRow, sums: SumsOfCodes, unknown: UnknownAmounts): AmountRow {
  const [own, theirs] = [sums(row.codes), sums(reference.codes)];
  const mean = meanOf(own);
  const plain = { row, many: own?.many ?? 0, mean, ratio: null, difference: null, verdict: null, bounds: null };
  if (row.kind === 'unknown' || row.kind === 'total' || row.id === reference.id) return plain;
  const other = meanOf(theirs);
  if (!mean.ok || !other.ok) return { ...plain, ratio: { ok: false, why: 'Too few to compare.' } };
  const times = ratioOfRatios(mean.value, other.value);
  if (!times.ok) return { ...plain, ratio: { ok: false, why: 'A mean of nought has no ratio.' } };
  const difference = differenceOfIntervals(mean.value, other.value);
  return {
    ...plain,
    ratio: { ok: true, value: times },
    difference,
    verdict: verdictOf({
      ratio: times,
      difference,
      claim: claimOfSizes(own?.many ?? 0, theirs?.many ?? 0),
      fewest: Math.min(own?.many ?? 0, theirs?.many ?? 0),
    }),
    bounds: own && theirs && unknown && boundsOf(own, theirs, unknown, reference),
  };
}

/** The unknown are within everyone wherever they belong; otherwise each may be in the group, in the other or in neither. */
function boundsOf(
  own: AmountSums,
  theirs: AmountSums,
  unknown: readonly EqualAmounts[],
  reference: GroupRow,
): AmountRow['bounds'] {
  const bounds = holdsUnknown(reference)
    ? unknownBoundsOfMeansAgainstAll(own, theirs, unknown)
    : unknownBoundsOfMeans({ group: own, reference: theirs }, unknown);
  return bounds.ok ? { lower: bounds.lower, upper: bounds.upper } : null;
}

function meanOf(sums: AmountSums | null): Measured<Range> {
  if (!sums) return { ok: false, why: 'Part of these counts was withheld by the supplier.' };
  const mean = meanInterval(sums);
  return mean.ok ? { ok: true, value: mean } : { ok: false, why: mean.reason };
}

/** Adds up sums of amounts. */
export function addSums(all: readonly AmountSums[]): AmountSums {
  return all.reduce(
    (total, one) => ({
      many: total.many + one.many,
      sum: total.sum + one.sum,
      squares: total.squares + one.squares,
    }),
    { many: 0, sum: 0, squares: 0 },
  );
}
