import { criticalValue, normalQuantile } from './normal-distribution';
import { requireProbability } from './require-valid';

/** How sure one wants to be: of not seeing a difference that is not there, and of seeing one that is. */
export interface Sureness {
  readonly confidence?: number;
  readonly power?: number;
}

/**
 * Gives how many cases each of two groups of one size needs so that a difference of two shares would be seen.
 *
 * Formula: n = m/4 (1 + sqrt(1 + 4/(m d)))^2 with m = (z sqrt(2 p q) + y sqrt(p1 q1 + p2 q2))^2 / d^2, where d is the
 * difference, p the mean of the shares, z and y the normal values of confidence and power; Casagrande, Pike & Smith
 * (1978), Biometrics 34:483-486; Fleiss, Tytun & Ury (1980), Biometrics 36:343-346; table A.3 of Fleiss (1981). Unit:
 * cases in each group, rounded up. Limits: throws where the shares are equal or outside 0 to 1.
 *
 * @example
 * casesToTellApart(0.25, 0.4, { power: 0.9 })
 * // 216
 */
export function casesToTellApart(
  first: number,
  second: number,
  { confidence = 0.95, power = 0.8 }: Sureness = {},
): number {
  requireProbability('first', first);
  requireProbability('second', second);
  const difference = Math.abs(first - second);
  if (difference === 0) throw new RangeError('Two equal shares can never be told apart.');
  const mean = (first + second) / 2;
  const ifEqual = criticalValue(confidence) * Math.sqrt(2 * mean * (1 - mean));
  const ifNot = normalQuantile(power) * Math.sqrt(first * (1 - first) + second * (1 - second));
  const uncorrected = ((ifEqual + ifNot) / difference) ** 2;
  return Math.ceil((uncorrected / 4) * (1 + Math.sqrt(1 + 4 / (uncorrected * difference))) ** 2);
}

/**
 * Gives by how much less than a share another must be for so many cases in each of two groups to show it.
 *
 * Formula: the least difference downwards for which `casesToTellApart` asks for no more than `each`; found by halving.
 * Reference: as there. Unit: a difference of shares, 0 to 1. Limits: null where even a share of nought would not be told
 * apart.
 *
 * @example
 * differenceToSee(216, 0.4, { power: 0.9 })
 * // 0.149979
 */
export function differenceToSee(each: number, share: number, sureness: Sureness = {}): number | null {
  requireProbability('share', share);
  const enough = (difference: number): boolean => casesToTellApart(share, share - difference, sureness) <= each;
  return share > 0 && enough(share) ? leastOf(enough, share) : null;
}

function leastOf(enough: (difference: number) => boolean, most: number): number {
  let [tooLittle, much] = [0, most];
  for (let step = 0; step < 40; step += 1) {
    const middle = (tooLittle + much) / 2;
    if (enough(middle)) much = middle;
    else tooLittle = middle;
  }
  return much;
}
