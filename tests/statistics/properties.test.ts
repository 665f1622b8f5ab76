import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directlyStandardisedRate } from '../../src/statistics/direct-standardisation';
import { betaQuantile, incompleteBeta } from '../../src/statistics/incomplete-beta';
import { gammaQuantile, incompleteGamma } from '../../src/statistics/incomplete-gamma';
import type { Comparison, Interval, Proportion, Rate } from '../../src/statistics/interval';
import { kitagawaDecomposition } from '../../src/statistics/kitagawa-decomposition';
import { koopmanRatio } from '../../src/statistics/koopman-ratio';
import { mantelHaenszelRatio } from '../../src/statistics/mantel-haenszel-ratio';
import { shrinkProportions } from '../../src/statistics/marshall-shrinkage';
import { miettinenNurminenDifference } from './oracles/miettinen-nurminen-difference';
import { miettinenNurminenRatio } from './oracles/miettinen-nurminen-ratio';
import { newcombeDifference } from '../../src/statistics/newcombe-difference';
import { overdispersionOfProportions } from '../../src/statistics/funnel-overdispersion';
import { rateDifference } from '../../src/statistics/rate-difference';
import { midPRateRatio } from '../../src/statistics/rate-ratio';
import { exactRateRatio } from './oracles/exact-rate-ratio';
import { wilsonInterval } from '../../src/statistics/wilson-interval';
import { expectClose, given } from './expectations';

// A fresh seed each run finds more; fast-check prints it, with the path, in the message of a failure.
const seed = Date.now() % 2_147_483_647;

function holds<Value>(arbitrary: fc.Arbitrary<Value>, check: (value: Value) => void): void {
  fc.assert(fc.property(arbitrary, check), { seed, numRuns: 300 });
}

const proportion: fc.Arbitrary<Proportion> = fc
  .tuple(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([atRisk, share]) => ({ events: Math.round(share * atRisk), atRisk }));
const rate: fc.Arbitrary<Rate> = fc.record({
  events: fc.integer({ min: 0, max: 2000 }),
  exposure: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
});
const comparisonOf = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Comparison<Value>> =>
  fc.record({ group: value, reference: value });
const swapped = <Value>({ group, reference }: Comparison<Value>): Comparison<Value> => ({
  group: reference,
  reference: group,
});
const anyEvent = ({ group, reference }: Comparison<{ readonly events: number }>): boolean =>
  group.events + reference.events > 0;

function expectOrdered({ estimate, lower, upper }: Interval): void {
  // Limits and estimate may coincide; they may differ by no more than rounding the wrong way.
  const rounding = Number.isFinite(estimate) ? 1e-12 * Math.abs(estimate) : 0;
  expect(lower).toBeLessThanOrEqual(estimate + rounding);
  expect(upper).toBeGreaterThanOrEqual(estimate - rounding);
}

