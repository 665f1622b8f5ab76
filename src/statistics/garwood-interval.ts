import { gammaQuantile } from './incomplete-gamma';
import type { Interval } from './interval';
import { criticalValue } from './normal-distribution';
import { requireAmount } from './require-valid';

/**
 * Gives a count with the exact Poisson interval of Garwood.
 *
 * Formula: half the chi-square quantiles chi2(a/2; 2x) and chi2(1-a/2; 2x+2), that is gamma
 * quantiles of shapes x and x+1; Garwood (1936), Biometrika 28:437-442. Unit: events.
 * Limits: the lower limit is 0 at a count of zero; never covers less than promised.
 *
 * @example
 * garwoodInterval(9)
 * // { estimate: 9, lower: 4.11537, upper: 17.0848 }
 */
export function garwoodInterval(events: number, confidence = 0.95): Interval {
  requireAmount('events', events);
  criticalValue(confidence);
  const tail = (1 - confidence) / 2;
  return {
    estimate: events,
    lower: events === 0 ? 0 : gammaQuantile(tail, events),
    upper: gammaQuantile(1 - tail, events + 1),
  };
}
