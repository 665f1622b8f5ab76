/**
 * Perturbation by cell keys, after Thompson, Broadfoot and Elazar (2013), with a table of the greatest entropy as Giessing
 * (2016) makes it: no change on average, a given variance, at most 2 either way, nothing below nought, noughts kept.
 */
import type { Published } from './grids';

/** The most that a number is changed by. */
const MOST_CHANGE = 2;

type Chances = ReadonlyMap<number, number>;

/** How likely each change of a count is. */
export function chancesOf(count: number, variance: number): Chances {
  if (count === 0) return new Map([[0, 1]]);
  const changes = [-2, -1, 0, 1, 2].filter((change) => count + change >= 0);
  const of = (tilt: number, spread: number): Chances => {
    const weights = changes.map((change) => Math.exp(tilt * change + spread * change * change));
    const all = weights.reduce((total, weight) => total + weight, 0);
    return new Map(changes.map((change, at) => [change, (weights[at] ?? 0) / all]));
  };
  const even = (spread: number): Chances =>
    of(
      rootOf((tilt) => moment(of(tilt, spread), 1)),
      spread,
    );
  return even(rootOf((spread) => moment(even(spread), 2) - variance));
}

const moment = (chances: Chances, power: number): number =>
  [...chances].reduce((total, [change, chance]) => total + chance * change ** power, 0);

function rootOf(rising: (at: number) => number): number {
  let [low, high] = [-12, 12];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Every published number changed by its key: the sum of the keys of its records, less what is whole in it. */
export function perturbed({ truth, sums }: Published, variance: number, random: () => number): readonly number[] {
  const keys = Array.from(truth, (count) => Array.from({ length: count }, random).reduce((all, key) => all + key, 0));
  const tables = new Map([0, 1, 2].map((count) => [count, chancesOf(count, variance)]));
  return sums.map((members) => {
    const count = members.reduce((all, atom) => all + (truth[atom] ?? 0), 0);
    const key = members.reduce((all, atom) => all + (keys[atom] ?? 0), 0) % 1;
    return count + changeAt(tables.get(Math.min(count, MOST_CHANGE)) ?? new Map(), key);
  });
}

function changeAt(chances: Chances, key: number): number {
  let left = key;
  for (const [change, chance] of chances) {
    if (left < chance) return change;
    left -= chance;
  }
  return 0;
}

/** What an attacker who knows the most of a change knows of each number: between what it lies. */
export const rangeOf = (published: number): { readonly least: number; readonly most: number } =>
  published === 0
    ? { least: 0, most: MOST_CHANGE }
    : { least: Math.max(1, published - MOST_CHANGE), most: published + MOST_CHANGE };
