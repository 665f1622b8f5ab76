import type { Proportion } from './interval';
import { requireProbability, requireProportion } from './require-valid';

/** How much more the units scatter than chance alone would have it, said in two ways. */
export interface Overdispersion {
  /** phi: the mean squared z-score after winsorising; 1 is chance alone. */
  readonly varianceFactor: number;
  /** tau squared: the variance between units, in squared units of the measure. */
  readonly addedVariance: number;
  readonly units: number;
}

/** One unit's value and the standard error chance alone would give it at the centre. */
export interface ScatteredUnit {
  readonly value: number;
  readonly standardError: number;
}

/**
 * Measures overdispersion around a centre, after pulling in the most extreme tenths.
 *
 * Formula: z_i = (y_i - centre)/s_i, winsorised at the 10th and 90th percentile; phi = mean z^2;
 * tau^2 = max(0, (k phi - (k - 1)) / (Sum w - Sum w^2/Sum w)), w = 1/s_i^2; Spiegelhalter (2005),
 * Statistics in Medicine 24:1185-1202. Limits: phi is never below 1; units with no standard
 * error are left out; below two units there is nothing to measure (1 and 0).
 *
 * @example
 * overdispersion([{ value: 0.1, standardError: 0.02 }, { value: 0.2, standardError: 0.03 }, { value: 0.25, standardError: 0.02 }], 0.18)
 * // { varianceFactor: 6.15111, addedVariance: 0.00425851, units: 3 }
 */
export function overdispersion(units: readonly ScatteredUnit[], centre: number, trimmed = 0.1): Overdispersion {
  requireProbability('trimmed', trimmed);
  const usable = units.filter(({ standardError }) => standardError > 0);
  const count = usable.length;
  if (count < 2) return { varianceFactor: 1, addedVariance: 0, units: count };
  const scores = winsorised(
    usable.map(({ value, standardError }) => (value - centre) / standardError),
    trimmed,
  );
  const meanSquare = scores.reduce((sum, score) => sum + score * score, 0) / count;
  const weights = usable.map(({ standardError }) => 1 / (standardError * standardError));
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const squares = weights.reduce((sum, each) => sum + each * each, 0);
  return {
    varianceFactor: Math.max(1, meanSquare),
    addedVariance: Math.max(0, (count * meanSquare - (count - 1)) / (weight - squares / weight)),
    units: count,
  };
}

/**
 * Measures overdispersion of proportions around a centre, for use in `normalFunnelLimits`.
 *
 * Formula: as `overdispersion`, with s_i = sqrt(p0 q0/n_i). Unit: tau^2 in squared shares.
 * Limits: empty units are left out.
 *
 * @example
 * overdispersionOfProportions([{ events: 5, atRisk: 50 }, { events: 30, atRisk: 90 }, { events: 20, atRisk: 60 }], 0.25)
 * // { varianceFactor: 2.69193, addedVariance: 0.00883109, units: 3 }
 */
export function overdispersionOfProportions(units: readonly Proportion[], centre: number): Overdispersion {
  requireProbability('centre', centre);
  const scattered = units
    .map(requireProportion)
    .filter(({ atRisk }) => atRisk > 0)
    .map(({ events, atRisk }) => ({
      value: events / atRisk,
      standardError: Math.sqrt((centre * (1 - centre)) / atRisk),
    }));
  return overdispersion(scattered, centre);
}

function winsorised(scores: readonly number[], trimmed: number): readonly number[] {
  const sorted = [...scores].sort((left, right) => left - right);
  const [lowest, highest] = [percentile(sorted, trimmed), percentile(sorted, 1 - trimmed)];
  return scores.map((score) => Math.min(highest, Math.max(lowest, score)));
}

// Hyndman and Fan's seventh definition, the default of R and of FunnelPlotR.
function percentile(sorted: readonly number[], at: number): number {
  const position = at * (sorted.length - 1);
  const below = Math.floor(position);
  const left = sorted[below] ?? 0;
  const right = sorted[below + 1] ?? left;
  return left + (position - below) * (right - left);
}
