import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimOf, claimOfRates, claimOfSizes, FEWEST, maySpeak } from '../../src/measures/claims';

const of = (events: number, atRisk: number) => ({ events, atRisk });

describe('what may be said', () => {
  test.each([
    [of(20, 50), of(20, 50), 'headline'],
    [of(20, 49), of(400, 2000), 'spoken'],
    [of(400, 2000), of(20, 49), 'spoken'],
    [of(10, 20), of(10, 20), 'spoken'],
    [of(10, 19), of(10, 2000), 'counts'],
    [of(5, 10), of(5, 10), 'counts'],
    [of(1, 1), of(1, 14), 'cells'],
    [of(9, 9), of(0, 900), 'cells'],
    // Large groups in which hardly anybody had the outcome, or hardly anybody had not.
    [of(2, 300), of(2, 400), 'spoken'],
    [of(2, 300), of(3, 400), 'headline'],
    [of(298, 300), of(398, 400), 'spoken'],
    [of(60, 60), of(60, 60), 'spoken'],
  ] as const)('%o beside %o is fit for: %s', (group, reference, claim) => {
    expect(claimOf(group, reference)).toBe(claim);
  });

  test('of rates, those without the event are nearly everyone', () => {
    expect(claimOfRates(of(60, 60), of(90, 90))).toBe('headline');
    expect(claimOfRates(of(2, 600), of(2, 900))).toBe('spoken');
    expect(claimOfRates(of(8, 9), of(200, 900))).toBe('cells');
  });

  test('the smaller of the two groups decides, whichever it is', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.float({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
        const [a, b] = [of(Math.floor(one * share), one), of(Math.floor(other * share), other)];
        expect(claimOf(a, b)).toBe(claimOf(b, a));
        expect(claimOfSizes(one, other)).toBe(claimOfSizes(other, one));
        expect(maySpeak(claimOf(a, b))).toBe(Math.min(one, other) >= FEWEST.headlineRow);
      }),
    );
  });
});
