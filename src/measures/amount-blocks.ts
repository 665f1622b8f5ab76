import { type AmountSums, meanInterval } from '../statistics/mean-interval';
import { differenceOfIntervals } from '../statistics/newcombe-difference';
import { ratioOfRatios } from '../statistics/ratio-of-ratios';
import { verdictOf, type Verdict } from './comparison';
import type { GroupRow, Measured, Range } from './measured';

/** How an amount is named: "Requirements per order"; `one` and `many` its unit: "requirement". */
export interface AmountName {
  readonly id: string;
  readonly label: string;
  readonly feeder: string;
}

/** The mean of a group beside the comparison group's. */
export interface AmountRow {
  readonly row: GroupRow;
  readonly many: number;
  readonly mean: Measured<Range>;
  readonly ratio: Measured<Range> | null;
  readonly difference: Range | null;
  readonly verdict: Verdict | null;
}

export interface AmountBlock extends AmountName {
  readonly reference: GroupRow;
  readonly rows: readonly AmountRow[];
  /** Everyone of unknown ethnicity together. */
  readonly unknown: AmountRow;
}

/** The sums of a set of codes; null where part of the counts was withheld. */
export type SumsOfCodes = (codes: readonly string[]) => AmountSums | null;

const UNKNOWN: GroupRow = { id: 'unknown', label: 'Not known', codes: ['NS', 'NR', 'NX'], kind: 'unknown' };

/** Means by group with Student's ranges; ratio and difference of two means by the square-and-add rule. */
export function amountBlock(
  name: AmountName,
  sums: SumsOfCodes,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): AmountBlock {
  const [first] = rows;
  if (!first) throw new Error('A block of means needs at least one row.');
  return {
    ...name,
    reference: referenceOf(first),
    rows: rows.map((row) => amountRow(row, referenceOf(row), sums)),
    unknown: amountRow(UNKNOWN, UNKNOWN, sums),
  };
}

function amountRow(row: GroupRow, reference: GroupRow, sums: SumsOfCodes): AmountRow {
  const own = sums(row.codes);
  const mean = meanOf(own);
  const plain = { row, many: own?.many ?? 0, mean, ratio: null, difference: null, verdict: null };
  if (row.kind === 'unknown' || row.kind === 'total' || row.id === reference.id) return plain;
  const other = meanOf(sums(reference.codes));
  if (!mean.ok || !other.ok) return { ...plain, ratio: { ok: false, why: 'Too few to compare.' } };
  const times = ratioOfRatios(mean.value, other.value);
  if (!times.ok) return { ...plain, ratio: { ok: false, why: 'A mean of nought has no ratio.' } };
  const difference = differenceOfIntervals(mean.value, other.value);
  return {
    ...plain,
    ratio: { ok: true, value: times },
    difference,
    verdict: verdictOf(times, difference, own?.many ?? 0),
  };
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
