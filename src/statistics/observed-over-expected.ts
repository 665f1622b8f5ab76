import { countInterval, type CountInterval } from './count-interval';
import { refuse, type Outcome } from './interval';
import { requireAmount, requireCount } from './require-valid';

/** One stratum of a group, with the rate of the reference in the same stratum. */
export interface ExpectedStratum {
  readonly population: number;
  readonly referenceRate: number;
}

/**
 * Gives the events a group would have had at the reference's rate in every stratum.
 *
 * Formula: E = Sum n_i R_i. Unit: events. Limits: none beyond non-negative inputs.
 *
 * @example
 * expectedEvents([{ population: 400, referenceRate: 0.01 }, { population: 200, referenceRate: 0.05 }])
 * // 14
 */
export function expectedEvents(strata: readonly ExpectedStratum[]): number {
  return strata.reduce(
    (sum, { population, referenceRate }) =>
      sum + requireAmount('population', population) * requireAmount('referenceRate', referenceRate),
    0,
  );
}

/**
 * Gives observed over expected events (the indirectly standardised ratio).
 *
 * Formula: O/E with Byar's limits of O, or Garwood's below ten, over E; Breslow & Day (1987),
 * IARC 82, p. 69. Unit: a ratio; 1 means as many as expected. Limits: refused when nothing was
 * expected; takes E as known exactly; two such ratios with different populations are not
 * strictly comparable with each other.
 *
 * @example
 * observedOverExpected(137, 24.19893)
 * // { ok: true, estimate: 5.66141, lower: 4.75306, upper: 6.69275, method: 'Byar' }
 */
export function observedOverExpected(observed: number, expected: number, confidence = 0.95): Outcome<CountInterval> {
  requireCount('observed', observed);
  requireAmount('expected', expected);
  if (expected === 0) return refuse('No event was expected, so observed cannot be compared with expected.');
  const count = countInterval(observed, confidence);
  return {
    ok: true,
    estimate: observed / expected,
    lower: count.lower / expected,
    upper: count.upper / expected,
    method: count.method,
  };
}
