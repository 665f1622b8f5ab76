import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/statistics/benjamini-hochberg';
import { binomialTails } from '../../src/statistics/binomial-tails';
import { exactFunnelLimits, funnelLimits, funnelPValue, normalFunnelLimits } from '../../src/statistics/funnel-limits';
import { heterogeneityOfProportions, overdispersionOfProportions } from '../../src/statistics/funnel-overdispersion';
import { shrinkProportions } from '../../src/statistics/marshall-shrinkage';
import * as reference from '../reference/more-known-answers';
import { at, expectClose, given, reasonOf } from './expectations';

describe('funnel limits', () => {
  it('reproduces the published lower limits for units of one, two and three', () => {
    reference.pheFunnel.lowerPercent.forEach((lower, place) => {
      const limits = normalFunnelLimits(reference.pheFunnel.centre, place + 1);
      // The centre is published to eight decimals, which leaves the sixth of a percentage open by one.
      expect(Math.abs(100 * limits.lower - lower)).toBeLessThan(1.5e-6);
      expect(limits.upper).toBe(1);
    });
  });

  // Worked out with SciPy 1.17 from the definition in the comment of exactFunnelLimits.
  it('interpolates exact binomial limits', () => {
    expectClose(exactFunnelLimits(0.2, 40).lower, 0.07078203985936284);
    expectClose(exactFunnelLimits(0.2, 40).upper, 0.34413383024181);
    expectClose(exactFunnelLimits(0.2, 40, 0.998).lower, 0.01630790961315648);
    expectClose(exactFunnelLimits(0.2, 40, 0.998).upper, 0.4248845738218807);
  });

  it('is exact while n p q is below ten, and normal from there on', () => {
    expect(funnelLimits(0.5, 39).method).toBe('exact');
    expect(funnelLimits(0.5, 40).method).toBe('normal');
    expect(funnelLimits(0.5, 0)).toEqual({ lower: 0, upper: 1, method: 'exact' });
  });

  it('turns round with the outcome', () => {
    const [forth, back] = [funnelLimits(0.13, 55), funnelLimits(0.87, 55)];
    expectClose(forth.lower, 1 - back.upper, 1e-12);
    expectClose(forth.upper, 1 - back.lower, 1e-12);
  });

  it('flags by limits exactly when it flags by p-value', () => {
    for (const [centre, atRisk] of [
      [0.2, 40],
      [0.05, 30],
      [0.8, 25],
      [0.3, 400],
    ] as const) {
      const limits = funnelLimits(centre, atRisk);
      for (let events = 0; events <= atRisk; events += 1) {
        const outside = events / atRisk < limits.lower || events / atRisk > limits.upper;
        expect(outside, `${events}/${atRisk} against ${centre}`).toBe(funnelPValue({ events, atRisk }, centre) < 0.05);
      }
    }
  });

  it('flags a unit that shares the centre at most one time in twenty', () => {
    for (const atRisk of [5, 17, 40]) {
      const limits = exactFunnelLimits(0.15, atRisk);
      let flagged = 0;
      for (let events = 0; events <= atRisk; events += 1) {
        const share = events / atRisk;
        if (share < limits.lower || share > limits.upper) flagged += binomialTails(events, atRisk, 0.15).exactly;
      }
      expect(flagged).toBeLessThanOrEqual(0.05);
    }
  });
});

describe('overdispersion', () => {
  const units = [
    [5, 50],
    [30, 90],
    [20, 60],
    [12, 70],
    [60, 150],
    [3, 40],
    [25, 70],
    [14, 66],
    [40, 120],
    [33, 100],
    [9, 20],
  ].map(([events = 0, atRisk = 0]) => ({ events, atRisk }));

  // Worked out with NumPy 2.4 (numpy.quantile, its default interpolation).
  it('winsorises a tenth at each end', () => {
    const measured = overdispersionOfProportions(units, 0.25);
    expectClose(measured.varianceFactor, 3.7472701036337397);
    expect(overdispersionOfProportions([...units, { events: 0, atRisk: 0 }], 0.25)).toEqual(measured);
  });

  it('never narrows the funnel', () => {
    const alike = { events: 20, atRisk: 100 };
    expect(overdispersionOfProportions([alike, alike], 0.2)).toEqual({ varianceFactor: 1, units: 2 });
    expect(overdispersionOfProportions([], 0.2)).toEqual({ varianceFactor: 1, units: 0 });
    const [plain, wide] = [normalFunnelLimits(0.3, 90), normalFunnelLimits(0.3, 90, 0.95, 4)];
    expectClose(0.3 - wide.lower, 2 * (0.3 - plain.lower), 1e-12);
  });

  // The smokers of Fleiss (1981), Statistical Methods for Rates and Proportions: R's prop.test gives 12.6004, p 0.005585.
  it('tells whether units could share one proportion', () => {
    const { groups } = reference.smokersTrend;
    const found = given(heterogeneityOfProportions([...groups, { events: 0, atRisk: 0 }]));
    expect(found.statistic).toBeCloseTo(12.6004, 4);
    expect(found.degreesOfFreedom).toBe(3);
    expect(found.pValue).toBeCloseTo(0.005585, 6);
    expect(reasonOf(heterogeneityOfProportions([{ events: 1, atRisk: 3 }]))).toMatch(/told apart/);
    expect(reasonOf(heterogeneityOfProportions(units.map((unit) => ({ ...unit, events: 0 }))))).toMatch(/told apart/);
  });
});

describe('Benjamini-Hochberg', () => {
  it('reproduces the paper', () => {
    const { pValues, adjusted } = reference.benjaminiHochberg1995;
    benjaminiHochberg(pValues).forEach((value, place) => expectClose(value, at(adjusted, place), 1e-5));
  });

  it('answers in the order given, and nothing for nothing', () => {
    const adjusted = benjaminiHochberg([0.5, 0.01, 0.04]);
    expectClose(at(adjusted, 1), 0.03, 1e-12);
    expectClose(at(adjusted, 2), 0.06, 1e-12);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError);
  });
});

describe('Marshall shrinkage', () => {
  const counts = [
    [2, 50],
    [40, 400],
    [90, 500],
    [7, 20],
    [0, 30],
  ].map(([events = 0, size = 0]) => ({ events, size }));

  // Worked out with NumPy 2.4 from the formula in the comment.
  it('uses m(1-m)/n', () => {
    const shares = given(shrinkProportions(counts.map(({ events, size }) => ({ events, atRisk: size }))));
    const expectedShares = [
      0.08553343511039674, 0.10375223265786171, 0.17678236162209182, 0.20643236639034035, 0.0815471245554166,
    ];
    shares.areas.forEach((area, place) => expectClose(area.shrunk, at(expectedShares, place)));
  });

  it('takes everything to the mean when areas scatter no more than chance, and an empty area always', () => {
    const same = given(
      shrinkProportions([
        { events: 5, atRisk: 50 },
        { events: 6, atRisk: 60 },
        { events: 0, atRisk: 0 },
      ]),
    );
    expect(same.varianceBetween).toBe(0);
    for (const area of same.areas) expectClose(area.shrunk, 0.1, 1e-12);
    expect(at(same.areas, 2).raw).toBeNull();
    expect(reasonOf(shrinkProportions([]))).toMatch(/empty/);
  });
});
