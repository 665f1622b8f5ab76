import type { Interval } from './interval';

/**
 * Gives how many more (or, if negative, fewer) the group had than if its share or rate had been the reference's.
 *
 * Formula: n_g d, with n_g times the limits of the difference d, so that the sentence, the bar and the
 * table agree. Unit: children or events. Limits: those of the difference; says nothing about why.
 *
 * @example
 * excessCount({ estimate: 0.2, lower: 0.05, upper: 0.33 }, 70)
 * // { estimate: 14, lower: 3.5, upper: 23.1 }
 */
export function excessCount({ estimate, lower, upper }: Interval, base: number): Interval {
  return { estimate: base * estimate, lower: base * lower, upper: base * upper };
}
