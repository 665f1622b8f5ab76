import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AmountTotal,
  unknownBoundsOfMeans,
  unknownBoundsOfMeansAgainstAll,
} from '../../src/statistics/unknown-bounds-of-means';
import { expectClose, given, reasonOf } from './expectations';

// A fresh seed each run finds more; fast-check prints it, with the path, in the message of a failure.
const seed = Date.now() % 2_147_483_647;

const small = (min: number, max: number) => fc.integer({ min, max });
const known = fc.record({ many: small(1, 8), sum: small(1, 30) });
const amounts = fc.array(small(0, 9), { maxLength: 6 });
const counted = (all: readonly number[]) => all.map((amount) => ({ amount, count: 1 }));

const mean = ({ many, sum }: AmountTotal, added: readonly number[]): number =>
  added.reduce((total, amount) => total + amount, sum) / (many + added.length);

/** Every way to put each unknown into the first, the second or neither. */
function everyWay(unknown: readonly number[]): readonly (readonly (readonly number[])[])[] {
  const [first, ...rest] = unknown;
  if (first === undefined) return [[[], []]];
  return everyWay(rest).flatMap(([own = [], theirs = []]) => [
    [[...own, first], theirs],
    [own, [...theirs, first]],
    [own, theirs],
  ]);
}

describe('unknown ethnicity in a ratio of means', () => {
  it('is the least and the most of every way to share the unknowns out, also where both would take the same', () => {
    fc.assert(
      fc.property(known, known, amounts, (group, reference, unknown) => {
        const bounds = given(unknownBoundsOfMeans({ group, reference }, counted(unknown)));
        const ratios = everyWay(unknown).map(([own = [], theirs = []]) => mean(group, own) / mean(reference, theirs));
        expectClose(bounds.lower, Math.min(...ratios), 1e-12);
        expectClose(bounds.upper, Math.max(...ratios), 1e-12);
        expectClose(bounds.estimate, mean(group, []) / mean(reference, []), 1e-12);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('moves the group alone beside everybody', () => {
    fc.assert(
      fc.property(known, known, amounts, (group, others, unknown) => {
        const all = {
          many: group.many + others.many + unknown.length,
          sum: mean(group, unknown) * (group.many + unknown.length) + others.sum,
        };
        const bounds = given(unknownBoundsOfMeansAgainstAll(group, all, counted(unknown)));
        const ratios = everyWay(unknown).map(([own = []]) => mean(group, own) / mean(all, []));
        expectClose(bounds.lower, Math.min(...ratios), 1e-12);
        expectClose(bounds.upper, Math.max(...ratios), 1e-12);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('counts equal amounts together, and never gives one to both', () => {
    // Group mean 1, reference mean 9: both would take the two of 5; one each or two to one is all there is.
    const comparison = { group: { many: 1, sum: 1 }, reference: { many: 1, sum: 9 } };
    const { upper } = given(unknownBoundsOfMeans(comparison, [{ amount: 5, count: 2 }]));
    expectClose(upper, 3 / 7, 1e-12);
  });

  it('refuses nobody and a mean of nought', () => {
    const why = 'One of the two has nobody or a mean of nought, so there is no ratio to bound.';
    const some = { many: 2, sum: 3 };
    expect(reasonOf(unknownBoundsOfMeans({ group: some, reference: { many: 2, sum: 0 } }, []))).toBe(why);
    expect(reasonOf(unknownBoundsOfMeansAgainstAll({ many: 0, sum: 0 }, some, []))).toBe(why);
  });
});
