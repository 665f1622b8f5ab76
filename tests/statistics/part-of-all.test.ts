import { describe, expect, it } from 'vitest';
import { binomialProbability } from '../../src/statistics/binomial-probability';
import type { Interval } from '../../src/statistics/interval';
import { koopmanRatio } from '../../src/statistics/koopman-ratio';
import { newcombeDifference } from '../../src/statistics/newcombe-difference';
import { differenceFromAll, ratioToAll } from '../../src/statistics/part-of-all';
import { rateDifference } from '../../src/statistics/rate-difference';
import { midPRateRatio } from '../../src/statistics/rate-ratio';
import { at, expectClose, given } from './expectations';

describe('a group beside all, who hold it', () => {
  it('gives what the counts of group and all give', () => {
    // 879 of 2,512 in the group, 1,204 of 2,408 in the rest: all 2,083 of 4,920.
    const pair = { group: { events: 879, atRisk: 2512 }, reference: { events: 1204, atRisk: 2408 } };
    const part = 2512 / 4920;
    const ratio = ratioToAll(given(koopmanRatio(pair)), part);
    expectClose(ratio.estimate, 879 / 2512 / (2083 / 4920), 1e-12);
    const gap = differenceFromAll(given(newcombeDifference(pair)), part);
    expectClose(gap.estimate, 879 / 2512 - 2083 / 4920, 1e-12);
    // By the delta method with the covariance of group and all, for large counts the same.
    const [p, q, w] = [879 / 2512, 1204 / 2408, part];
    const all = w * p + (1 - w) * q;
    const variance = ((1 - w) / all) ** 2 * (((q / p) ** 2 * p * (1 - p)) / 2512 + (q * (1 - q)) / 2408);
    const reach = Math.exp(1.959963984540054 * Math.sqrt(variance));
    expectClose(ratio.lower, ratio.estimate / reach, 2e-3);
    expectClose(ratio.upper, ratio.estimate * reach, 2e-3);
    // As two separate samples the range would be wider than it is.
    const apart = given(koopmanRatio({ ...pair, reference: { events: 2083, atRisk: 4920 } }));
    expect(ratio.upper / ratio.lower).toBeLessThan(apart.upper / apart.lower);
  });

  it('does so for rates', () => {
    const pair = { group: { events: 41, exposure: 28010 }, reference: { events: 15, exposure: 19017 } };
    const part = 28010 / 47027;
    expectClose(ratioToAll(given(midPRateRatio(pair)), part).estimate, 41 / 28010 / (56 / 47027), 1e-12);
    expectClose(differenceFromAll(given(rateDifference(pair)), part).estimate, 41 / 28010 - 56 / 47027, 1e-12);
  });

  it('ends at 1 over the part where nobody else had it, and at 0 where nobody in it had', () => {
    const only = given(koopmanRatio({ group: { events: 4, atRisk: 10 }, reference: { events: 0, atRisk: 30 } }));
    expect(ratioToAll(only, 0.25)).toMatchObject({ estimate: 4, upper: 4 });
    const none = given(koopmanRatio({ group: { events: 0, atRisk: 10 }, reference: { events: 9, atRisk: 30 } }));
    expect(ratioToAll(none, 0.25)).toMatchObject({ estimate: 0, lower: 0 });
  });
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const grid = Array.from({ length: 9 }, (_, place) => (place + 1) / 10);

/** How often an interval holds the truth, over every possible pair of counts. */
function coverageOf(
  chances: (truth: number) => readonly number[],
  chancesOfOthers: (truth: number) => readonly number[],
  interval: (own: number, others: number) => Interval | null,
  truthOf: (own: number, others: number) => number,
  truths: readonly number[],
): readonly number[] {
  const [most, mostOthers] = [chances(0.5).length, chancesOfOthers(0.5).length];
  const table = Array.from({ length: most }, (_, x) =>
    Array.from({ length: mostOthers }, (_each, y) => interval(x, y)),
  );
  return truths.flatMap((own) =>
    truths.map((others) => {
      const [first, second, truth] = [chances(own), chancesOfOthers(others), truthOf(own, others)];
      let [covered, possible] = [0, 0];
      first.forEach((p, x) =>
        second.forEach((q, y) => {
          const range = at(at(table, x), y);
          if (!range) return;
          possible += p * q;
          if (range.lower <= truth + 1e-12 && truth <= range.upper + 1e-12) covered += p * q;
        }),
      );
      return covered / possible;
    }),
  );
}

describe('coverage beside all, over every table', () => {
  const binomial = (trials: number) => (chance: number) =>
    Array.from({ length: trials + 1 }, (_, events) => binomialProbability(events, trials, chance, 1 - chance));
  const poisson = (truth: number): readonly number[] => {
    const list = [Math.exp(-20 * truth)];
    for (let events = 1; events < 60; events += 1) list.push(((list[events - 1] ?? 0) * 20 * truth) / events);
    return list;
  };

  it.each([
    [10, 30],
    [30, 15],
  ])('shares of %i and %i others: 94.5 to 96.5 in 100 on average', (n, m) => {
    const part = n / (n + m);
    const all = (p: number, q: number) => part * p + (1 - part) * q;
    const pair = (x: number, y: number) => ({ group: { events: x, atRisk: n }, reference: { events: y, atRisk: m } });
    const ratio = coverageOf(
      binomial(n),
      binomial(m),
      (x, y) => (x + y ? ratioToAll(given(koopmanRatio(pair(x, y))), part) : null),
      (p, q) => p / all(p, q),
      grid,
    );
    const gap = coverageOf(
      binomial(n),
      binomial(m),
      (x, y) => differenceFromAll(given(newcombeDifference(pair(x, y))), part),
      (p, q) => p - all(p, q),
      grid,
    );
    for (const coverage of [ratio, gap]) {
      expect(mean(coverage)).toBeGreaterThan(0.945);
      expect(mean(coverage)).toBeLessThan(0.965);
      expect(Math.min(...coverage)).toBeGreaterThan(0.9);
    }
  });

  it('rates: 94.5 to 97 in 100 on average', () => {
    const part = 0.4;
    const pair = (x: number, y: number) => ({
      group: { events: x, exposure: 20 },
      reference: { events: y, exposure: 30 },
    });
    const others = (truth: number) => poisson(truth * 1.5);
    const ratio = coverageOf(
      poisson,
      others,
      (x, y) => (x + y ? ratioToAll(given(midPRateRatio(pair(x, y))), part) : null),
      (p, q) => p / (part * p + (1 - part) * q),
      [0.2, 0.5, 0.9],
    );
    expect(mean(ratio)).toBeGreaterThan(0.945);
    expect(mean(ratio)).toBeLessThan(0.97);
    expect(Math.min(...ratio)).toBeGreaterThan(0.92);
  });
});
