import { describe, expect, it } from 'vitest';
import { cochranArmitageTrend } from '../../src/statistics/cochran-armitage-trend';
import { kaplanMeier } from '../../src/statistics/kaplan-meier';
import { laneyChart } from '../../src/statistics/laney-chart';
import { medianSurvival, survivalAt } from '../../src/statistics/survival-summary';
import { unknownBoundsByFeeder, unknownBoundsByPopulation } from '../../src/statistics/unknown-ethnicity-bounds';
import * as reference from '../reference/more-known-answers';
import { at, expectClose, given, reasonOf } from './expectations';

describe('Kaplan-Meier', () => {
  const { freireich } = reference;
  const durations = [
    ...freireich.ended.map((time) => ({ time, ended: true })),
    ...freireich.goingOn.map((time) => ({ time, ended: false })),
  ];
  const { steps } = given(kaplanMeier(durations));

  it.each(freireich.survival)('reproduces Freireich at $time weeks', ({ time, survival, standardError }) => {
    const step = steps.find((each) => each.time === time);
    expect(Number(step?.survival.toFixed(3))).toBe(survival);
    expect(Number(step?.standardError.toFixed(4))).toBe(standardError);
  });

  it('puts log-log limits around the curve', () => {
    const first = given(survivalAt(steps, 6));
    expectClose(first.lower, 0.6197179552659837);
    expectClose(first.upper, 0.9515517476469971);
    const late = given(survivalAt(steps, 30));
    expectClose(late.lower, 0.1880520059592324);
    expectClose(late.upper, 0.6801426284952415);
  });

  it('gives the median with its limits, and 1 before the first ending', () => {
    expect(given(medianSurvival(steps))).toMatchObject({ estimate: 23, lower: 13, upper: Infinity });
    expect(given(survivalAt(steps, 5))).toMatchObject({ estimate: 1, lower: 1, upper: 1 });
    expect(reasonOf(survivalAt(steps, 36))).toMatch(/nothing is known/);
  });

  it('counts several cases of one length as so many cases', () => {
    const alike = [...new Set(durations.map(({ time }) => time))].flatMap((time) =>
      [true, false].map((ended) => ({
        ...{ time, ended },
        count: durations.filter((each) => each.time === time && each.ended === ended).length,
      })),
    );
    expect(given(kaplanMeier(alike)).steps).toEqual(steps);
  });

  // quantile(survfit(Surv(time, ended) ~ 1, conf.type = "log-log"), 0.5) of R 4.2.2, survival 3.5-3; NA is 0 or Infinity here.
  it.each([
    ['ends at 0 with four: no upper limit', [4, 27, 60, 165], '1111', 43.5, 4, Infinity],
    ['half at 30, the middle of 30 and 40', [10, 20, 30, 40, 50, 60], '111111', 35, 10, Infinity],
    ['half at 5 of ten, and an upper limit', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '1111111111', 5.5, 1, 8],
    ['level at one half to the last case watched', [1, 2, 3, 4], '1100', 3, 1, Infinity],
    ['open cases within the level stretch', [1, 2, 3, 4, 9, 12], '111001', 7.5, 1, Infinity],
    ['level, and open to the end', [1, 2, 3, 4, 9, 12], '111000', 7.5, 1, Infinity],
    ['one of two ended', [1, 2], '10', 1.5, 1, Infinity],
    ['all end at once: no limits', [5, 5, 5, 5], '1111', 5, 0, Infinity],
    ['one case: no limits', [7], '1', 7, 0, Infinity],
    ['the last alone ended', [1, 2, 3, 4], '0001', 4, 0, Infinity],
    ['two open first', [1, 2, 3, 4], '0011', 3.5, 3, Infinity],
    ['below one half at once', [1, 2, 3, 9], '1110', 2.5, 1, Infinity],
    ['hours', [24, 45, 45, 48, 47, 70, 80, 90], '11110110', 48, 24, 80],
    ['ties', [3, 7, 2, 6, 8, 8, 3, 8, 8, 6, 8, 3], '100011101111', 8, 3, 8],
    ['middle between 6 and 8', [2, 8, 6, 8], '1111', 7, 2, Infinity],
    ['open ties', [8, 4, 6, 8, 8, 9, 2, 3, 2, 2, 5, 7, 2], '1010001011111', 6, 2, Infinity],
    [
      'a fall from above to below one half',
      [5, 3, 3, 1, 9, 1, 5, 7, 9, 3, 6, 7, 7, 6],
      '00001101011100',
      7,
      6,
      Infinity,
    ],
  ])('follows R: %s', (_, times, ended, estimate, lower, upper) => {
    const cases = times.map((time, place) => ({ time, ended: ended[place] === '1' }));
    expect(given(medianSurvival(given(kaplanMeier(cases)).steps))).toEqual({ ok: true, estimate, lower, upper });
  });

  it('refuses what was not seen', () => {
    expect(reasonOf(kaplanMeier([]))).toMatch(/no cases/);
    expect(reasonOf(medianSurvival(given(kaplanMeier([{ time: 3, ended: false }])).steps))).toMatch(
      /median is not known/,
    );
    expect(() => kaplanMeier([{ time: -1, ended: true }])).toThrow(RangeError);
    const allEnded = given(
      kaplanMeier([
        { time: 1, ended: true },
        { time: 2, ended: true },
      ]),
    ).steps;
    expect(given(survivalAt(allEnded, 9)).estimate).toBe(0);
    expect(given(medianSurvival(allEnded)).estimate).toBe(1.5);
  });
});

