import { describe, expect, it } from 'vitest';
import { countInterval } from '../../src/statistics/count-interval';
import { excessCount } from '../../src/statistics/excess-count';
import { garwoodInterval } from '../../src/statistics/garwood-interval';
import { koopmanRatio } from '../../src/statistics/koopman-ratio';
import { miettinenNurminenDifference } from './oracles/miettinen-nurminen-difference';
import { miettinenNurminenRatio } from './oracles/miettinen-nurminen-ratio';
import { newcombeDifference } from '../../src/statistics/newcombe-difference';
import { overRepresentation } from '../../src/statistics/over-representation';
import { rateDifference } from '../../src/statistics/rate-difference';
import { rateInterval } from '../../src/statistics/rate-interval';
import { midPRateRatio } from '../../src/statistics/rate-ratio';
import { ratioOfRatios } from '../../src/statistics/ratio-of-ratios';
import { wilsonInterval } from '../../src/statistics/wilson-interval';
import { expectClose, given, reasonOf } from './expectations';
import { exactRateRatio } from './oracles/exact-rate-ratio';
import { katzRatio, logWaldRateRatio } from './oracles/two-proportion-variants';

const OWN_EMPTY = 'Nobody is in this group, so it cannot be compared.';

const pair = (x1: number, n1: number, x0: number, n0: number) => ({
  group: { events: x1, atRisk: n1 },
  reference: { events: x0, atRisk: n0 },
});
const ratePair = (x1: number, t1: number, x0: number, t0: number) => ({
  group: { events: x1, exposure: t1 },
  reference: { events: x0, exposure: t0 },
});

describe('zero cells of a ratio', () => {
  it.each([
    ['Koopman', koopmanRatio],
    ['Miettinen-Nurminen', miettinenNurminenRatio],
  ] as const)('%s says "at least" without reference events, 0 without group events', (_, method) => {
    const atLeast = given(method(pair(7, 20, 0, 30)));
    expect(atLeast.estimate).toBe(Infinity);
    expect(atLeast.upper).toBe(Infinity);
    expect(atLeast.lower).toBeGreaterThan(1);
    const none = given(method(pair(0, 30, 7, 20)));
    expect(none).toMatchObject({ estimate: 0, lower: 0 });
    expectClose(none.upper, 1 / atLeast.lower, 1e-10);
    expect(reasonOf(method(pair(0, 30, 0, 20)))).toMatch(/no ratio/);
    expect(reasonOf(method(pair(0, 0, 3, 20)))).toBe(OWN_EMPTY);
  });

  it.each([
    ['exact', exactRateRatio],
    ['mid-p', midPRateRatio],
  ] as const)('%s rate ratio does the same', (_, method) => {
    const atLeast = given(method(ratePair(4, 10, 0, 20)));
    expect(atLeast.upper).toBe(Infinity);
    // With no reference event the lower limit of the binomial share is the fourth root of the tail.
    const share = (method === exactRateRatio ? 0.025 : 0.05) ** (1 / 4);
    expectClose(atLeast.lower, (share / (1 - share)) * 2, 1e-10);
    expect(given(method(ratePair(0, 10, 4, 20))).lower).toBe(0);
    expect(reasonOf(method(ratePair(0, 10, 0, 20)))).toMatch(/no ratio/);
    expect(reasonOf(method(ratePair(0, 0, 3, 20)))).toBe(OWN_EMPTY);
  });

  it('handles everybody in both groups', () => {
    const everybody = given(koopmanRatio(pair(10, 10, 20, 20)));
    const square = 1.959963984540054 ** 2;
    expect(everybody.estimate).toBe(1);
    expectClose(everybody.upper, 1 + square / 20, 1e-9);
    expectClose(everybody.lower, 1 / (1 + square / 10), 1e-9);
  });

  it('handles large groups and rare events', () => {
    const rare = given(koopmanRatio(pair(3, 100000, 900, 2_000_000)));
    expect(rare.lower).toBeGreaterThan(0);
    expect(rare.upper).toBeLessThan(0.3);
  });
});

describe('counts and rates', () => {
  it('changes from Garwood to Byar at ten events', () => {
    expect(countInterval(9)).toEqual({ ...garwoodInterval(9), method: 'Garwood' });
    expect(countInterval(10).method).toBe('Byar');
    expect(countInterval(0).lower).toBe(0);
  });

  it('lets a rate exceed one, where a proportion would be a broken promise', () => {
    expect(given(rateInterval({ events: 237, exposure: 232 })).estimate).toBeGreaterThan(1);
    expect(() => wilsonInterval({ events: 237, atRisk: 232 })).toThrow(/show a rate/);
  });
});

