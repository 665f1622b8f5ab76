import { binomialProbability } from './binomial-probability';
import { binomialTails } from './binomial-tails';
import { criticalValue, normalCumulative } from './normal-distribution';
import { requireCount, requireProbability, requireProportion } from './require-valid';
import type { Proportion } from './interval';

/** The confidence of the inner (1 in 20) and the outer (1 in 500) funnel. */
export const INNER_FUNNEL = 0.95;
/** The outer funnel: about three standard errors, z = 3.0902. */
export const OUTER_FUNNEL = 0.998;

/** Below this variance n p0 (1 - p0) the exact binomial limits replace the normal ones. */
const LEAST_VARIANCE_FOR_NORMAL = 10;

/** Where a unit of this size would lie if it shared the centre's share, and how it was got. */
export interface FunnelLimits {
  readonly lower: number;
  readonly upper: number;
  readonly method: 'exact' | 'normal';
}

/**
 * Gives the funnel's limits for a unit of `atRisk` people: exact where small, else normal.
 *
 * Reference: Spiegelhalter (2005), Statistics in Medicine 24:1185-1202. Unit: shares. Limits:
 * nobody at risk gives the open limits 0 and 1.
 *
 * @example
 * funnelLimits(0.2, 40)
 * // { lower: 0.070782, upper: 0.344134, method: 'exact' }
 */
export function funnelLimits(centre: number, atRisk: number, confidence = INNER_FUNNEL): FunnelLimits {
  requireProbability('centre', centre);
  requireCount('atRisk', atRisk);
  if (atRisk === 0) return { lower: 0, upper: 1, method: 'exact' };
  return atRisk * centre * (1 - centre) < LEAST_VARIANCE_FOR_NORMAL
    ? exactFunnelLimits(centre, atRisk, confidence)
    : normalFunnelLimits(centre, atRisk, confidence);
}

/**
 * Gives the normal funnel limits p0 +- z sqrt(p0 q0 / n), cut off at 0 and 1.
 *
 * Reference: Spiegelhalter (2005); the limits PHEindicatormethods draws. Unit: shares. Limits:
 * too narrow on the long-tailed side when n p0 q0 is small. `varianceFactor` is the phi of
 * multiplicative overdispersion; 1 is chance alone.
 *
 * @example
 * normalFunnelLimits(0.80642448, 1)
 * // { lower: 0.0320426, upper: 1, method: 'normal' }
 */
export function normalFunnelLimits(
  centre: number,
  atRisk: number,
  confidence = INNER_FUNNEL,
  varianceFactor = 1,
): FunnelLimits {
  const variance = (centre * (1 - centre) * varianceFactor) / atRisk;
  const reach = criticalValue(confidence) * Math.sqrt(variance);
  return { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach), method: 'normal' };
}

/**
 * Gives exact binomial funnel limits, interpolated between whole counts to draw a smooth line.
 *
 * Formula: with r the smallest count whose chance of r or fewer exceeds the tail a, the lower
 * limit is (r - (P(X<=r) - a)/P(X=r))/n; Spiegelhalter (2005), appendix A.1.1. The upper limit
 * is the same for the complement, so that turning the outcome round turns the funnel round
 * and a unit lies outside exactly when its one-sided chance is at most a. Unit: shares.
 *
 * @example
 * exactFunnelLimits(0.2, 40)
 * // { lower: 0.070782, upper: 0.344134, method: 'exact' }
 */
export function exactFunnelLimits(centre: number, atRisk: number, confidence = INNER_FUNNEL): FunnelLimits {
  criticalValue(confidence);
  const tail = (1 - confidence) / 2;
  // Counting up from nought is short only while the outcome is the rarer one.
  if (centre > 0.5) {
    const mirrored = exactFunnelLimits(1 - centre, atRisk, confidence);
    return { lower: 1 - mirrored.upper, upper: 1 - mirrored.lower, method: 'exact' };
  }
  return {
    lower: exactLowerCount(centre, atRisk, tail) / atRisk,
    upper: exactUpperCount(centre, atRisk, tail) / atRisk,
    method: 'exact',
  };
}

function exactLowerCount(chance: number, atRisk: number, tail: number): number {
  let atMost = 0;
  for (let count = 0; count <= atRisk; count += 1) {
    const exactly = binomialProbability(count, atRisk, chance, 1 - chance);
    atMost += exactly;
    // At a count of zero interpolation could fall below zero people.
    if (atMost > tail) return Math.max(0, count - (atMost - tail) / exactly);
  }
  return atRisk;
}

function exactUpperCount(chance: number, atRisk: number, tail: number): number {
  let atLeast = 1;
  for (let count = 0; count <= atRisk; count += 1) {
    const exactly = binomialProbability(count, atRisk, chance, 1 - chance);
    if (atLeast - exactly <= tail) return Math.min(atRisk, count + (atLeast - tail) / exactly);
    atLeast -= exactly;
  }
  return atRisk;
}

/**
 * Gives the two-sided p-value of a unit against the funnel's centre, to match its limits.
 *
 * Formula: twice the smaller exact binomial tail where n p0 q0 < 10, else the normal p-value.
 * No unit. Limits: 1 when nobody is at risk; takes the centre as known.
 *
 * @example
 * funnelPValue({ events: 15, atRisk: 40 }, 0.2)
 * // 0.0158317
 */
export function funnelPValue(unit: Proportion, centre: number): number {
  const { events, atRisk } = requireProportion(unit);
  requireProbability('centre', centre);
  if (atRisk === 0) return 1;
  const variance = atRisk * centre * (1 - centre);
  if (variance < LEAST_VARIANCE_FOR_NORMAL) {
    const tails = binomialTails(events, atRisk, centre);
    return Math.min(1, 2 * Math.min(tails.atMost, tails.atLeast));
  }
  return 2 * normalCumulative(-Math.abs(events - atRisk * centre) / Math.sqrt(variance));
}
