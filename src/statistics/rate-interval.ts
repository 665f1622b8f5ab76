import { countInterval, type CountInterval } from './count-interval';
import { refuse, type Outcome, type Rate } from './interval';
import { requireAmount, requireRate } from './require-valid';

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
  const { events, exposure } = requireRate(rate);
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

/** The counts behind a yearly rate: events during `months` in a population of children. */
export interface YearlyRate {
  readonly events: number;
  readonly population: number;
  readonly months: number;
}

/**
 * Gives events per 1,000 children per year, whatever the length of the period.
 *
 * Formula: 1000 x / (P months/12), with the interval of the count on the same scale. Unit:
 * events per 1,000 children per year. Limits: refused when the population or the period is
 * empty; takes one population figure to stand for the whole period.
 *
 * @example
 * ratePerThousandPerYear({ events: 24, population: 10000, months: 6 })
 * // { ok: true, estimate: 4.8, lower: 3.07454, upper: 7.14232, method: 'Byar' }
 */
export function ratePerThousandPerYear(counts: YearlyRate, confidence = 0.95): Outcome<CountInterval> {
  const { events, population, months } = counts;
  requireAmount('population', population);
  requireAmount('months', months);
  if (months === 0) return refuse('The period has no length, so there is no yearly rate to show.');
  return rateInterval({ events, exposure: (population / 1000) * (months / 12) }, confidence);
}
