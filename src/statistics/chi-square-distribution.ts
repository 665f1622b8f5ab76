import { incompleteGamma } from './incomplete-gamma';

/**
 * Gives the probability that a chi-square value is at or above `statistic`.
 *
 * Formula: the upper incomplete gamma function at half the statistic and half the degrees of
 * freedom (Abramowitz & Stegun 26.4.19). No unit. Limits: statistic zero or more, degrees of
 * freedom above zero.
 *
 * @example
 * chiSquareUpperTail(3.841458820694124, 1)
 * // 0.05
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  return incompleteGamma(degreesOfFreedom / 2, statistic / 2).upperTail;
}
