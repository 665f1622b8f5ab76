import { devianceTerm, stirlingError } from './log-gamma';
import { criticalValue } from './normal-distribution';
import { requireAmount } from './require-valid';

/** Where a unit's count would lie if its rate were the centre's, and how it was got. */
export interface CountFunnelLimits {
  readonly lower: number;
  readonly upper: number;
  readonly method: 'exact' | 'normal';
}

/**
 * Gives the funnel's limits for a count when `expected` events would come at the centre's rate.
 *
 * Formula: interpolated exact Poisson limits below ten expected events, E +- z sqrt(E) from
 * ten on; Spiegelhalter (2005), Statistics in Medicine 24:1185-1202. Unit: events; divide by
 * the exposure for a rate or by `expected` for observed over expected. Limits: never below 0.
 *
 * @example
 * countFunnelLimits(4.5)
 * // { lower: 0.277873, upper: 9.65865, method: 'exact' }
 */
export function countFunnelLimits(expected: number, confidence = 0.95): CountFunnelLimits {
  requireAmount('expected', expected);
  const z = criticalValue(confidence);
  if (expected >= 10) {
    const reach = z * Math.sqrt(expected);
    return { lower: Math.max(0, expected - reach), upper: expected + reach, method: 'normal' };
  }
  const tail = (1 - confidence) / 2;
  return { lower: exactLower(expected, tail), upper: exactUpper(expected, tail), method: 'exact' };
}

function exactLower(expected: number, tail: number): number {
  let cumulative = 0;
  for (let count = 0; ; count += 1) {
    const exactly = poissonProbability(count, expected);
    cumulative += exactly;
    if (cumulative > tail) return Math.max(0, count - (cumulative - tail) / exactly);
  }
}

// The largest count whose chance of so many or more still exceeds the tail, moved up by interpolation.
function exactUpper(expected: number, tail: number): number {
  let atLeast = 1;
  for (let count = 0; ; count += 1) {
    const exactly = poissonProbability(count, expected);
    if (atLeast - exactly <= tail) return count + (atLeast - tail) / exactly;
    atLeast -= exactly;
  }
}

function poissonProbability(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  if (count === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(count) - devianceTerm(count, mean)) / Math.sqrt(2 * Math.PI * count);
}
