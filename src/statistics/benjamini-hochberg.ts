import { requireProbability } from './require-valid';

/**
 * Adjusts p-values so that flagging those below q keeps the share of false flags at q or less.
 *
 * Formula: adjusted p_(i) = min over j >= i of m p_(j)/j, at most 1; Benjamini & Hochberg
 * (1995), JRSS B 57:289-300. No unit; answers in the order given. Limits: the family of m
 * comparisons must be stated beside the result; assumes they do not pull against each other.
 *
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, 0.5])
 * // [0.04, 0.0533333, 0.0533333, 0.5]
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const ranked = pValues
    .map((pValue, place) => ({ pValue: requireProbability('pValue', pValue), place }))
    .sort((left, right) => right.pValue - left.pValue);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  ranked.forEach(({ pValue, place }, fromLargest) => {
    smallest = Math.min(smallest, (pValues.length * pValue) / (pValues.length - fromLargest));
    adjusted[place] = smallest;
  });
  return adjusted;
}