describe('Cochran-Armitage', () => {
  it('reproduces the smokers', () => {
    const trend = given(cochranArmitageTrend(reference.smokersTrend.groups));
    expectClose(trend.statistic, reference.smokersTrend.statistic);
    expect(Number(trend.pValue.toFixed(9))).toBe(reference.smokersTrend.pValue);
    expect(trend.direction).toBe('falling');
  });

  it('does not depend on where the scores start, and refuses what has no trend', () => {
    const { groups, statistic } = reference.smokersTrend;
    expectClose(given(cochranArmitageTrend(groups, [10, 20, 30, 40])).statistic, statistic);
    expect(reasonOf(cochranArmitageTrend([{ events: 1, atRisk: 3 }]))).toMatch(/at least two groups/);
    expect(reasonOf(cochranArmitageTrend([]))).toMatch(/at least two groups/);
    expect(() => cochranArmitageTrend(groups, [1])).toThrow(RangeError);
  });
});

describe('charts of periods', () => {
  const periods = [
    [10, 50],
    [14, 60],
    [9, 45],
    [20, 70],
    [12, 55],
    [15, 65],
    [8, 50],
    [11, 52],
    [19, 68],
    [13, 58],
    [12, 61],
    [16, 63],
  ].map(([events = 0, atRisk = 0]) => ({ events, atRisk }));

  it('refuses limits below twelve periods', () => {
    expect(reasonOf(laneyChart(periods.slice(1)))).toBe(
      'There are 11 periods; at least 12 are needed to tell change from chance.',
    );
    expect(reasonOf(laneyChart([...periods.slice(1), { events: 0, atRisk: 0 }]))).toMatch(/11 periods/);
  });

  // Worked out with NumPy 2.4 from the formulae in the comments.
  it('gives limits for each period, widened by the scatter between them', () => {
    const laney = given(laneyChart(periods));
    expectClose(laney.widening, 0.8288710952419055);
    expectClose(at(laney.points, 3).lowerLimit, 0.1034062457439181);
  });

  it('keeps the place of a period without children, with open limits', () => {
    const chart = given(laneyChart([...periods, { events: 0, atRisk: 0 }]));
    expect(at(chart.points, 12)).toEqual({ share: null, lowerLimit: 0, upperLimit: 1 });
    const never = given(laneyChart(periods.map(() => ({ events: 0, atRisk: 9 }))));
    expect(at(never.points, 0)).toEqual({ share: 0, lowerLimit: 0, upperLimit: 0 });
  });
});

