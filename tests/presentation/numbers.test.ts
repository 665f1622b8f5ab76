import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limitSize, moreOrFewerRange, ratioLimit, ratioRange } from '../../src/presentation/numbers';

test.each([
  [{ lower: 0.94, upper: 0.9962 }, '0.94 to 0.996'],
  [{ lower: 1.0012, upper: 1.09 }, '1.001 to 1.09'],
  [{ lower: 0.8, upper: 1.0002 }, '0.80 to 1.00'],
  [{ lower: 0.004, upper: 0.4 }, '0.004 to 0.40'],
  [{ lower: 0.5, upper: 1 }, '0.50 to 1.00'],
  [{ lower: 1.4, upper: Infinity }, 'at least 1.40'],
  [{ lower: 0, upper: 0.45 }, 'at most 0.45'],
  [{ lower: 0, upper: Infinity }, 'anything from 0'],
  [{ lower: Infinity, upper: Infinity }, 'no ratio'],
])('a range of ratios %o reads "%s"', (range, words) => {
  expect(ratioRange(range)).toBe(words);
});

test.each([
  [19.4, '19'],
  [-0.3, '0.3'],
  [0.01, '0'],
])('a limit of %d has the size "%s"', (value, words) => {
  expect(limitSize(value)).toBe(words);
});

test.each([
  [{ lower: -0.3, upper: 3 }, '0.3 fewer to 3 more'],
  [{ lower: -0.02, upper: 3 }, '0 to 3 more'],
  [{ lower: 0.3, upper: 4 }, '0.3 to 4 more'],
  [{ lower: -4, upper: -0.3 }, '0.3 to 4 fewer'],
  [{ lower: -4, upper: -0.01 }, '0 to 4 fewer'],
  [{ lower: -0.3, upper: -0.2 }, '0.2 to 0.3 fewer'],
  [{ lower: -0.01, upper: 0.02 }, 'no difference'],
  [{ lower: 0, upper: 0 }, 'no difference'],
  [{ lower: -25, upper: -2 }, '2 to 25 fewer'],
  [{ lower: -22, upper: 19 }, '22 fewer to 19 more'],
])('a signed range %o reads "%s"', (range, words) => {
  expect(moreOrFewerRange(range)).toBe(words);
});

test.each([
  [{ lower: -0.03, upper: 0.02 }, '0.1 fewer and 0.1 more'],
  [{ lower: 0.01, upper: 0.04 }, '0 and 0.1 more'],
  [{ lower: 0, upper: 0 }, '0 and 0.1 more'],
  [{ lower: -0.04, upper: -0.01 }, '0 and 0.1 fewer'],
  [{ lower: -0.04, upper: 0.2 }, '0 and 0.2 more'],
  [{ lower: 12, upper: 18 }, '12 and 18 more'],
])('between %o lies "%s": two limits always', (range, words) => {
  expect(moreOrFewerRange(range, 'and')).toBe(words);
});

test('no range prints a minus sign or an infinity, and only a limit that is none prints a nought', () => {
  const limits = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }));
  fc.assert(
    fc.property(limits, ([one, other]) => {
      const [lower, upper] = [Math.min(one, other), Math.max(one, other)];
      const words = moreOrFewerRange({ lower, upper });
      expect(words).not.toMatch(/[-−]|NaN|Infinity/);
      expect(/\b0(?![.\d])/.test(words)).toBe(
        words !== 'no difference' && [lower, upper].some((v) => Math.abs(v) < 0.05),
      );
      const times = ratioRange({ lower: Math.exp(lower), upper: Math.exp(upper) });
      for (const limit of [lower, upper])
        if (Math.abs(Math.exp(limit) - 1) > 0.0006) expect(ratioLimit(Math.exp(limit))).not.toBe('1.00');
      expect(times).not.toMatch(/[-−]|NaN|Infinity/);
    }),
  );
});
