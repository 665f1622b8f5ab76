import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOf, FEWEST } from '../../src/measures/claims';
import { compareShares } from '../../src/measures/comparison';
import { isClear } from '../../src/measures/verdict';

const share = (events: number, atRisk: number) => ({
  events: { count: events, withheld: 0 },
  atRisk: { count: atRisk, withheld: 0 },
});

function verdictOf(events: number, atRisk: number, theirs: number, others: number): string {
  const compared = compareShares(share(events, atRisk), share(theirs, others));
  return compared.ok ? compared.value.verdict : compared.why;
}

describe('a verdict', () => {
  test.each([
    // One of one beside one of fourteen, three of three beside none of one: few, whatever the range.
    [1, 1, 1, 14, 'too few to say'],
    [3, 3, 0, 1, 'too few to say'],
    [2, 6, 400, 600, 'too few to say'],
    [19, 19, 1, 1000, 'too few to say'],
    [20, 20, 1, 1000, 'more'],
    [60, 60, 60, 60, 'no gap'],
    [30, 60, 40, 80, 'no gap'],
    [10, 30, 14, 40, 'too few to say'],
    [100, 300, 140, 400, 'could be chance'],
    [56, 70, 48, 80, 'more'],
    [48, 80, 56, 70, 'less'],
  ] as const)('of %i in %i beside %i in %i is: %s', (events, atRisk, theirs, others, verdict) => {
    expect(verdictOf(events, atRisk, theirs, others)).toBe(verdict);
  });

  test('is clear only where both ranges are clear of no difference as they are printed, and never on few', () => {
    const pairs = fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(pairs, ([n, m, a, b]) => {
        const [group, reference] = [share(a % (n + 1), n), share(b % (m + 1), m)];
        const compared = compareShares(group, reference);
        if (!compared.ok) return;
        const { verdict, ratio, difference, claim } = compared.value;
        expect(claim).toBe(claimOf({ events: a % (n + 1), atRisk: n }, { events: b % (m + 1), atRisk: m }));
        if (!isClear(verdict)) return;
        expect(Math.min(n, m)).toBeGreaterThanOrEqual(FEWEST.headlineRow);
        const [nearRatio, nearGap] =
          verdict === 'more' ? [ratio.lower - 1, difference.lower] : [1 - ratio.upper, -difference.upper];
        expect(nearRatio).toBeGreaterThanOrEqual(0.0005);
        expect(nearGap).toBeGreaterThanOrEqual(0.0005);
      }),
    );
  });
});
