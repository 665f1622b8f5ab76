import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proportion } from '../../src/statistics/interval';
import {
  unknownBoundsOfChange,
  unknownBoundsOfProduct,
  unknownBoundsWithinGroup,
} from '../../src/statistics/unknown-bounds-of-parts';
import { unknownBoundsByFeeder } from '../../src/statistics/unknown-ethnicity-bounds';
import { expectClose, given, reasonOf } from './expectations';

// A fresh seed each run finds more; fast-check prints it, with the path, in the message of a failure.
const seed = Date.now() % 2_147_483_647;

function holds<Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, check), { seed, numRuns: 200 });
}

const proportion = (fewest: number, most: number, atRisk: number): fc.Arbitrary<Proportion> =>
  fc
    .integer({ min: Math.max(1, fewest), max: atRisk })
    .chain((n) =>
      fc.integer({ min: Math.min(fewest, n), max: Math.min(most, n) }).map((events) => ({ events, atRisk: n })),
    );
const unknowns = fc
  .integer({ min: 0, max: 5 })
  .chain((atRisk) => fc.integer({ min: 0, max: atRisk }).map((events) => ({ events, atRisk })));

/** Every share a side can have, with any of its unknown events and any of its other unknowns added. */
const everyShare = (known: Proportion, unknown: Proportion): readonly number[] =>
  Array.from({ length: unknown.events + 1 }, (_, a) =>
    Array.from({ length: unknown.atRisk - unknown.events + 1 }, (__, b) => (known.events + a) / (known.atRisk + a + b)),
  ).flat();

/** Every ratio of two groups that share the unknowns out between them, or leave some to neither. */
function everyRatio(group: Proportion, reference: Proportion, unknown: Proportion): readonly number[] {
  const spared = unknown.atRisk - unknown.events;
  const ratios: number[] = [];
  for (let a = 0; a <= unknown.events; a += 1)
    for (let b = 0; b <= spared; b += 1)
      for (let c = 0; c <= unknown.events - a; c += 1)
        for (let d = 0; d <= spared - b; d += 1)
          ratios.push(
            (group.events + a) / (group.atRisk + a + b) / ((reference.events + c) / (reference.atRisk + c + d)),
          );
  return ratios;
}

describe('unknown ethnicity on two sides of one group', () => {
  it('is the least and the most of every way to share the unknowns of either side out', () => {
    holds(fc.tuple(proportion(1, 20, 30), proportion(1, 20, 30), unknowns, unknowns), ([own, other, mine, theirs]) => {
      const bounds = given(
        unknownBoundsWithinGroup({ group: own, reference: other }, { group: mine, reference: theirs }),
      );
      const ratios = everyShare(own, mine).flatMap((one) => everyShare(other, theirs).map((two) => one / two));
      expectClose(bounds.lower, Math.min(...ratios), 1e-12);
      expectClose(bounds.upper, Math.max(...ratios), 1e-12);
      expectClose(bounds.estimate, own.events / own.atRisk / (other.events / other.atRisk), 1e-12);
    });
  });

  it('refuses an empty side and a group without the outcome', () => {
    const none = { group: { events: 0, atRisk: 0 }, reference: { events: 0, atRisk: 0 } };
    const of = (group: Proportion, reference: Proportion) => unknownBoundsWithinGroup({ group, reference }, none);
    expect(reasonOf(of({ events: 0, atRisk: 0 }, { events: 1, atRisk: 2 }))).toBe(
      'One of the two is empty, so they cannot be compared.',
    );
    expect(reasonOf(of({ events: 0, atRisk: 3 }, { events: 0, atRisk: 2 }))).toBe(
      'Nobody had the outcome, so there is no ratio to bound.',
    );
  });
});

describe('unknown ethnicity in a change', () => {
  it('is the least and the most over every way to share the unknowns of either period out', () => {
    const side = fc.tuple(proportion(1, 9, 12), proportion(1, 9, 12), unknowns);
    holds(fc.tuple(side, side), ([later, earlier]) => {
      const boundsOf = ([group, reference, unknown]: typeof later) =>
        given(unknownBoundsByFeeder({ group, reference }, unknown));
      const bounds = given(unknownBoundsOfChange(boundsOf(later), boundsOf(earlier)));
      const [after, before] = [everyRatio(...later), everyRatio(...earlier)];
      expectClose(bounds.lower, Math.min(...after) / Math.max(...before), 1e-12);
      expectClose(bounds.upper, Math.max(...after) / Math.min(...before), 1e-12);
    });
  });

  it('refuses where a ratio is nought', () => {
    const one = { estimate: 1, lower: 0.5, upper: 2 };
    expect(reasonOf(unknownBoundsOfChange(one, { estimate: 0, lower: 0, upper: 2 }))).toBe(
      'One of the two ratios rests on a group without any event, so the change cannot be given.',
    );
  });
});

describe('unknown ethnicity in a product of steps', () => {
  it('holds every ratio of the last outcome to the first base, which the feeder formula meets exactly', () => {
    const chain = (least: number) =>
      fc
        .tuple(fc.integer({ min: least, max: 6 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
        .map(([last, passed, left]) => ({ last, middle: last + passed, first: last + passed + left }));
    holds(fc.tuple(chain(1), chain(1), chain(0)), ([group, reference, unknown]) => {
      const whole = (one: typeof group) => ({ events: one.last, atRisk: one.first });
      const exact = given(unknownBoundsByFeeder({ group: whole(group), reference: whole(reference) }, whole(unknown)));
      const ratios = everyRatio(whole(group), whole(reference), whole(unknown));
      expectClose(exact.lower, Math.min(...ratios), 1e-12);
      expectClose(exact.upper, Math.max(...ratios), 1e-12);
      const step = (events: 'middle' | 'last', atRisk: 'first' | 'middle') => {
        const of = (one: typeof group) => ({ events: one[events], atRisk: one[atRisk] });
        return given(unknownBoundsByFeeder({ group: of(group), reference: of(reference) }, of(unknown)));
      };
      const outer = given(unknownBoundsOfProduct([step('middle', 'first'), step('last', 'middle')]));
      expect(outer.lower).toBeLessThanOrEqual(exact.lower * (1 + 1e-12));
      expect(outer.upper).toBeGreaterThanOrEqual(exact.upper * (1 - 1e-12));
      expectClose(outer.estimate, exact.estimate, 1e-12);
    });
  });

  it('refuses a product of nothing', () => {
    expect(reasonOf(unknownBoundsOfProduct([]))).toBe('There are no steps to multiply.');
  });
});
