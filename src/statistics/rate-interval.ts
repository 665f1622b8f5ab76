import { countInterval, type CountInterval } from './count-interval';
import { refuse, type Outcome, type Rate } from './interval';
import { effectiveRate } from './require-valid';

/**
 * Gives events per unit of exposure, with the interval of the count divided by the exposure.
 *
 * Formula: x / t with Byar's or, below ten events, Garwood's limits over t. Unit: events per
 * unit of exposure. Limits: refused when there is no exposure; may exceed 1, as a rate may.
 *
 * @example
 * rateInterval({ events: 24, exposure: 5000 })
 * // { ok: true, estimate: 0.0048, lower: 0.00307454, upper: 0.00714232, method: 'Byar' }
 */
export function rateInterval(rate: Rate, confidence = 0.95): Outcome<CountInterval> {
  const { events, exposure } = effectiveRate(rate);
  if (exposure === 0) return refuse('No children are counted in this group, so there is no rate to show.');
  const count = countInterval(events, confidence);
  return {
    ok: true,
    estimate: count.estimate / exposure,
    lower: count.lower / exposure,
    upper: count.upper / exposure,
    method: count.method,
  };
}
