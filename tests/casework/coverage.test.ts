import { expect, it } from 'vitest';
import { sampledShare } from '../../src/casework/conclude/sampled';
import { candidatesOf, FACTS, REQUEST } from './made-up';
import { drawOf } from './at-once';

const START = Number(process.env['SEED'] ?? 20_261);
const DRAWS = 600;
const SIZES = { asian: 20, black: 50, white: 130 };
const CASES = candidatesOf(SIZES);
/** Of each group the cases whose number ends so are found inappropriate: shares of 0.3, 0.4 and 0.1. */
const INAPPROPRIATE: Readonly<Record<string, readonly string[]>> = {
  ...{ asian: ['1', '4', '7'], black: ['2', '4', '6', '8'], white: ['0'] },
};
const isMet = ({ id, stratum }: { readonly id: string; readonly stratum: string }): boolean =>
  (INAPPROPRIATE[stratum] ?? []).some((ending) => id.endsWith(ending));
const TRUE_SHARE = CASES.filter(isMet).length / CASES.length;

it(
  `the range holds the share of all cases in 95 of 100 draws (${DRAWS} seeds from ${START})`,
  { timeout: 120_000 },
  () => {
    let [held, sum] = [0, 0];
    for (let seed = START; seed < START + DRAWS; seed += 1) {
      // As many of each group: their chances are unlike, so only a weighted share is right.
      const request = {
        ...REQUEST,
        seed: `seed ${seed}`,
        size: { cases: 36 },
        allocation: 'equal',
        reserve: 0,
      } as const;
      const made = drawOf(request, CASES, [], FACTS);
      if (!made.ok) throw new Error('The made-up cases can be drawn.');
      const marked = made.draw.cases.map((one) => ({ stratum: one.stratum, inBase: true, met: isMet(one) }));
      const { of } = sampledShare(marked, new Map(Object.entries(SIZES)), false);
      if (!of) throw new Error('Each group has twelve cases.');
      sum += of.estimate;
      if (of.lower <= TRUE_SHARE && TRUE_SHARE <= of.upper) held += 1;
    }
    // Four standard errors of a share of 0.95 out of so many draws are 0.036.
    expect(held / DRAWS).toBeGreaterThan(0.95 - 0.036);
    expect(held / DRAWS).toBeLessThan(0.99);
    expect(Math.abs(sum / DRAWS - TRUE_SHARE)).toBeLessThan(0.012);
  },
);
