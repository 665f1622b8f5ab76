import { refuse, type Outcome, type Proportion } from './interval';
import { requireProportion } from './require-valid';

/** Below this many points, limits would be guesswork and are refused. */
export const FEWEST_POINTS_FOR_LIMITS = 12;

/** One period's share with the limits for its own number of children. */
export interface LaneyPoint {
  readonly share: number | null;
  readonly lowerLimit: number;
  readonly upperLimit: number;
}

/** The centre line, each period in order, and the factor by which Laney widened the limits. */
export interface LaneyChart {
  readonly centre: number;
  readonly points: readonly LaneyPoint[];
  readonly widening: number;
}

// A moving range of two standard normal values averages 2/sqrt(pi) = 1.128 standard deviations.
const MEAN_RANGE_OF_TWO = 1.128;

/**
 * Gives the limits within which a share moves from period to period when nothing has changed (Laney's p').
 *
 * Formula: pbar +- 3 sigma_i sigma_z, cut off at 0 and 1, with sigma_i = sqrt(pbar qbar/n_i) and
 * sigma_z = mean moving range of (p_i - pbar)/sigma_i over 1.128, the scatter actually seen between
 * periods; Laney (2002), Quality Engineering 14:531-537. Unit: shares. Limits: refused below twelve
 * periods with children in them; a period without children keeps its place with open limits;
 * sigma_z below 1 narrows the limits, which is shown as `widening`.
 *
 * @example
 * laneyChart(Array.from({ length: 12 }, (_, month) => ({ events: 10 + (month % 3), atRisk: 50 }))).widening
 * // 0.385197
 */
export function laneyChart(periods: readonly Proportion[]): Outcome<LaneyChart> {
  const occupied = periods.map(requireProportion).filter(({ atRisk }) => atRisk > 0);
  if (occupied.length < FEWEST_POINTS_FOR_LIMITS) {
    return refuse(
      `There are ${occupied.length} periods; at least ${FEWEST_POINTS_FOR_LIMITS} are needed to tell change from chance.`,
    );
  }
  const everyone = occupied.reduce((sum, { atRisk }) => sum + atRisk, 0);
  const centre = occupied.reduce((sum, { events }) => sum + events, 0) / everyone;
  const sigma = (atRisk: number): number => Math.sqrt((centre * (1 - centre)) / atRisk);
  // Without both outcomes sigma is zero and every score would be 0/0.
  const scores = occupied.map(({ events, atRisk }) => (events / atRisk - centre) / (sigma(atRisk) || 1));
  const widening = meanMovingRange(scores) / MEAN_RANGE_OF_TWO;
  return {
    ok: true,
    centre,
    points: periods.map((period) => pointOf(period, centre, 3 * sigma(period.atRisk) * widening)),
    widening,
  };
}

function pointOf(period: Proportion, centre: number, reach: number): LaneyPoint {
  if (period.atRisk === 0) return { share: null, lowerLimit: 0, upperLimit: 1 };
  return {
    share: period.events / period.atRisk,
    lowerLimit: Math.max(0, centre - reach),
    upperLimit: Math.min(1, centre + reach),
  };
}

// Sum |x_i - x_(i-1)| / (k - 1); 0 below two values.
function meanMovingRange(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const steps = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? value)));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