describe('unknown ethnicity', () => {
  it('bounds a feeder ratio', () => {
    const { group, reference: against, unknown, lower, upper } = reference.feederBounds;
    const bounds = given(unknownBoundsByFeeder({ group, reference: against }, unknown));
    expect(Number(bounds.lower.toFixed(3))).toBe(lower);
    expect(Number(bounds.upper.toFixed(3))).toBe(upper);
    expectClose(bounds.lower, 40 / 135 / (75 / 135), 1e-12);
    expectClose(bounds.upper, 55 / 115 / (60 / 155), 1e-12);
  });

  it('is the bound of every way to share the unknowns out', () => {
    const { group, reference: against, unknown } = reference.feederBounds;
    const bounds = given(unknownBoundsByFeeder({ group, reference: against }, unknown));
    const spared = unknown.atRisk - unknown.events;
    for (let events = 0; events <= unknown.events; events += 1) {
      for (let others = 0; others <= spared; others += 1) {
        const inGroup = (group.events + events) / (group.atRisk + events + others);
        const inReference =
          (against.events + unknown.events - events) / (against.atRisk + unknown.atRisk - events - others);
        expect(inGroup / inReference).toBeGreaterThanOrEqual(bounds.lower - 1e-12);
        expect(inGroup / inReference).toBeLessThanOrEqual(bounds.upper + 1e-12);
      }
    }
  });

  it('bounds a population ratio and finds the tipping share', () => {
    const comparison = { group: { events: 40, exposure: 1000 }, reference: { events: 60, exposure: 1200 } };
    const bounds = given(unknownBoundsByPopulation(comparison, 30));
    expectClose(bounds.lower, 0.04 / (90 / 1200), 1e-12);
    expectClose(bounds.upper, 0.07 / 0.05, 1e-12);
    const share = bounds.tippingShare ?? Number.NaN;
    expectClose((40 + share * 30) / 1000, (60 + (1 - share) * 30) / 1200, 1e-12);
    expect(given(unknownBoundsByPopulation(comparison, 0))).toMatchObject({
      lower: bounds.estimate,
      tippingShare: null,
    });
  });

  it('finds the tipping share of a feeder ratio', () => {
    const comparison = { group: { events: 40, atRisk: 100 }, reference: { events: 45, atRisk: 100 } };
    const share = given(unknownBoundsByFeeder(comparison, { events: 30, atRisk: 40 })).tippingShare ?? Number.NaN;
    expectClose((40 + share * 30) / (100 + share * 40), (45 + (1 - share) * 30) / (100 + (1 - share) * 40), 1e-12);
  });

  it('refuses what cannot be bounded', () => {
    const empty = { group: { events: 0, exposure: 0 }, reference: { events: 1, exposure: 10 } };
    expect(reasonOf(unknownBoundsByPopulation(empty, 3))).toBe('Nobody is in this group, so it cannot be compared.');
    const none = { group: { events: 0, exposure: 10 }, reference: { events: 0, exposure: 10 } };
    expect(reasonOf(unknownBoundsByPopulation(none, 3))).toMatch(/known ethnicity/);
    const noneAtRisk = { group: { events: 0, atRisk: 10 }, reference: { events: 0, atRisk: 10 } };
    expect(reasonOf(unknownBoundsByFeeder(noneAtRisk, { events: 3, atRisk: 3 }))).toMatch(/known ethnicity/);
    expect(
      reasonOf(unknownBoundsByFeeder({ ...noneAtRisk, group: { events: 0, atRisk: 0 } }, { events: 3, atRisk: 3 })),
    ).toBe('Nobody is in this group, so it cannot be compared.');
  });
});
