import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proportion } from '../../src/statistics/interval';
import {
  unknownBoundsAgainstAllByFeeder,
  unknownBoundsAgainstAllByPopulation,
} from '../../src/statistics/unknown-bounds-against-all';
import { expectClose, given, reasonOf } from './expectations';

// A fresh seed each run finds more; fast-check prints it, with the path, in the message of a failure.
const seed = Date.now() % 2_147_483_647;

function holds<Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, check), { seed, numRuns: 300 });
}

const small = (min: number, max: number) => fc.integer({ min, max });
const proportion = (min: number, max: number): fc.Arbitrary<Proportion> =>
  small(min, max).chain((atRisk) => small(0, atRisk).map((events) => ({ events, atRisk })));
const plus = (...all: readonly Proportion[]): Proportion => ({
  events: all.reduce((sum, { events }) => sum + events, 0),
  atRisk: all.reduce((sum, { atRisk }) => sum + atRisk, 0),
});

describe('unknown ethnicity against everybody, by feeder', () => {
  const everyWay = (group: Proportion, all: Proportion, unknown: Proportion): readonly number[] =>
    Array.from({ length: unknown.events + 1 }, (_, a) =>
      Array.from(
        { length: unknown.atRisk - unknown.events + 1 },
        (__, b) => (group.events + a) / all.events / ((group.atRisk + a + b) / all.atRisk),
      ),
    ).flat();

  it('is the least and the most of every way to share the unknowns out, and holds the ratio shown', () => {
    const cases = fc.tuple(proportion(1, 40), proportion(0, 40), proportion(0, 14));
    holds(cases, ([group, others, unknown]) => {
      const all = plus(group, others, unknown);
      fc.pre(all.events > 0);
      const { estimate, lower, upper } = given(unknownBoundsAgainstAllByFeeder(group, all, unknown));
      const ratios = everyWay(group, all, unknown);
      expectClose(lower, Math.min(...ratios), 1e-12);
      expectClose(upper, Math.max(...ratios), 1e-12);
      expectClose(estimate, group.events / group.atRisk / (all.events / all.atRisk), 1e-12);
      expect(estimate).toBeGreaterThanOrEqual(lower * (1 - 1e-12));
      expect(estimate).toBeLessThanOrEqual(upper * (1 + 1e-12));
    });
  });

  it('does not hold a ratio with the unknowns left out, so that one is not the estimate', () => {
    const { upper, estimate } = given(
      unknownBoundsAgainstAllByFeeder(
        { events: 1, atRisk: 1 },
        { events: 51, atRisk: 150 },
        { events: 50, atRisk: 50 },
      ),
    );
    expectClose(estimate, 150 / 51, 1e-12);
    expectClose(upper, 150 / 51, 1e-12);
    expect(1 / 1 / (1 / 100)).toBeGreaterThan(upper);
  });

  it('finds the tipping share, and no bounds but the ratio where nobody is unknown', () => {
    const [group, all, unknown] = [
      { events: 40, atRisk: 100 },
      { events: 115, atRisk: 240 },
      { events: 30, atRisk: 40 },
    ];
    const share = given(unknownBoundsAgainstAllByFeeder(group, all, unknown)).tippingShare ?? Number.NaN;
    expectClose((40 + share * 30) / (100 + share * 40), 115 / 240, 1e-12);
    const none = given(unknownBoundsAgainstAllByFeeder(group, all, { events: 0, atRisk: 0 }));
    expect([none.lower, none.upper, none.tippingShare]).toEqual([none.estimate, none.estimate, null]);
  });

  it('refuses what cannot be bounded and throws where the parts exceed all', () => {
    const unknown = { events: 1, atRisk: 3 };
    const empty = { events: 0, atRisk: 0 };
    expect(reasonOf(unknownBoundsAgainstAllByFeeder(empty, { events: 2, atRisk: 9 }, unknown))).toBe(
      'The group is empty, so its share cannot be compared.',
    );
    expect(reasonOf(unknownBoundsAgainstAllByFeeder({ events: 0, atRisk: 4 }, { events: 0, atRisk: 9 }, empty))).toBe(
      'Nobody had the outcome, so there is no ratio to bound.',
    );
    expect(() => unknownBoundsAgainstAllByFeeder({ events: 3, atRisk: 4 }, { events: 3, atRisk: 9 }, unknown)).toThrow(
      'The group and the unknown must be parts of all.',
    );
  });
});

describe('unknown ethnicity against everybody, by population', () => {
  const cases = fc.record({
    inGroup: small(0, 60),
    others: small(0, 60),
    unknown: small(0, 40),
    people: small(1, 900),
    otherPeople: small(0, 900),
  });

  it('is the least and the most of every way to share the unknowns out, and holds the ratio of known shares', () => {
    holds(cases, ({ inGroup, others, unknown, people, otherPeople }) => {
      fc.pre(inGroup + others > 0);
      const expected = people / (people + otherPeople);
      const all = inGroup + others + unknown;
      const { estimate, lower, upper } = given(
        unknownBoundsAgainstAllByPopulation(
          { events: inGroup, exposure: people },
          { events: all, exposure: people + otherPeople },
          unknown,
        ),
      );
      const ratios = Array.from({ length: unknown + 1 }, (_, a) => (inGroup + a) / all / expected);
      expectClose(lower, Math.min(...ratios), 1e-12);
      expectClose(upper, Math.max(...ratios), 1e-12);
      expectClose(estimate, inGroup / (inGroup + others) / expected, 1e-12);
      expect(estimate).toBeGreaterThanOrEqual(lower * (1 - 1e-12));
      expect(estimate).toBeLessThanOrEqual(upper * (1 + 1e-12));
    });
  });

  it('finds the tipping share', () => {
    const bounds = unknownBoundsAgainstAllByPopulation(
      { events: 20, exposure: 25 },
      { events: 100, exposure: 100 },
      20,
    );
    expect(given(bounds).tippingShare).toBe(0.25);
  });

  it('refuses what cannot be bounded', () => {
    const all = { events: 5, exposure: 100 };
    expect(reasonOf(unknownBoundsAgainstAllByPopulation({ events: 0, exposure: 0 }, all, 2))).toBe(
      'The group is empty, so its share cannot be compared.',
    );
    expect(reasonOf(unknownBoundsAgainstAllByPopulation({ events: 0, exposure: 10 }, all, 5))).toBe(
      'No event has a known ethnicity, so there is no ratio to bound.',
    );
  });
});
