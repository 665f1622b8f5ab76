import type { Interval } from './interval';

/**
 * Turns the ratio of a group to the rest into its ratio to all, who hold the group itself.
 *
 * Formula: with w the group's part of all at risk, p_all = w p_g + (1-w) p_rest, so that p_g/p_all =
 * t/(w t + 1 - w), which rises in t = p_g/p_rest: the limits of t go over into the limits wanted and
 * cover as often. Reference: the principle of transforming limits by a
 * rising function, Casella & Berger (2002), Statistical Inference, section 9.2. Unit: a ratio, at most
 * 1/w. Limits: an infinite t (nobody else had it) gives 1/w exactly.
 *
 * @example
 * ratioToAll({ estimate: 0.7, lower: 0.65, upper: 0.76 }, 0.4)
 * // { estimate: 0.795455, lower: 0.755814, upper: 0.840708 }
 */
export function ratioToAll(ratioToRest: Interval, part: number): Interval {
  const over = (times: number): number => (Number.isFinite(times) ? times / (part * times + 1 - part) : 1 / part);
  const { estimate, lower, upper } = ratioToRest;
  return { estimate: over(estimate), lower: over(lower), upper: over(upper) };
}

/**
 * Turns the difference of a group and the rest into its difference from all, who hold the group itself.
 *
 * Formula: p_g - p_all = (1-w)(p_g - p_rest), w being the group's part of all at risk. Reference: as
 * for the ratio. Unit: that of the difference.
 *
 * @example
 * differenceFromAll({ estimate: -0.15, lower: -0.18, upper: -0.12 }, 0.4)
 * // { estimate: -0.09, lower: -0.108, upper: -0.072 }
 */
export function differenceFromAll(differenceFromRest: Interval, part: number): Interval {
  const { estimate, lower, upper } = differenceFromRest;
  return { estimate: (1 - part) * estimate, lower: (1 - part) * lower, upper: (1 - part) * upper };
}
