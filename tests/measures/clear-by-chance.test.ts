/** How often a gap looks clear where there is none, under the whole rule: what "about 1 in 20" is said of. */
import { expect, test } from 'vitest';
import { compareShares } from '../../src/measures/comparison';
import { isClear } from '../../src/measures/verdict';

/** Chances of 0 to n with the outcome, each of n alike. */
function binomial(n: number, p: number): readonly number[] {
  const chances = [(1 - p) ** n];
  for (let k = 1; k <= n; k += 1) chances.push(((chances[k - 1] ?? 0) * (n - k + 1) * p) / (k * (1 - p)));
  return chances;
}

const share = (events: number, atRisk: number) => ({
  events: { count: events, withheld: 0 },
  atRisk: { count: atRisk, withheld: 0 },
});

/** Of all pairs of groups that a headline may speak of, the part that is clear, in 100: added up over every outcome. */
function clearInHundred(n: number, m: number, p: number): number {
  let [clear, told] = [0, 0];
  for (const [a, own] of binomial(n, p).entries()) {
    for (const [b, theirs] of binomial(m, p).entries()) {
      if (own * theirs < 1e-9) continue;
      const compared = compareShares(share(a, n), share(b, m));
      if (!compared.ok || compared.value.claim !== 'headline') continue;
      told += own * theirs;
      if (isClear(compared.value.verdict)) clear += own * theirs;
    }
  }
  return (100 * clear) / told;
}

test('under the rule of a headline about one gap in twenty looks clear by chance, whatever the sizes', () => {
  const found = [
    [50, 50, 0.1],
    [50, 50, 0.5],
    [60, 200, 0.2],
    [100, 300, 0.35],
    [200, 200, 0.8],
  ].map(([n = 0, m = 0, p = 0]) => clearInHundred(n, m, p));
  expect(found.map((one) => Number(one.toFixed(1)))).toEqual([3.7, 5.7, 4.7, 4.9, 4.9]);
});
