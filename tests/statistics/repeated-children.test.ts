import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChildSums, designEffectOfCount, designEffectOfShare } from '../../src/statistics/design-effect';
import { koopmanRatio } from '../../src/statistics/koopman-ratio';
import { newcombeDifference } from '../../src/statistics/newcombe-difference';
import { rateDifference } from '../../src/statistics/rate-difference';
import { rateInterval } from '../../src/statistics/rate-interval';
import { midPRateRatio } from '../../src/statistics/rate-ratio';
import { wilsonInterval } from '../../src/statistics/wilson-interval';
import { expectClose, given } from './expectations';

const seed = Date.now() % 2_147_483_647;

/** One child: how often at risk, and how often with the outcome. */
type Child = readonly [atRisk: number, events: number];

const sumOver = (children: readonly Child[], of: (child: Child) => number) =>
  children.reduce((sum, child) => sum + of(child), 0);

function sumsOf(children: readonly Child[]): ChildSums {
  return {
    children: children.length,
    atRiskSquares: sumOver(children, ([m]) => m * m),
    products: sumOver(children, ([m, y]) => m * y),
    eventSquares: sumOver(children, ([, y]) => y * y),
  };
}

function shareOf(children: readonly Child[]) {
  const plain = { events: sumOver(children, ([, y]) => y), atRisk: sumOver(children, ([m]) => m) };
  return { ...plain, designEffect: designEffectOfShare(plain, sumsOf(children)) };
}

const child: fc.Arbitrary<Child> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([m, part]) => [m, Math.round(m * part)]);
const children = fc.array(child, { minLength: 1, maxLength: 40 });

function holds<Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, check), { seed, numRuns: 300 });
}

describe(`the design effect (seed ${seed})`, () => {
  it('by hand: three children with 4, 1 and 1 decisions, of which 4, 0 and 1 a charge', () => {
    // p = 5/6; residuals 4 - 20/6, 0 - 5/6, 1 - 5/6: squares 16/36, 25/36, 1/36; times 3/2, over 6 p (1 - p) = 5/6.
    const effect = designEffectOfShare(
      { events: 5, atRisk: 6 },
      sumsOf([
        [4, 4],
        [1, 0],
        [1, 1],
      ]),
    );
    expectClose(effect, ((42 / 36) * 1.5) / (5 / 6), 1e-12);
    // 4 + 1 months of two children: (16 + 1)/5.
    expectClose(
      designEffectOfCount(
        { events: 5, exposure: 9 },
        sumsOf([
          [4, 4],
          [1, 1],
        ]),
      ),
      3.4,
      1e-12,
    );
  });

  it('is the ratio estimator worked out child by child', () => {
    holds(children, (list) => {
      const { events, atRisk, designEffect } = shareOf(list);
      const p = events / atRisk;
      const spread = (sumOver(list, ([m, y]) => (y - p * m) ** 2) * list.length) / (list.length - 1) / atRisk ** 2;
      const known = p > 0 && p < 1 && list.length > 1 && list.some(([m]) => m > 1);
      if (known) expectClose(designEffect, Math.max(1, spread / ((p * (1 - p)) / atRisk)), 1e-9);
    });
  });

  it('leaves every range as it is where no child stands twice', () => {
    holds(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 60 }), (list) => {
      const { designEffect, ...plain } = shareOf(list.map((y) => [1, y]));
      expect(designEffect).toBe(1);
      expect(wilsonInterval({ ...plain, designEffect })).toEqual(wilsonInterval(plain));
    });
  });

  it('takes n decisions of one child each time as one child, where all of each child agree', () => {
    const alike = (times: number): readonly Child[] =>
      Array.from({ length: 40 }, (_, place) => [times, place < 14 ? times : 0]);
    const [once, thrice] = [given(wilsonInterval(shareOf(alike(1)))), given(wilsonInterval(shareOf(alike(3))))];
    // The small-sample factor k/(k-1) is all that is left.
    expectClose(thrice.lower, once.lower, 0.02);
    expectClose(thrice.upper, once.upper, 0.02);
  });

  it('says the most where nothing can be estimated: one child, all or none', () => {
    expect(shareOf([[10, 4]]).designEffect).toBe(10);
    expect(
      shareOf([
        [3, 3],
        [1, 1],
      ]).designEffect,
    ).toBe(2.5);
    expect(
      shareOf([
        [3, 0],
        [1, 0],
      ]).designEffect,
    ).toBe(2.5);
  });

  it('never narrows a range, and keeps every estimate', () => {
    holds(fc.tuple(children, children), ([one, other]) => {
      const [group, reference] = [shareOf(one), shareOf(other)];
      const bare = ({ events, atRisk }: typeof group) => ({ events, atRisk });
      const [wide, narrow] = [
        newcombeDifference({ group, reference }),
        newcombeDifference({ group: bare(group), reference: bare(reference) }),
      ].map(given);
      expectClose(wide?.estimate ?? NaN, narrow?.estimate ?? NaN, 1e-12);
      expect(wide?.lower).toBeLessThanOrEqual((narrow?.lower ?? NaN) + 1e-12);
      expect(wide?.upper).toBeGreaterThanOrEqual((narrow?.upper ?? NaN) - 1e-12);
      const ratios = [
        koopmanRatio({ group, reference }),
        koopmanRatio({ group: bare(group), reference: bare(reference) }),
      ];
      if (!ratios[0]?.ok || !ratios[1]?.ok) return;
      expect(ratios[0].lower).toBeLessThanOrEqual(ratios[1].lower * (1 + 1e-9));
      expect(ratios[0].upper).toBeGreaterThanOrEqual(ratios[1].upper * (1 - 1e-9));
    });
  });
});