describe('differences and what is made of them', () => {
  it('never lets sentence, bar and table disagree', () => {
    const comparison = pair(56, 70, 48, 80);
    const difference = given(newcombeDifference(comparison));
    const excess = excessCount(difference, comparison.group.atRisk);
    expectClose(excess.estimate, 56 - (70 * 48) / 80, 1e-12);
    expectClose(excess.lower, 70 * difference.lower, 1e-15);
    expectClose(excess.upper, 70 * difference.upper, 1e-15);
    expect(reasonOf(newcombeDifference(pair(0, 0, 1, 2)))).toBe(OWN_EMPTY);
  });

  it('does so for rates', () => {
    const comparison = ratePair(48, 10, 44, 20);
    const difference = given(rateDifference(comparison));
    const excess = excessCount(difference, comparison.group.exposure);
    expectClose(excess.estimate, 48 - (10 * 44) / 20, 1e-12);
    expectClose(excess.upper, 10 * difference.upper, 1e-15);
    expect(reasonOf(rateDifference(ratePair(0, 0, 1, 2)))).toBe(OWN_EMPTY);
  });

  it('stays within -1 and 1', () => {
    expect(given(miettinenNurminenDifference(pair(10, 10, 0, 20))).upper).toBe(1);
    expect(given(miettinenNurminenDifference(pair(0, 10, 20, 20))).lower).toBe(-1);
    expect(given(newcombeDifference(pair(10, 10, 0, 20))).upper).toBeCloseTo(1, 12);
  });
});

describe('ratio of two ratios', () => {
  it('is the log-Wald interval when its ratios are', () => {
    const later = logWaldRateRatio(ratePair(41, 280, 15, 190));
    const earlier = logWaldRateRatio(ratePair(30, 250, 22, 210));
    const change = given(ratioOfRatios(later, earlier));
    const reach = 1.959963984540054 * Math.sqrt(1 / 41 + 1 / 15 + 1 / 30 + 1 / 22);
    expectClose(change.lower, change.estimate * Math.exp(-reach), 1e-12);
    expectClose(change.upper, change.estimate * Math.exp(reach), 1e-12);
  });

  it('inverts when the periods are exchanged, and refuses a ratio without events', () => {
    const [one, two] = [katzRatio(pair(36, 40, 16, 80)), given(koopmanRatio(pair(8, 15, 4, 15)))];
    const [forth, back] = [given(ratioOfRatios(one, two)), given(ratioOfRatios(two, one))];
    expectClose(forth.lower, 1 / back.upper, 1e-12);
    expect(reasonOf(ratioOfRatios(one, { estimate: 0, lower: 0, upper: 3 }))).toMatch(/without any event/);
    expect(given(ratioOfRatios({ estimate: 2, lower: 0, upper: Infinity }, one))).toMatchObject({
      lower: 0,
      upper: Infinity,
    });
  });
});

describe('over-representation', () => {
  it('reproduces 58% of custody against 24% of children', () => {
    const { percentagePoints, ratio } = given(
      overRepresentation({ groupEvents: 58, allEvents: 100, groupPopulation: 24, allPopulation: 100 }),
    );
    expectClose(percentagePoints.estimate, 34, 1e-12);
    expectClose(ratio.estimate, 58 / 24, 1e-12);
    expect(ratio.lower).toBeGreaterThan(1);
  });

  it('refuses what it cannot compare', () => {
    const counts = { groupEvents: 0, allEvents: 0, groupPopulation: 24, allPopulation: 100 };
    expect(reasonOf(overRepresentation(counts))).toMatch(/no events/);
    expect(reasonOf(overRepresentation({ ...counts, groupPopulation: 0 }))).toMatch(/lives here/);
    expect(() => overRepresentation({ ...counts, groupPopulation: 101 })).toThrow(/must not exceed/);
  });
});

describe('broken promises', () => {
  it.each([
    ['negative', -1, 5],
    ['not whole', 1.5, 5],
    ['more events than people', 6, 5],
    ['not a number', Number.NaN, 5],
  ])('throws when counts are %s', (_, events, atRisk) => {
    expect(() => wilsonInterval({ events, atRisk })).toThrow(RangeError);
    expect(() => koopmanRatio(pair(events, atRisk, 1, 5))).toThrow(RangeError);
    expect(() => newcombeDifference(pair(1, 5, events, atRisk))).toThrow(RangeError);
  });

  it('refuses, rather than throws, when events happen over no exposure: real areas have them', () => {
    expect(reasonOf(rateInterval({ events: 1, exposure: 0 }))).toMatch(/no rate/);
    expect(reasonOf(midPRateRatio(ratePair(1, 0, 3, 20)))).toBe(OWN_EMPTY);
    expect(reasonOf(rateDifference(ratePair(1, 5, 3, 0)))).toBe(
      'Nobody is in the comparison group: choose another to compare with.',
    );
  });
});
