import { type Interval, type Outcome, type Proportion, refuse } from './interval';
import { criticalValue } from './normal-distribution';
import { requireProportion } from './require-valid';
import { wilsonLimits } from './wilson-interval';

/**
 * Gives a proportion of a sample with the interval for all cases that the sample was drawn from.
 *
 * Formula: Wilson's score interval with the variance of a simple random sample without replacement, PQ/n (N - n)/(N - 1):
 * Wilson (1927), JASA 22:209-212; Cochran (1977), Sampling Techniques, theorem 3.2. Unit: a share between 0 and 1.
 * Limits: refused where nothing was sampled; where all N were, the interval has no width. Throws where more
 * were sampled than there are.
 *
 * @example
 * finiteInterval({ events: 8, atRisk: 20 }, 40)
 * // { ok: true, estimate: 0.4, lower: 0.261996, upper: 0.555938 }
 */
export function finiteInterval(proportion: Proportion, population: number, confidence = 0.95): Outcome<Interval> {
  const { events, atRisk } = requireProportion(proportion);
  if (!(population >= atRisk)) {
    throw new RangeError(`population (${population}) must hold the ${atRisk} that were sampled.`);
  }
  if (atRisk === 0) return refuse('No case was sampled, so there is no share to show.');
  const estimate = events / atRisk;
  if (atRisk === population) return { ok: true, estimate, lower: estimate, upper: estimate };
  const worth = (population - 1) / (population - atRisk);
  const limits = wilsonLimits(events * worth, atRisk * worth, criticalValue(confidence));
  // Division of the two products may leave a share a hair beside itself.
  return { ok: true, ...limits, estimate };
}
