import type { Comparison, Interval, Outcome, Proportion } from './interval';
import { scoreRatioInterval } from './score-ratio';

/**
 * Gives the ratio of two proportions with Koopman's interval, shown for every relative rate.
 *
 * Reference: Koopman (1984), Biometrics 40:513-517; the score interval without a correction
 * of the variance. Unit: a ratio, group over reference. Limits: refused when either group is
 * empty or neither has an event; with no event in the reference the upper limit is infinite,
 * to be read as "at least the lower limit"; with none in the group the lower limit is 0.
 *
 * @example
 * koopmanRatio({ group: { events: 36, atRisk: 40 }, reference: { events: 16, atRisk: 80 } })
 * // { ok: true, estimate: 4.5, lower: 2.93957, upper: 7.15222 }
 */
export function koopmanRatio(comparison: Comparison<Proportion>, confidence = 0.95): Outcome<Interval> {
  return scoreRatioInterval(comparison, 1, confidence);
}
