import { finiteInterval } from './finite-interval';
import { type Interval, type Outcome, type Proportion, refuse } from './interval';
import { requireAmount } from './require-valid';

/** What was sampled of a stratum, and how many cases the stratum holds. */
export interface SampledStratum extends Proportion {
  readonly population: number;
}

/** A share of all cases with its interval, and its standard error. */
export interface StratifiedShare extends Interval {
  readonly standardError: number;
}

/**
 * Gives the share of all cases out of a sample that was drawn stratum by stratum, each weighted by its size.
 *
 * Formula: p = sum of W p_h with W = N_h/N; its variance the sum of W^2 (1 - n_h/N_h) p_h q_h/(n_h - 1); Cochran (1977),
 * Sampling Techniques, section 5.10. The interval adds up the squares of what each stratum's own interval reaches
 * (finiteInterval), since the variance is nought where a few cases are all alike; Zou, Huang & Zhang (2009),
 * Computational Statistics & Data Analysis 53:1080-1085. Unit: a share between 0 and 1. Limits: refused where a stratum
 * that holds cases has fewer than two of them sampled, unless it holds no more; strata that hold none are passed over.
 *
 * @example
 * stratifiedProportion([{ events: 16, atRisk: 20, population: 155 }, { events: 2, atRisk: 8, population: 62 }, { events: 6, atRisk: 12, population: 93 }])
 * // { ok: true, estimate: 0.6, lower: 0.472478, upper: 0.711331, standardError: 0.0674412 }
 */
export function stratifiedProportion(strata: readonly SampledStratum[], confidence = 0.95): Outcome<StratifiedShare> {
  const held = strata.filter(({ population }) => requireAmount('population', population) > 0);
  if (held.length === 0) return refuse('There are no cases to show a share of.');
  if (held.some(({ atRisk, population }) => atRisk < Math.min(2, population))) {
    return refuse('A part of the draw has fewer than two cases, so only each part is shown, and no total.');
  }
  const all = held.reduce((sum, { population }) => sum + population, 0);
  let [estimate, below, above, variance] = [0, 0, 0, 0];
  for (const stratum of held) {
    const own = finiteInterval(stratum, stratum.population, confidence);
    if (!own.ok) return own;
    const weight = stratum.population / all;
    estimate += weight * own.estimate;
    below += (weight * (own.estimate - own.lower)) ** 2;
    above += (weight * (own.upper - own.estimate)) ** 2;
    variance += weight ** 2 * varianceWithin(stratum);
  }
  const [lower, upper] = [estimate - Math.sqrt(below), estimate + Math.sqrt(above)];
  return { ok: true, estimate, lower, upper, standardError: Math.sqrt(variance) };
}

function varianceWithin({ events, atRisk, population }: SampledStratum): number {
  if (atRisk === population) return 0;
  const share = events / atRisk;
  return ((1 - atRisk / population) * share * (1 - share)) / (atRisk - 1);
}
