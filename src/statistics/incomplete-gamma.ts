import { devianceTerm, stirlingError } from './log-gamma';
import { normalQuantile } from './normal-distribution';
import { requireAmount } from './require-valid';
import { solveIncreasing } from './solve-root';
import type { Tails } from './incomplete-beta';

/**
 * Gives the regularised incomplete gamma function and its complement.
 *
 * Formula: the power series below the mean and Legendre's continued fraction above it
 * (Abramowitz & Stegun 6.5.29 and 6.5.31). No unit. Limits: shape above zero, at zero or
 * more; relative error below 1e-11 for shapes up to 1e6.
 *
 * @example
 * incompleteGamma(3, 2)
 * // { lowerTail: 0.323324, upperTail: 0.676676 }
 */
export function incompleteGamma(shape: number, at: number): Tails {
  if (!(shape > 0)) throw new RangeError(`shape must be above zero, but is ${shape}.`);
  requireAmount('at', at);
  if (at === 0) return { lowerTail: 0, upperTail: 1 };
  const lead = leadingTerm(shape, at);
  if (at < shape + 1) {
    const lowerTail = lead * powerSeries(shape, at);
    return { lowerTail, upperTail: 1 - lowerTail };
  }
  const upperTail = lead * shape * continuedFraction(shape, at);
  return { lowerTail: 1 - upperTail, upperTail };
}

// at^shape e^-at / Gamma(shape + 1), in Loader's form so that large shapes keep their digits.
function leadingTerm(shape: number, at: number): number {
  return Math.exp(-stirlingError(shape) - devianceTerm(shape, at)) / Math.sqrt(2 * Math.PI * shape);
}

function powerSeries(shape: number, at: number): number {
  let term = 1;
  let sum = 1;
  for (let step = 1; term > 1e-17 * sum; step += 1) {
    term *= at / (shape + step);
    sum += term;
  }
  return sum;
}

function continuedFraction(shape: number, at: number): number {
  let base = at + 1 - shape;
  let above = 1e300;
  let below = 1 / base;
  let product = below;
  for (let step = 1; step < 1_000_000; step += 1) {
    const factor = -step * (step - shape);
    base += 2;
    below = 1 / notZero(factor * below + base);
    above = notZero(base + factor / above);
    product *= below * above;
    if (Math.abs(below * above - 1) < 1e-15) return product;
  }
  throw new RangeError('incompleteGamma did not settle; the shape is too large.');
}

// Lentz's method replaces an exact zero by a trifle so that the next division is possible.
function notZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/**
 * Gives the value of a gamma distribution of unit scale below which the probability lies.
 *
 * Method: Newton's steps on the logarithm of the value and of the smaller tail, from the
 * Wilson-Hilferty guess. Unit: that of a count. Limits: shape above zero; probability
 * strictly between 0 and 1; relative error below 1e-11.
 *
 * @example
 * gammaQuantile(0.975, 11)
 * // 18.3904
 */
export function gammaQuantile(probability: number, shape: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('probability must lie strictly between 0 and 1.');
  if (!(shape > 0)) throw new RangeError(`shape must be above zero, but is ${shape}.`);
  const small = probability <= 0.5;
  const solution = solveIncreasing(
    (position) => {
      const at = Math.exp(position);
      const tails = incompleteGamma(shape, at);
      const density = leadingTerm(shape, at) * shape;
      return small
        ? { height: Math.log(tails.lowerTail / probability), slope: density / tails.lowerTail }
        : { height: Math.log((1 - probability) / tails.upperTail), slope: density / tails.upperTail };
    },
    firstGuess(probability, shape),
  );
  return Math.exp(solution);
}

function firstGuess(probability: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(probability) / (3 * Math.sqrt(shape));
  if (root > 0.2) return Math.log(shape) + 3 * Math.log(root);
  // Far below the mean the distribution function is at^shape / Gamma(shape + 1) to first order.
  const logFactorial = stirlingError(shape) + (shape + 0.5) * Math.log(shape) - shape + 0.5 * Math.log(2 * Math.PI);
  return (Math.log(probability) + logFactorial) / shape;
}
