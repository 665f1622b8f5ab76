import { describe, expect, it } from 'vitest';
import { binomialProbability } from '../../src/statistics/binomial-probability';
import { clopperPearsonInterval } from './oracles/clopper-pearson-interval';
import { countInterval } from '../../src/statistics/count-interval';
import { garwoodInterval } from '../../src/statistics/garwood-interval';
import type { Comparison, Interval, Outcome, Proportion } from '../../src/statistics/interval';
import { koopmanRatio } from '../../src/statistics/koopman-ratio';
import { newcombeDifference } from '../../src/statistics/newcombe-difference';
import { wilsonInterval } from '../../src/statistics/wilson-interval';
import { at, given } from './expectations';

// How often the interval holds the true value, summed over every possible table: no simulation.

const grid = (steps: number): readonly number[] => Array.from({ length: steps - 1 }, (_, place) => (place + 1) / steps);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const chances = (trials: number, chance: number): readonly number[] =>
  Array.from({ length: trials + 1 }, (_, events) => binomialProbability(events, trials, chance, 1 - chance));

function coverageOfProportion(
  method: (proportion: Proportion) => Outcome<Interval>,
  atRisk: number,
): readonly number[] {
  const intervals = Array.from({ length: atRisk + 1 }, (_, events) => given(method({ events, atRisk })));
  return grid(2000).map((truth) =>
    chances(atRisk, truth).reduce((sum, chance, events) => {
      const { lower, upper } = at(intervals, events);
      return lower <= truth && truth <= upper ? sum + chance : sum;
    }, 0),
  );
}

describe('coverage of one proportion', () => {
  it.each([5, 20, 50])('Wilson, n = %i: 94.5% to 96% on average and never below 83%', (atRisk) => {
    const coverage = coverageOfProportion(wilsonInterval, atRisk);
    expect(mean(coverage)).toBeGreaterThanOrEqual(0.945);
    expect(mean(coverage)).toBeLessThanOrEqual(0.96);
    expect(Math.min(...coverage)).toBeGreaterThanOrEqual(0.83);
  });

  it.each([5, 20, 50])('Clopper-Pearson, n = %i: never below 95%', (atRisk) => {
    expect(Math.min(...coverageOfProportion(clopperPearsonInterval, atRisk))).toBeGreaterThanOrEqual(0.95 - 1e-12);
  });
});

describe('coverage of one count', () => {
  function coverageOfCount(method: (events: number) => Interval, most: number): readonly number[] {
    const intervals = Array.from({ length: 4 * most + 40 }, (_, events) => method(events));
    return Array.from({ length: 20 * most }, (_, place) => {
      const truth = (place + 1) / 20;
      let chance = Math.exp(-truth);
      return intervals.reduce((sum, { lower, upper }, events) => {
        const here = lower <= truth && truth <= upper ? chance : 0;
        chance *= truth / (events + 1);
        return sum + here;
      }, 0);
    });
  }

  it('Garwood: never below 95% for true counts up to 40', () => {
    expect(Math.min(...coverageOfCount(garwoodInterval, 40))).toBeGreaterThanOrEqual(0.95 - 1e-12);
  });

  it('Byar, Garwood below ten: never below 94.5% for true counts up to 40', () => {
    expect(Math.min(...coverageOfCount(countInterval, 40))).toBeGreaterThanOrEqual(0.945);
  });
});

type Method = (comparison: Comparison<Proportion>) => Outcome<Interval>;

function coverageOfPair(method: Method, sizes: readonly [number, number], truthOf: (p1: number, p0: number) => number) {
  const [inGroup, inReference] = sizes;
  const intervals = Array.from({ length: inGroup + 1 }, (_, x1) =>
    Array.from({ length: inReference + 1 }, (_, x0) =>
      method({ group: { events: x1, atRisk: inGroup }, reference: { events: x0, atRisk: inReference } }),
    ),
  );
  return grid(20).flatMap((p1) =>
    grid(20).map((p0) => {
      const [left, right, truth] = [chances(inGroup, p1), chances(inReference, p0), truthOf(p1, p0)];
      let covered = 0;
      left.forEach((one, x1) => {
        right.forEach((two, x0) => {
          const interval = at(at(intervals, x1), x0);
          // A refusal claims nothing, so it cannot be wrong.
          const rounding = 1e-12;
          if (!interval.ok || (interval.lower <= truth + rounding && truth - rounding <= interval.upper))
            covered += one * two;
        });
      });
      return covered;
    }),
  );
}

// Enumeration gives means of 95.1% to 95.3% and minima of 90.9% (Newcombe) and 91.4% (Koopman) at
// n = 10 and 10. The bars lie just below, so that a slip in a formula is seen.
describe('coverage of two proportions, on a grid of 19 by 19 pairs of true shares', () => {
  it.each([[[10, 10]], [[10, 20]], [[20, 30]]] as const)(
    'Newcombe, n = %o: 94.5% to 96% on average, never below 90%',
    (sizes) => {
      const coverage = coverageOfPair(newcombeDifference, sizes, (p1, p0) => p1 - p0);
      expect(mean(coverage)).toBeGreaterThanOrEqual(0.945);
      expect(mean(coverage)).toBeLessThanOrEqual(0.96);
      expect(Math.min(...coverage)).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each([[[10, 10]], [[10, 20]], [[20, 30]]] as const)(
    'Koopman, n = %o: 94.5% to 96% on average, never below 91%',
    (sizes) => {
      const coverage = coverageOfPair(koopmanRatio, sizes, (p1, p0) => p1 / p0);
      expect(mean(coverage)).toBeGreaterThanOrEqual(0.945);
      expect(mean(coverage)).toBeLessThanOrEqual(0.96);
      expect(Math.min(...coverage)).toBeGreaterThanOrEqual(0.91);
    },
  );
});
