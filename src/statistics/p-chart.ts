import type { Outcome, Proportion } from './interval';
import { requireProportion } from './require-valid';
import { FEWEST_POINTS_FOR_LIMITS, meanMovingRange, tooFewPoints } from './xmr-chart';

/** One period's share with the limits for its own number of children. */
export interface PChartPoint {
  readonly share: number | null;
  readonly lowerLimit: number;
  readonly upperLimit: number;
}

/** The centre line, each period in order, and the factor by which Laney widened the limits. */
export interface PChart {
  readonly centre: number;
  readonly points: readonly PChartPoint[];
  readonly widening: number;
}

// A moving range of two standard normal values averages 2/sqrt(pi) = 1.128 standard deviations.
const MEAN_RANGE_OF_TWO = 1.128;

/**
 * Gives the limits within which a share moves from period to period when nothing has changed.
 *
 * Formula: pbar +- 3 sqrt(pbar qbar/n_i), cut off at 0 and 1; Shewhart's p chart. Unit: shares.
 * Limits: refused below twelve periods with children in them; a period without children keeps
 * its place with open limits; too narrow for very large n, where `laneyChart` should be used.
 *
 * @example
 * pChart(Array.from({ length: 12 }, (_, month) => ({ events: 10 + (month % 3), atRisk: 50 }))).points[0]
 * // { share: 0.2, lowerLimit: 0.0442502, upperLimit: 0.39575 }
 */
export function pChart(periods: readonly Proportion[]): Outcome<PChart> {
  return chart(periods, () => 1);
}

/**
 * Gives the same limits, widened by the scatter actually seen between periods (Laney's p').
 *
 * Formula: pbar +- 3 sigma_i sigma_z, sigma_z = mean moving range of (p_i - pbar)/sigma_i over
 * 1.128; Laney (2002), Quality Engineering 14:531-537. Unit: shares. Limits: as `pChart`;
 * sigma_z below 1 narrows the limits, which is shown as `widening`.
 *
 * @example
 * laneyChart(Array.from({ length: 12 }, (_, month) => ({ events: 10 + (month % 3), atRisk: 50 }))).widening
 * // 0.385197
 */
export function laneyChart(periods: readonly Proportion[]): Outcome<PChart> {
  return chart(periods, (scores) => meanMovingRange(scores) / MEAN_RANGE_OF_TWO);
}

function chart(periods: readonly Proportion[], wideningOf: (scores: readonly number[]) => number): Outcome<PChart> {
  const occupied = periods.map(requireProportion).filter(({ atRisk }) => atRisk > 0);
  if (occupied.length < FEWEST_POINTS_FOR_LIMITS) return tooFewPoints(occupied.length);
  const everyone = occupied.reduce((sum, { atRisk }) => sum + atRisk, 0);
  const centre = occupied.reduce((sum, { events }) => sum + events, 0) / everyone;
  const sigma = (atRisk: number): number => Math.sqrt((centre * (1 - centre)) / atRisk);
  // Without both outcomes sigma is zero and every score would be 0/0.
  const scores = occupied.map(({ events, atRisk }) => (events / atRisk - centre) / (sigma(atRisk) || 1));
  const widening = wideningOf(scores);
  return {
    ok: true,
    centre,
    points: periods.map((period) => pointOf(period, centre, 3 * sigma(period.atRisk) * widening)),
    widening,
  };
}

function pointOf(period: Proportion, centre: number, reach: number): PChartPoint {
  if (period.atRisk === 0) return { share: null, lowerLimit: 0, upperLimit: 1 };
  return {
    share: period.events / period.atRisk,
    lowerLimit: Math.max(0, centre - reach),
    upperLimit: Math.min(1, centre + reach),
  };
}
