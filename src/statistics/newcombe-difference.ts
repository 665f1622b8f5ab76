import { type Comparison, type Interval, type Outcome, type Proportion, refuseEmpty } from './interval';
import { wilsonInterval } from './wilson-interval';

/**
 * Gives the difference of two proportions with Newcombe's interval, shown for every gap.
 *
 * Formula: d - sqrt((p1-l1)^2 + (u0-p0)^2) and d + sqrt((u1-p1)^2 + (p0-l0)^2), from Wilson's
 * limits l and u; Newcombe (1998), Statistics in Medicine 17:873-890, method 10. Unit: a
 * difference of shares, -1 to 1; times 100 it is percentage points. Limits: refused when
 * either group is empty.
 *
 * @example
 * newcombeDifference({ group: { events: 56, atRisk: 70 }, reference: { events: 48, atRisk: 80 } })
 * // { ok: true, estimate: 0.2, lower: 0.0524315, upper: 0.333873 }
 */
export function newcombeDifference(comparison: Comparison<Proportion>, confidence = 0.95): Outcome<Interval> {
  const group = wilsonInterval(comparison.group, confidence);
  const reference = wilsonInterval(comparison.reference, confidence);
  if (!group.ok || !reference.ok) return refuseEmpty(!group.ok);
  return { ok: true, ...differenceOfIntervals(group, reference) };
}

/**
 * Gives the difference of two independent values from the interval of each (MOVER).
 *
 * Formula: the square-and-add rule of Newcombe's method 10, for any two intervals; Zou &
 * Donner (2008), Statistics in Medicine 27:1693-1702. Unit: that of the values, which must
 * share it. Limits: the values must come from separate people; finite limits only.
 *
 * @example
 * differenceOfIntervals({ estimate: 5, lower: 3, upper: 9 }, { estimate: 2, lower: 1, upper: 5 })
 * // { estimate: 3, lower: -0.605551, upper: 7.12311 }
 */
export function differenceOfIntervals(group: Interval, reference: Interval): Interval {
  const estimate = group.estimate - reference.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(group.estimate - group.lower, reference.upper - reference.estimate),
    upper: estimate + Math.hypot(group.upper - group.estimate, reference.estimate - reference.lower),
  };
}
