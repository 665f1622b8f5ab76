import { type Comparison, type Interval, type Outcome, type Rate, refuseEmpty } from './interval';
import { differenceOfIntervals } from './newcombe-difference';
import { rateInterval } from './rate-interval';

/**
 * Gives the difference of two rates, built from the intervals shown for each rate alone.
 *
 * Formula: MOVER (Zou & Donner 2008) on Byar's limits, or Garwood's below ten events. Unit:
 * events per unit of exposure. Limits: refused when either group has no exposure. The two
 * single rates and their difference can never tell different stories, as one is made of the other.
 *
 * @example
 * rateDifference({ group: { events: 48, exposure: 10 }, reference: { events: 44, exposure: 20 } })
 * // { ok: true, estimate: 2.6, lower: 1.13091, upper: 4.27595 }
 */
export function rateDifference(comparison: Comparison<Rate>, confidence = 0.95): Outcome<Interval> {
  const group = rateInterval(comparison.group, confidence);
  const reference = rateInterval(comparison.reference, confidence);
  if (!group.ok || !reference.ok) return refuseEmpty(!group.ok);
  return { ok: true, ...differenceOfIntervals(group, reference) };
}
