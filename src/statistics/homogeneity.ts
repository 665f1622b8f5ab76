import { chiSquareUpperTail } from './chi-square-distribution';
import { refuse, type Outcome } from './interval';

/** The natural logarithm of one stratum's ratio, and its variance. */
export interface LogRatio {
  readonly value: number;
  readonly variance: number;
}

/** Cochran's Q: a small p-value says that the strata do not share one ratio. */
export interface Homogeneity {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  readonly strataCompared: number;
}

/**
 * Tests whether the strata could share one ratio, by Cochran's Q.
 *
 * Formula: Q = Sum w_i (y_i - ybar)^2 with w_i = 1/variance and ybar the weighted mean, against
 * chi-square with k - 1 degrees of freedom; Cochran (1954), Biometrics 10:101-129. No unit.
 * Limits: strata of zero variance are left out; refused below two strata; a large p-value
 * from few events is not evidence that the strata agree.
 *
 * @example
 * homogeneityOfLogRatios([{ value: 0.7, variance: 0.04 }, { value: 0.1, variance: 0.09 }])
 * // { ok: true, statistic: 2.76923, degreesOfFreedom: 1, pValue: 0.0960923, strataCompared: 2 }
 */
export function homogeneityOfLogRatios(ratios: readonly LogRatio[]): Outcome<Homogeneity> {
  const usable = ratios.filter(({ variance }) => variance > 0);
  if (usable.length < 2) {
    return refuse('Fewer than two rows have events in both groups, so it cannot be tested whether the rows agree.');
  }
  const weight = usable.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const mean = usable.reduce((sum, { value, variance }) => sum + value / variance, 0) / weight;
  const statistic = usable.reduce((sum, { value, variance }) => sum + (value - mean) ** 2 / variance, 0);
  const degreesOfFreedom = usable.length - 1;
  return {
    ok: true,
    statistic,
    degreesOfFreedom,
    pValue: chiSquareUpperTail(statistic, degreesOfFreedom),
    strataCompared: usable.length,
  };
}
