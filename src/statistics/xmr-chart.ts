import { refuse, type Outcome } from './interval';

/** Below this many points, limits would be guesswork and are refused. */
export const FEWEST_POINTS_FOR_LIMITS = 12;

/** The natural limits of a series of single values, and of its moving ranges. */
export interface XmrChart {
  readonly centre: number;
  readonly lowerLimit: number;
  readonly upperLimit: number;
  readonly meanMovingRange: number;
  readonly movingRangeLimit: number;
}

// Shewhart's constants as printed and as used by NHS Making Data Count; exactly 3 sqrt(pi)/2 and 3.26653.
const LIMIT_FACTOR = 2.66;
const RANGE_FACTOR = 3.267;

/**
 * Gives the limits within which a series of single values moves when nothing has changed.
 *
 * Formula: mean +- 2.66 mean moving range; upper limit of the moving range 3.267 times its
 * mean; Wheeler (2000), Understanding Variation; the factors of NHSRplotthedots. Unit: that of
 * the values. Limits: refused below twelve points; the lower limit is not cut off at zero.
 *
 * @example
 * xmrChart([12, 15, 11, 14, 13, 16, 12, 13, 15, 14, 12, 13])
 * // { ok: true, centre: 13.3333, lowerLimit: 7.28788, upperLimit: 19.3788, meanMovingRange: 2.27273, movingRangeLimit: 7.425 }
 */
export function xmrChart(values: readonly number[]): Outcome<XmrChart> {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`values must be finite numbers, but one is ${value}.`);
  }
  if (values.length < FEWEST_POINTS_FOR_LIMITS) return tooFewPoints(values.length);
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanRange = meanMovingRange(values);
  return {
    ok: true,
    centre,
    lowerLimit: centre - LIMIT_FACTOR * meanRange,
    upperLimit: centre + LIMIT_FACTOR * meanRange,
    meanMovingRange: meanRange,
    movingRangeLimit: RANGE_FACTOR * meanRange,
  };
}

/**
 * Gives the mean step between neighbouring values, whichever way it goes.
 *
 * Formula: Sum |x_i - x_(i-1)| / (k - 1). Unit: that of the values. Limits: 0 below two values.
 *
 * @example
 * meanMovingRange([12, 15, 11])
 * // 3.5
 */
export function meanMovingRange(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const steps = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? value)));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

/**
 * Words the refusal of limits for a series that is too short.
 *
 * @example
 * tooFewPoints(8).ok
 * // false
 */
export function tooFewPoints(points: number): ReturnType<typeof refuse> {
  return refuse(
    `There are ${points} periods; at least ${FEWEST_POINTS_FOR_LIMITS} are needed to tell change from chance.`,
  );
}
