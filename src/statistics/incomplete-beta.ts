import { binomialProbability } from './binomial-probability';
import { normalQuantile } from './normal-distribution';
import { requireProbability } from './require-valid';
import { solveIncreasing } from './solve-root';

/** The two areas of a distribution either side of a value; each is accurate when tiny. */
export interface Tails {
  readonly lowerTail: number;
  readonly upperTail: number;
}

/**
 * Gives the regularised incomplete beta function and its complement.
 *
 * Formula: the continued fraction of Abramowitz & Stegun 26.5.8 by Lentz's method, led by a
 * factor computed as Loader's binomial probability so that large counts keep their digits.
 * No unit. Limits: both shapes above zero; relative error below 1e-11 for shapes up to 1e6.
 *
 * @example
 * incompleteBeta(2, 3, 0.25)
 * // { lowerTail: 0.261719, upperTail: 0.738281 }
 */
export function incompleteBeta(first: number, second: number, at: number): Tails {
  if (!(first > 0 && second > 0)) throw new RangeError('the shapes of a beta distribution must be above zero.');
  requireProbability('at', at);
  return betaTails(first, second, at, 1 - at);
}

// `rest` is 1 - at, passed separately so that a value close to 1 keeps its distance from 1.
function betaTails(first: number, second: number, at: number, rest: number): Tails {
  if (at === 0) return { lowerTail: 0, upperTail: 1 };
  if (rest === 0) return { lowerTail: 1, upperTail: 0 };
  const lead = binomialProbability(first, first + second, at, rest) / (first + second);
  if (at < (first + 1) / (first + second + 2)) {
    const lowerTail = lead * second * continuedFraction(first, second, at);
    return { lowerTail, upperTail: 1 - lowerTail };
  }
  const upperTail = lead * first * continuedFraction(second, first, rest);
  return { lowerTail: 1 - upperTail, upperTail };
}

function continuedFraction(first: number, second: number, at: number): number {
  const total = first + second;
  let above = 1;
  let below = 1 / notZero(1 - (total * at) / (first + 1));
  let product = below;
  for (let step = 1; step < 100_000; step += 1) {
    const even = (step * (second - step) * at) / ((first + 2 * step - 1) * (first + 2 * step));
    below = 1 / notZero(1 + even * below);
    above = notZero(1 + even / above);
    product *= below * above;
    const odd = (-(first + step) * (total + step) * at) / ((first + 2 * step) * (first + 2 * step + 1));
    below = 1 / notZero(1 + odd * below);
    above = notZero(1 + odd / above);
    product *= below * above;
    if (Math.abs(below * above - 1) < 1e-15) return product;
  }
  throw new RangeError('incompleteBeta did not settle; the shapes are too large.');
}

// Lentz's method replaces an exact zero by a trifle so that the next division is possible.
function notZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/**
 * Gives the value of a beta distribution below which the stated probability lies.
 *
 * Method: Newton's steps on the logit of the value and the logarithm of the smaller tail. No
 * unit. Limits: both shapes above zero; probability strictly between 0 and 1; relative error
 * below 1e-11.
 *
 * @example
 * betaQuantile(0.025, 3, 8)
 * // 0.0667395
 */
export function betaQuantile(probability: number, first: number, second: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('probability must lie strictly between 0 and 1.');
  if (!(first > 0 && second > 0)) throw new RangeError('the shapes of a beta distribution must be above zero.');
  const small = probability <= 0.5;
  const logit = solveIncreasing(
    (position) => {
      const at = position < 0 ? Math.exp(position) / (1 + Math.exp(position)) : 1 / (1 + Math.exp(-position));
      const rest = position < 0 ? 1 / (1 + Math.exp(position)) : Math.exp(-position) / (1 + Math.exp(-position));
      const tails = betaTails(first, second, at, rest);
      const density = (binomialProbability(first, first + second, at, rest) * first * second) / (first + second);
      return small
        ? { height: Math.log(tails.lowerTail / probability), slope: density / tails.lowerTail }
        : { height: Math.log((1 - probability) / tails.upperTail), slope: density / tails.upperTail };
    },
    firstGuess(probability, first, second),
  );
  return logit < 0 ? Math.exp(logit) / (1 + Math.exp(logit)) : 1 / (1 + Math.exp(-logit));
}

// Abramowitz & Stegun 26.5.22 where it holds; elsewhere the leading power of the smaller tail.
function firstGuess(probability: number, first: number, second: number): number {
  if (first < 1 || second < 1) return Math.log(first / second);
  const deviate = normalQuantile(probability);
  const [left, right] = [1 / (2 * first - 1), 1 / (2 * second - 1)];
  const mean = 2 / (left + right);
  const spread = (deviate * deviate - 3) / 6;
  const shift = (deviate * Math.sqrt(mean + spread > 0 ? mean + spread : mean)) / mean;
  return Math.log(first / second) + 2 * (shift - (right - left) * (spread + 5 / 6 - 2 / (3 * mean)));
}
