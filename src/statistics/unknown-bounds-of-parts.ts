import { refuse, type Comparison, type Interval, type Outcome, type Proportion } from './interval';
import { requireProportion } from './require-valid';
import { leastShare, mostShare } from './unknown-ethnicity-bounds';

/**
 * Gives the least and most the change of a ratio between two periods could be, whoever the unknowns
 * of either period are.
 *
 * Formula: the unknowns of one period say nothing of those of the other, so L = L_later/H_earlier
 * and H = H_later/L_earlier, from the bounds of each ratio by its own formula. Unit: a ratio; 1
 * means no change. Reference: follows from the definition of the ratio. Limits: the two periods
 * must hold separate events; refused when an estimate is zero or infinite, as the change itself is.
 *
 * @example
 * unknownBoundsOfChange({ estimate: 1, lower: 0.8, upper: 1.5 }, { estimate: 2, lower: 1.6, upper: 2.5 })
 * // { ok: true, estimate: 0.5, lower: 0.32, upper: 0.9375 }
 */
export function unknownBoundsOfChange(later: Interval, earlier: Interval): Outcome<Interval> {
  if (![later, earlier].every(({ estimate }) => estimate > 0 && estimate < Infinity)) {
    return refuse('One of the two ratios rests on a group without any event, so the change cannot be given.');
  }
  return {
    ok: true,
    estimate: later.estimate / earlier.estimate,
    lower: later.lower / earlier.upper,
    upper: later.upper / earlier.lower,
  };
}

/**
 * Gives what the product of the ratios of several steps could be at the very least and most, whoever
 * the unknowns are.
 *
 * Formula: the product of the least of every step, and of the most of every step. Unit: a ratio.
 * Reference: follows from the definition of the ratio. Limits: no sharing out may reach both ends at
 * once, so this holds every way and may be wider than all of them; where each step's outcome is the
 * whole base of the next, the feeder formula on the first base and the last outcome is exact and
 * never wider. Refused without steps.
 *
 * @example
 * unknownBoundsOfProduct([{ estimate: 0.8, lower: 0.5, upper: 1.25 }, { estimate: 0.5, lower: 0.4, upper: 0.8 }])
 * // { ok: true, estimate: 0.4, lower: 0.2, upper: 1 }
 */
export function unknownBoundsOfProduct(steps: readonly Interval[]): Outcome<Interval> {
  if (steps.length === 0) return refuse('There are no steps to multiply.');
  const product = (end: keyof Interval): number => steps.reduce((all, step) => all * step[end], 1);
  return { ok: true, estimate: product('estimate'), lower: product('lower'), upper: product('upper') };
}

/**
 * Gives the least and most a ratio of two shares could be within one ethnic group, such as children
 * against adults, when the ethnicity of some on either side is unknown. Which side each stands on is
 * known; only whether they belong to the group is not.
 *
 * Formula: with x_u events of n_u unknown on the first side and y_u of m_u on the second,
 * L = [x/(n+n_u-x_u)] / [(y+y_u)/(m+y_u)], H = [(x+x_u)/(n+x_u)] / [y/(m+m_u-y_u)]. Unit: a ratio. Reference: follows from the
 * definition of the ratio. Limits: refused when a side of the group is empty or nobody had an event.
 *
 * @example
 * unknownBoundsWithinGroup({ group: { events: 40, atRisk: 100 }, reference: { events: 60, atRisk: 120 } }, { group: { events: 10, atRisk: 30 }, reference: { events: 5, atRisk: 20 } })
 * // { ok: true, estimate: 0.8, lower: 0.641026, upper: 1.02273 }
 */
export function unknownBoundsWithinGroup(
  sides: Comparison<Proportion>,
  unknown: Comparison<Proportion>,
): Outcome<Interval> {
  const [own, other] = [requireProportion(sides.group), requireProportion(sides.reference)];
  const [ownUnknown, otherUnknown] = [requireProportion(unknown.group), requireProportion(unknown.reference)];
  if (own.atRisk === 0 || other.atRisk === 0) return refuse('One of the two is empty, so they cannot be compared.');
  if (own.events + other.events === 0) return refuse('Nobody had the outcome, so there is no ratio to bound.');
  return {
    ok: true,
    estimate: own.events / own.atRisk / (other.events / other.atRisk),
    lower: leastShare(own, ownUnknown) / mostShare(other, otherUnknown),
    upper: mostShare(own, ownUnknown) / leastShare(other, otherUnknown),
  };
}
