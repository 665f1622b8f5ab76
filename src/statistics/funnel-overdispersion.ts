import { chiSquareUpperTail } from './chi-square-distribution';
import { refuse, type Outcome, type Proportion } from './interval';
import { requireProbability, requireProportion } from './require-valid';

/** How much more the units scatter than chance alone would have it. */
export interface Overdispersion {
  /** phi: the mean squared z-score after winsorising; 1 is chance alone. */
  readonly varianceFactor: number;
  readonly units: number;
}

/**
 * Measures overdispersion of proportions around a centre, after pulling in the most extreme tenths.
 *
 * Formula: z_i = (p_i - p0)/sqrt(p0 q0/n_i), winsorised at the 10th and 90th percentile; phi = mean z^2;
 * Spiegelhalter (2005), Statistics in Medicine 24:1185-1202. Limits: phi is never below 1; empty
 * units are left out; below two units there is nothing to measure (1).
 *
 * @example
 * overdispersionOfProportions([{ events: 5, atRisk: 50 }, { events: 30, atRisk: 90 }, { events: 20, atRisk: 60 }], 0.25)
 * // { varianceFactor: 2.69193, units: 3 }
 */
export function overdispersionOfProportions(units: readonly Proportion[], centre: number): Overdispersion {
  requireProbability('centre', centre);
  const scores = winsorised(scoresOf(units, centre), 0.1);
  if (scores.length < 2) return { varianceFactor: 1, units: scores.length };
  const meanSquare = scores.reduce((sum, score) => sum + score * score, 0) / scores.length;
  return { varianceFactor: Math.max(1, meanSquare), units: scores.length };
}

/** Whether units could share one proportion: a small p-value says that they do not. */
export interface Heterogeneity {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/**
 * Tests whether units could share one proportion, by Pearson's chi-square of the k by 2 table.
 *
 * Formula: Sum (x_i - n_i p)^2/(n_i p q), p the share of all together, against chi-square with
 * k - 1 degrees of freedom; Pearson (1900), Philosophical Magazine 50:157-175. No unit. Limits:
 * empty units are left out; refused below two units or where all outcomes are the same; with
 * very few at risk the p-value is approximate.
 *
 * @example
 * heterogeneityOfProportions([{ events: 5, atRisk: 50 }, { events: 30, atRisk: 90 }, { events: 20, atRisk: 60 }])
 * // { ok: true, statistic: 10.2403, degreesOfFreedom: 2, pValue: 0.00597502 }
 */
export function heterogeneityOfProportions(units: readonly Proportion[]): Outcome<Heterogeneity> {
  const occupied = units.map(requireProportion).filter(({ atRisk }) => atRisk > 0);
  const atRisk = occupied.reduce((sum, unit) => sum + unit.atRisk, 0);
  const events = occupied.reduce((sum, unit) => sum + unit.events, 0);
  if (occupied.length < 2 || events === 0 || events === atRisk) {
    return refuse('Units can be told apart only where two of them hold anybody and both outcomes occur.');
  }
  const statistic = scoresOf(occupied, events / atRisk).reduce((sum, score) => sum + score * score, 0);
  const degreesOfFreedom = occupied.length - 1;
  return { ok: true, statistic, degreesOfFreedom, pValue: chiSquareUpperTail(statistic, degreesOfFreedom) };
}

function scoresOf(units: readonly Proportion[], centre: number): readonly number[] {
  const deviation = Math.sqrt(centre * (1 - centre));
  return units
    .map(requireProportion)
    .filter(({ atRisk }) => atRisk > 0 && deviation > 0)
    .map(({ events, atRisk }) => ((events / atRisk - centre) * Math.sqrt(atRisk)) / deviation);
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
