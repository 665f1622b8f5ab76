import { refuse, type Outcome } from './interval';
import { criticalValue } from './normal-distribution';
import { requireAmount, requireCount } from './require-valid';

/** A case, or several alike: how long it was watched, and whether it ended then or was still going on. */
export interface Duration {
  readonly time: number;
  readonly ended: boolean;
  /** Cases of this length; 1 when absent. */
  readonly count?: number;
}

/** The curve after one time: who was still watched just before it and what share goes on after it. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly ended: number;
  readonly censored: number;
  readonly survival: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Gives the share of cases still going on after each time, using unfinished cases fairly.
 *
 * Formula: S(t) = Prod (1 - d_i/n_i); Greenwood's variance S^2 Sum d/(n(n - d)); interval
 * S^exp(+-z se/(S |ln S|)) on the log-log scale; Kaplan & Meier (1958), JASA 53:457-481;
 * Kalbfleisch & Prentice (1980). Unit: a share, at times in the unit given. Limits: refused
 * without cases; where S is 1 or 0 the interval has no width and says nothing; unfinished
 * cases must not be unfinished because they were about to end.
 *
 * @example
 * kaplanMeier([{ time: 2, ended: true }, { time: 3, ended: false }, { time: 5, ended: true }, { time: 6, ended: false }]).steps[2]
 * // { time: 5, atRisk: 2, ended: 1, censored: 0, survival: 0.375, standardError: 0.286411, lower: 0.0109711, upper: 0.808001 }
 */
export function kaplanMeier(
  durations: readonly Duration[],
  confidence = 0.95,
): Outcome<{ readonly steps: readonly SurvivalStep[] }> {
  const z = criticalValue(confidence);
  const cases = durations.reduce((sum, { count = 1 }) => sum + requireCount('count', count), 0);
  for (const { time } of durations) requireAmount('time', time);
  if (cases === 0) return refuse('There are no cases, so there is nothing to follow over time.');
  const steps: SurvivalStep[] = [];
  let [atRisk, survival, hazardVariance] = [cases, 1, 0];
  for (const { time, ended, censored } of tallied(durations)) {
    if (ended > 0) {
      survival *= 1 - ended / atRisk;
      hazardVariance += ended / (atRisk * (atRisk - ended));
    }
    steps.push({ time, atRisk, ended, censored, survival, ...precision(survival, hazardVariance, z) });
    atRisk -= ended + censored;
  }
  return { ok: true, steps };
}

interface Tally {
  readonly time: number;
  readonly ended: number;
  readonly censored: number;
}

function tallied(durations: readonly Duration[]): readonly Tally[] {
  const tallies = new Map<number, Tally>();
  for (const { time, ended, count = 1 } of durations) {
    const before = tallies.get(time) ?? { time, ended: 0, censored: 0 };
    tallies.set(time, {
      time,
      ended: before.ended + (ended ? count : 0),
      censored: before.censored + (ended ? 0 : count),
    });
  }
  return [...tallies.values()].sort((left, right) => left.time - right.time);
}

function precision(
  survival: number,
  hazardVariance: number,
  z: number,
): { standardError: number; lower: number; upper: number } {
  if (survival === 0 || survival === 1) return { standardError: 0, lower: survival, upper: survival };
  const hazardError = Math.sqrt(hazardVariance);
  const reach = Math.exp((z * hazardError) / Math.abs(Math.log(survival)));
  return { standardError: survival * hazardError, lower: survival ** reach, upper: survival ** (1 / reach) };
}