/** Child-months of separation in the sample, by child: the audit's own figures (section A10). */
const CHILD_MONTHS = {
  year: {
    black: { events: 134, exposure: 11.23, squares: 196 },
    white: { events: 95, exposure: 12.52, squares: 129 },
  },
  sixYears: {
    black: { events: 1466, exposure: 101.8, squares: 2914 },
    white: { events: 883, exposure: 105.34, squares: 1375 },
  },
} as const;

const rateWith = ({ events, exposure, squares }: { events: number; exposure: number; squares: number }) => ({
  events,
  exposure,
  designEffect: designEffectOfCount(
    { events, exposure },
    { children: events, atRiskSquares: squares, products: squares, eventSquares: squares },
  ),
});

describe('rates of children who come again', () => {
  it.each([
    ['one year', CHILD_MONTHS.year, 1.57, [1.15, 2.15]],
    ['six years', CHILD_MONTHS.sixYears, 1.72, [1.54, 1.92]],
  ] as const)('Rule 49, %s: the cluster-robust range of the ratio', (_, { black, white }, ratio, [lower, upper]) => {
    const pair = { group: rateWith(black), reference: rateWith(white) };
    const range = given(midPRateRatio(pair));
    expect(range.estimate.toFixed(2)).toBe(String(ratio));
    expect(range.lower).toBeCloseTo(lower, 1);
    expect(range.upper).toBeCloseTo(upper, 1);
    // The sandwich on the logarithm, worked out here: variance Sum y^2/x^2 in each group.
    const reach = 1.959963984540054 * Math.sqrt(black.squares / black.events ** 2 + white.squares / white.events ** 2);
    expectClose(range.lower, range.estimate * Math.exp(-reach), 0.01);
    expectClose(range.upper, range.estimate * Math.exp(reach), 0.01);
    const bare = ({ events, exposure }: { events: number; exposure: number }) => ({ events, exposure });
    const separate = given(rateDifference({ group: bare(black), reference: bare(white) }));
    const together = given(rateDifference(pair));
    expect(together.lower).toBeLessThan(separate.lower);
    expect(together.upper).toBeGreaterThan(separate.upper);
  });

  it('covers 95 times in 100 where children come again, and the range for separate months does not', () => {
    // Mulberry32: 200 children a draw, each separated in 0 to 6 months; the true mean of a draw is 200 times 0.9.
    let state = seed >>> 0;
    const next = (): number => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const months = (): number => (next() < 0.7 ? 0 : Math.floor(next() * 5) + 1);
    const DRAWS = 2000;
    const held = { together: 0, apart: 0 };
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const drawn = Array.from({ length: 200 }, months);
      const events = drawn.reduce((sum, y) => sum + y, 0);
      const squares = drawn.reduce((sum, y) => sum + y * y, 0);
      for (const [name, rate] of [
        ['together', rateWith({ events, exposure: 200, squares })],
        ['apart', { events, exposure: 200 }],
      ] as const) {
        const { lower, upper } = given(rateInterval(rate));
        if (lower <= 0.9 && upper >= 0.9) held[name] += 1 / DRAWS;
      }
    }
    expect(held.together, `seed ${seed}`).toBeGreaterThan(0.93);
    expect(held.apart, `seed ${seed}`).toBeLessThan(0.85);
  });
});
