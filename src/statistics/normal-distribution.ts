import { requireProbability } from './require-valid';

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

// Coefficients of Wichura's three rational approximations, highest power first.
const CENTRE_ABOVE = [
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
  1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
];
const CENTRE_BELOW = [
  5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
  687.1870074920579083, 42.313330701600911252, 1,
];
const SHOULDER_ABOVE = [
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
  3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
];
const SHOULDER_BELOW = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
  0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
];
const TAIL_ABOVE = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
  0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
];
const TAIL_BELOW = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
  0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
];

/**
 * Gives the probability that a standard normal value is at or below `value`.
 *
 * Formula: a power series near the middle and Laplace's continued fraction in the tails
 * (Abramowitz & Stegun 26.2.11 and 26.2.14). No unit. Limits: relative error below 1e-13
 * down to probabilities of 1e-300.
 *
 * @example
 * normalCumulative(-1.959963984540054)
 * // 0.025
 */
export function normalCumulative(value: number): number {
  if (Number.isNaN(value)) throw new RangeError('value must be a number.');
  const distance = Math.abs(value);
  // Past 2.5 the series would subtract nearly equal numbers; the fraction is already quick.
  if (distance < 2.5) return 0.5 + centralArea(value);
  const tail = tailArea(distance);
  return value < 0 ? tail : 1 - tail;
}

function centralArea(value: number): number {
  let term = value;
  let sum = value;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (value * value) / odd;
    sum += term;
  }
  return (sum * Math.exp(-0.5 * value * value)) / ROOT_TWO_PI;
}

function tailArea(distance: number): number {
  let fraction = distance;
  for (let depth = 150; depth >= 1; depth -= 1) fraction = distance + depth / fraction;
  return Math.exp(-0.5 * distance * distance) / (ROOT_TWO_PI * fraction);
}

/**
 * Gives the standard normal value below which the stated probability lies.
 *
 * Reference: Wichura (1988), Algorithm AS 241, Applied Statistics 37:477-484. No unit.
 * Limits: relative error about 1e-15; 0 and 1 give minus and plus infinity.
 *
 * @example
 * normalQuantile(0.975)
 * // 1.95996
 */
export function normalQuantile(probability: number): number {
  requireProbability('probability', probability);
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  const centred = probability - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const square = 0.180625 - centred * centred;
    return (centred * polynomial(CENTRE_ABOVE, square)) / polynomial(CENTRE_BELOW, square);
  }
  const outer = outerQuantile(Math.min(probability, 1 - probability));
  return centred < 0 ? -outer : outer;
}

function outerQuantile(tail: number): number {
  const depth = Math.sqrt(-Math.log(tail));
  if (depth <= 5) return polynomial(SHOULDER_ABOVE, depth - 1.6) / polynomial(SHOULDER_BELOW, depth - 1.6);
  return polynomial(TAIL_ABOVE, depth - 5) / polynomial(TAIL_BELOW, depth - 5);
}

function polynomial(coefficients: readonly number[], at: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * at + coefficient;
  return sum;
}

/**
 * Gives the normal multiplier z for a two-sided interval of the stated confidence.
 *
 * Formula: the (1 + confidence)/2 quantile; the full quantile is used, never a rounded 1.96.
 * No unit. Limits: confidence must lie strictly between 0 and 1.
 *
 * @example
 * criticalValue(0.95)
 * // 1.95996
 */
export function criticalValue(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie strictly between 0 and 1, but is ${confidence}.`);
  }
  return -normalQuantile((1 - confidence) / 2);
}
