/**
 * What is concluded from a sample of cases, against what comes of every sample, every pair of ratings and every outcome
 * there can be: worked out from the definitions alone, with nothing of the formulas that are tested.
 */
import { describe, expect, it } from 'vitest';
import { casesToTellApart } from '../../src/statistics/cases-to-tell-apart';
import { cohenKappa, fleissKappa } from '../../src/statistics/kappa';
import { stratifiedProportion } from '../../src/statistics/stratified-proportion';

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Every choice of so many of some marks. */
function choices(marks: readonly number[], many: number): readonly (readonly number[])[] {
  if (many === 0) return [[]];
  return marks.flatMap((mark, at) => choices(marks.slice(at + 1), many - 1).map((rest) => [mark, ...rest]));
}

describe('a share out of strata, over every sample there can be (Cochran 1977, theorems 5.3 and 5.4)', () => {
  // 5 of 8 and 1 of 5 have it; 3 and 2 are drawn: 56 times 10 samples.
  const strata = [
    { marks: [1, 1, 1, 1, 1, 0, 0, 0], drawn: 3 },
    { marks: [1, 0, 0, 0, 0], drawn: 2 },
  ];
  const samples = choices(strata[0]?.marks ?? [], 3).flatMap((one) =>
    choices(strata[1]?.marks ?? [], 2).map((other) => [one, other]),
  );
  const found = samples.map((sample) => {
    const share = stratifiedProportion(
      sample.map((marks, at) => ({
        ...{ events: sum(marks), atRisk: marks.length, population: strata[at]?.marks.length ?? 0 },
      })),
    );
    if (!share.ok) throw new Error(share.reason);
    return share;
  });

  it('is on average the share of all cases', () => {
    expect(found).toHaveLength(560);
    expect(mean(found.map(({ estimate }) => estimate))).toBeCloseTo(6 / 13, 12);
  });

  it('has a squared standard error that is on average how far the shares truly scatter', () => {
    const scatter = mean(found.map(({ estimate }) => (estimate - 6 / 13) ** 2));
    expect(mean(found.map(({ standardError }) => standardError ** 2))).toBeCloseTo(scatter, 12);
  });

  it('differs from the share of the cases drawn, which is not that of all', () => {
    expect(Math.abs(mean(samples.map((sample) => mean(sample.flat()))) - 6 / 13)).toBeGreaterThan(0.005);
  });
});

describe('agreement, pair by pair', () => {
  /** What three members said of five cases. */
  const said = ['aab', 'bbb', 'abc', 'ccc', 'aac'].map((one) => [...one]);
  const counts = (one: readonly string[]) =>
    ['a', 'b', 'c'].map((code) => one.filter((given) => given === code).length);

  it('of several is the share of pairs of ratings of a case that are alike, beyond that of any two ratings', () => {
    const pairs = said.map((one) =>
      mean(one.flatMap((a, at) => one.flatMap((b, place) => (at === place ? [] : [Number(a === b)])))),
    );
    const all = said.flat();
    const chance = mean(all.flatMap((a) => all.map((b) => Number(a === b))));
    const kappa = fleissKappa(said.map(counts));
    expect(kappa).toMatchObject({
      ok: true,
      agreed: expect.closeTo(mean(pairs), 12),
      expected: expect.closeTo(chance, 12),
    });
    expect(kappa.ok && kappa.kappa).toBeCloseTo((mean(pairs) - chance) / (1 - chance), 12);
  });

  it('of two is the share of cases alike, beyond that of any rating of one with any of the other', () => {
    const [one, other] = [said.map(([a]) => a), said.map(([, b]) => b)];
    const table = ['a', 'b', 'c'].map((row) =>
      ['a', 'b', 'c'].map((column) => one.filter((given, at) => given === row && other[at] === column).length),
    );
    const alike = mean(one.map((given, at) => Number(given === other[at])));
    const chance = mean(one.flatMap((a) => other.map((b) => Number(a === b))));
    const kappa = cohenKappa(table);
    expect(kappa.ok && kappa.kappa).toBeCloseTo((alike - chance) / (1 - chance), 12);
  });
});

describe('cases to tell two shares apart, by Fisher’s exact test over every outcome', () => {
  const logs = Array.from({ length: 1000 }, () => 0);
  for (let n = 1; n < logs.length; n += 1) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  const choose = (n: number, k: number): number => (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);

  /** The chance that two groups of so many cases show that the first has more, at 2.5 in 100 on that side. */
  function powerOf(each: number, first: number, second: number): number {
    const chance = (k: number, share: number): number =>
      Math.exp(choose(each, k) + k * Math.log(share) + (each - k) * Math.log(1 - share));
    let power = 0;
    for (let all = 0; all <= 2 * each; all += 1) {
      // From the largest number in the first group down, as long as so much or more is rare enough.
      let tail = 0;
      for (let x = Math.min(all, each); x >= Math.max(0, all - each); x -= 1) {
        tail += Math.exp(choose(each, x) + choose(each, all - x) - choose(2 * each, all));
        if (tail > 0.025) break;
        power += chance(x, first) * chance(all - x, second);
      }
    }
    return power;
  }

  it.each([
    [0.5, 408],
    [0.4, 107],
    [0.3, 49],
    [0.2, 28],
  ])('60 in 100 beside %d takes as many as see it four times in five', (second, each) => {
    expect(casesToTellApart(0.6, second)).toBe(each);
    expect(powerOf(each, 0.6, second)).toBeGreaterThan(0.785);
    expect(powerOf(each, 0.6, second)).toBeLessThan(0.83);
    expect(powerOf(Math.round(each * 0.85), 0.6, second)).toBeLessThan(0.78);
  });
});
