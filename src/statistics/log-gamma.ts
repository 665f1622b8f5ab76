const LANCZOS = [
  57.1562356658629235, -59.5979603554754912, 14.1360979747417471, -0.491913816097620199, 0.339946499848118887e-4,
  0.465236289270485756e-4, -0.983744753048795646e-4, 0.158088703224912494e-3, -0.210264441724104883e-3,
  0.217439618115212643e-3, -0.16431810653676389e-3, 0.844182239838527433e-4, -0.261908384015814087e-4,
  0.368991826595316234e-5,
];
const LOG_ROOT_TWO_PI = 0.91893853320467274178;

/**
 * Gives the natural logarithm of the gamma function, so that ln(n!) = logGamma(n + 1).
 *
 * Formula: Lanczos's approximation with the coefficients of Press et al., Numerical Recipes
 * (3rd ed. 2007), section 6.1. No unit. Limits: positive arguments only; absolute error
 * about 1e-15 near the zeros at 1 and 2, relative error about 1e-15 elsewhere.
 *
 * @example
 * logGamma(11)
 * // 15.1044
 */
export function logGamma(value: number): number {
  if (!(value > 0)) throw new RangeError(`value must be above zero, but is ${value}.`);
  const shifted = value + 5.2421875;
  let sum = 0.999999999999997092;
  let below = value;
  for (const coefficient of LANCZOS) {
    below += 1;
    sum += coefficient / below;
  }
  return (value + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310005 * sum) / value);
}

/**
 * Gives what Stirling's formula leaves out: ln(n!) - [n ln n - n + ln(2 pi n)/2].
 *
 * Reference: Loader (2000), Fast and accurate computation of binomial probabilities. Kept
 * apart because subtracting whole log-gammas of large counts would lose seven digits.
 * Limits: value above zero, not necessarily whole.
 *
 * @example
 * stirlingError(10)
 * // 0.00833056
 */
export function stirlingError(value: number): number {
  if (value < 15) return logGamma(value + 1) - (value + 0.5) * Math.log(value) + value - LOG_ROOT_TWO_PI;
  const inverseSquare = 1 / (value * value);
  const series = 1 / 1260 - inverseSquare * (1 / 1680 - inverseSquare * (1 / 1188 - inverseSquare * (691 / 360360)));
  return (1 / 12 - inverseSquare * (1 / 360 - inverseSquare * series)) / value;
}

/**
 * Gives half the Poisson deviance, x ln(x/m) + m - x, without cancellation when x is near m.
 *
 * Reference: Loader (2000), function bd0. Unit: natural logarithm of probability. Limits:
 * both above zero.
 *
 * @example
 * devianceTerm(11, 10)
 * // 0.048412
 */
export function devianceTerm(observed: number, mean: number): number {
  const gap = observed - mean;
  if (Math.abs(gap) >= 0.1 * (observed + mean)) return observed * Math.log(observed / mean) - gap;
  const ratio = gap / (observed + mean);
  const square = ratio * ratio;
  let sum = gap * ratio;
  let power = 2 * observed * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return next;
    sum = next;
  }
}
