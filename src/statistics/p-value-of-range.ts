import { criticalValue, normalCumulative } from './normal-distribution';

const CONFIDENCE = 0.95;

/**
 * Gives the two-sided p-value of no difference that a 95% interval implies.
 *
 * Formula: z = |estimate - none| / ((upper - lower) / (2 z95)), on the scale on which the interval is symmetrical; Altman &
 * Bland (2011), BMJ 343:d2304. No unit. Limits: exact only for intervals made from a normal value; for score and exact
 * intervals it is near enough to rank by. 1 where the interval has no width or no end.
 *
 * @example
 * pValueOfRange({ estimate: Math.log(0.81), lower: Math.log(0.7), upper: Math.log(0.94) })
 * // 0.0050796
 */
export function pValueOfRange({
  estimate,
  lower,
  upper,
}: {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}): number {
  const width = upper - lower;
  if (!Number.isFinite(estimate) || !Number.isFinite(width) || width <= 0) return 1;
  const z = (2 * criticalValue(CONFIDENCE) * Math.abs(estimate)) / width;
  return Math.min(1, 2 * normalCumulative(-z));
}