describe(`properties (seed ${seed})`, () => {
  it.each([
    ['Koopman', koopmanRatio],
    ['Miettinen-Nurminen', miettinenNurminenRatio],
  ] as const)('%s: swapping the groups inverts ratio and limits', (_, method) => {
    holds(comparisonOf(proportion).filter(anyEvent), (comparison) => {
      const [forth, back] = [given(method(comparison)), given(method(swapped(comparison)))];
      expectOrdered(forth);
      if (forth.estimate > 0 && forth.estimate < Infinity) expectClose(back.estimate, 1 / forth.estimate, 1e-12);
      if (forth.lower > 0) expectClose(back.upper, 1 / forth.lower, 1e-9);
      else expect(back.upper).toBe(Infinity);
      if (forth.upper < Infinity) expectClose(back.lower, 1 / forth.upper, 1e-9);
      else expect(back.lower).toBe(0);
    });
  });

  it.each([
    ['exact', exactRateRatio],
    ['mid-p', midPRateRatio],
  ] as const)('%s rate ratio: swapping the groups inverts ratio and limits', (_, method) => {
    holds(comparisonOf(rate).filter(anyEvent), (comparison) => {
      const [forth, back] = [given(method(comparison)), given(method(swapped(comparison)))];
      expectOrdered(forth);
      if (forth.lower > 0) expectClose(back.upper, 1 / forth.lower, 1e-9);
      if (forth.upper < Infinity) expectClose(back.lower, 1 / forth.upper, 1e-9);
    });
  });

  it('mid-p limits lie inside the exact ones', () => {
    holds(comparisonOf(rate).filter(anyEvent), (comparison) => {
      const [exact, midP] = [given(exactRateRatio(comparison)), given(midPRateRatio(comparison))];
      expect(midP.lower).toBeGreaterThanOrEqual(exact.lower);
      expect(midP.upper).toBeLessThanOrEqual(exact.upper);
    });
  });

  it.each([
    ['Newcombe', newcombeDifference],
    ['Miettinen-Nurminen', miettinenNurminenDifference],
  ] as const)('%s: swapping the groups turns the difference round', (_, method) => {
    holds(comparisonOf(proportion), (comparison) => {
      const [forth, back] = [given(method(comparison)), given(method(swapped(comparison)))];
      expectOrdered(forth);
      expect(Math.abs(forth.estimate + back.estimate)).toBeLessThan(1e-12);
      expect(Math.abs(forth.lower + back.upper)).toBeLessThan(1e-8);
      expect(forth.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(forth.upper).toBeLessThanOrEqual(1 + 1e-12);
    });
  });

  it('swapping the groups turns the difference of rates round', () => {
    holds(comparisonOf(rate), (comparison) => {
      const [forth, back] = [given(rateDifference(comparison)), given(rateDifference(swapped(comparison)))];
      expectOrdered(forth);
      expectClose(forth.lower, -back.upper, 1e-12);
    });
  });

  it('counting the other outcome mirrors Wilson', () => {
    holds(proportion, ({ events, atRisk }) => {
      const [one, other] = [
        given(wilsonInterval({ events, atRisk })),
        given(wilsonInterval({ events: atRisk - events, atRisk })),
      ];
      expectOrdered(one);
      expect(Math.abs(one.lower - (1 - other.upper))).toBeLessThan(1e-14);
    });
  });

  it('adding an empty stratum or group changes nothing', () => {
    const emptyStratum = { group: { events: 0, atRisk: 0 }, reference: { events: 0, atRisk: 0 } };
    holds(fc.array(comparisonOf(proportion).filter(anyEvent), { minLength: 1, maxLength: 6 }), (strata) => {
      const [parts, more] = [
        given(kitagawaDecomposition(strata)),
        given(kitagawaDecomposition([...strata, emptyStratum])),
      ];
      expect([more.composition, more.rate, more.difference]).toEqual([parts.composition, parts.rate, parts.difference]);
      const [pooled, wider] = [mantelHaenszelRatio(strata), mantelHaenszelRatio([...strata, emptyStratum])];
      if (pooled.ok) expect(given(wider)).toEqual({ ...pooled, droppedStrata: pooled.droppedStrata + 1 });
      else expect(wider).toEqual(pooled);
      const groups = strata.map(({ group }) => group);
      const empty = { events: 0, atRisk: 0 };
      expect(given(shrinkProportions([...groups, empty])).areas.slice(0, -1)).toEqual(
        given(shrinkProportions(groups)).areas,
      );
      expect(overdispersionOfProportions([...groups, empty], 0.3)).toEqual(overdispersionOfProportions(groups, 0.3));
      const rows = groups.map(({ events, atRisk }) => ({ events, population: atRisk, standardPopulation: atRisk }));
      const none = { events: 0, population: 0, standardPopulation: 0 };
      expect(directlyStandardisedRate([...rows, none])).toEqual(directlyStandardisedRate(rows));
    });
  });

  it('one stratum standardises to the crude rate', () => {
    const stratum = fc.tuple(
      fc.integer({ min: 10, max: 5000 }),
      fc.integer({ min: 1, max: 100000 }),
      fc.integer({ min: 1, max: 999 }),
    );
    holds(stratum, ([events, population, standardPopulation]) => {
      const rateOfOne = given(directlyStandardisedRate([{ events, population, standardPopulation }]));
      expectOrdered(rateOfOne);
      expectClose(rateOfOne.estimate, events / population, 1e-12);
    });
  });

  it('one stratum pools to the crude ratio', () => {
    holds(
      comparisonOf(proportion).filter(({ group, reference }) => group.events * reference.events > 0),
      (stratum) => {
        const pooled = given(mantelHaenszelRatio([stratum]));
        const { group, reference } = stratum;
        expectClose(pooled.estimate, (group.events / group.atRisk) * (reference.atRisk / reference.events), 1e-12);
        expectOrdered(pooled);
      },
    );
  });

  it('the parts of Kitagawa add up to the difference', () => {
    const perhapsEmpty = fc.oneof(
      { weight: 5, arbitrary: proportion },
      { weight: 1, arbitrary: fc.constant({ events: 0, atRisk: 0 }) },
    );
    holds(fc.array(comparisonOf(perhapsEmpty), { minLength: 1, maxLength: 8 }), (strata) => {
      const parts = kitagawaDecomposition(strata);
      if (!parts.ok) return;
      expect(Math.abs(parts.composition + parts.rate - parts.difference)).toBeLessThan(1e-13);
    });
  });

  it('quantiles undo their distributions', () => {
    const shape = fc.double({ min: 0.5, max: 20000, noNaN: true });
    const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    holds(fc.tuple(probability, shape, shape), ([chance, first, second]) => {
      const at = betaQuantile(chance, first, second);
      // A value within rounding of 1 cannot carry its own distance from 1.
      if (at < 1 - 1e-6) expectClose(incompleteBeta(first, second, at).lowerTail, chance, 1e-7);
      expectClose(incompleteGamma(first, gammaQuantile(chance, first)).lowerTail, chance, 1e-8);
    });
  });
});
