import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { compareShares } from '../../src/measures/comparison';
import { isClear } from '../../src/measures/verdict';
import { moreOrFewerRange, ratioRange } from '../../src/presentation/numbers';

const share = (events: number, atRisk: number) => ({
  events: { count: Math.min(events, atRisk), withheld: 0 },
  atRisk: { count: atRisk, withheld: 0 },
});

test('where a gap is called clear, no limit beside it is printed as no difference', () => {
  assert(
    property(
      integer({ min: 0, max: 400 }),
      integer({ min: 20, max: 400 }),
      integer({ min: 0, max: 400 }),
      integer({ min: 20, max: 400 }),
      (x, n, y, m) => {
        const compared = compareShares(share(x, n), share(y, m));
        if (!compared.ok || !isClear(compared.value.verdict)) return;
        const { ratio, difference, excess } = compared.value;
        const hundred = { lower: difference.lower * 100, upper: difference.upper * 100 };
        expect(ratioRange(ratio)).not.toMatch(/(^| )1\.00( |$)/);
        for (const range of [hundred, excess]) expect(moreOrFewerRange(range)).not.toMatch(/^0 to|^no difference/);
      },
    ),
    { numRuns: 5000 },
  );
});
