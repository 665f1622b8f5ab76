import type { Comparison, Interval, Outcome, Proportion, Rate } from './interval';
import { newcombeDifference } from './newcombe-difference';
import { rateDifference } from './rate-difference';

/**
 * Gives how many more (or, if negative, fewer) children of the group had the outcome than if
 * its share had been the reference's.
 *
 * Formula: x_g - n_g x_r/n_r = n_g d, with n_g times the limits of Newcombe's difference d, so
 * that the sentence, the bar and the table agree. Unit: children. Limits: refused when
 * either group is empty; says nothing about why.
 *
 * @example
 * excessCountOfProportions({ group: { events: 56, atRisk: 70 }, reference: { events: 48, atRisk: 80 } })
 * // { ok: true, estimate: 14, lower: 3.6702, upper: 23.3711 }
 */
export function excessCountOfProportions(comparison: Comparison<Proportion>, confidence = 0.95): Outcome<Interval> {
  const difference = newcombeDifference(comparison, confidence);
  return difference.ok ? { ok: true, ...excessCount(difference, comparison.group.atRisk) } : difference;
}

/**
 * Gives how many more (or, if negative, fewer) events the group had than if its rate had been
 * the reference's.
 *
 * Formula: x_g - t_g x_r/t_r, with t_g times the limits of the difference of the two rates.
 * Unit: events. Limits: refused when either group has no exposure.
 *
 * @example
 * excessCountOfRates({ group: { events: 48, exposure: 10 }, reference: { events: 44, exposure: 20 } })
 * // { ok: true, estimate: 26, lower: 11.3091, upper: 42.7595 }
 */
export function excessCountOfRates(comparison: Comparison<Rate>, confidence = 0.95): Outcome<Interval> {
  const difference = rateDifference(comparison, confidence);
  return difference.ok ? { ok: true, ...excessCount(difference, comparison.group.exposure) } : difference;
}

/**
 * Gives the same from a difference that is at hand: as many as the group has at risk, times its limits.
 *
 * Formula: n_g d. Unit: children or events. Limits: those of the difference.
 *
 * @example
 * excessCount({ estimate: 0.2, lower: 0.05, upper: 0.33 }, 70)
 * // { estimate: 14, lower: 3.5, upper: 23.1 }
 */
export function excessCount({ estimate, lower, upper }: Interval, base: number): Interval {
  return { estimate: base * estimate, lower: base * lower, upper: base * upper };
}
