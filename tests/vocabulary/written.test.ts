/** Whatever is written as a number: no nought has a sign, on whichever way it came to be one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fixed, grouped, significant, whole } from '../../src/vocabulary/written';
import {
  count,
  inHundred,
  limitSize,
  moreOrFewer,
  moreOrFewerRange,
  pairInHundred,
} from '../../src/presentation/numbers';
import { moreOrFewerRate, moreOrFewerRates, rateWriter } from '../../src/presentation/rate-words';
import { workedRate, workedTotal } from '../../src/presentation/worked-example';

const SIGNED_NOUGHT = /[-−]0(?:[.,]0+)?(?![\d.,])/;

/** Everything that writes one number. */
const WRITERS: Readonly<Record<string, (value: number) => string>> = {
  whole,
  fixed: (value) => [0, 1, 2, 3].map((digits) => fixed(value, digits)).join(' '),
  grouped: (value) => [0, 1, 2, 3].map((digits) => grouped(value, digits)).join(' '),
  significant: (value) => `${significant(value, 4)} ${significant(value, 7)}`,
  count: (value) => count({ count: value, withheld: 0 }),
  inHundred: (value) => `${inHundred(value)} ${inHundred(value, 1)}`,
  pairInHundred: (value) => pairInHundred(value, value / 2).join(' '),
  limitSize,
  moreOrFewer,
  moreOrFewerRange: (value) => moreOrFewerRange({ lower: value, upper: value / 2 }),
  rate: (value) => rateWriter([value])(value),
  moreOrFewerRate: (value) => moreOrFewerRate(value, rateWriter([10])),
  moreOrFewerRates: (value) => moreOrFewerRates({ lower: value, upper: -value }, rateWriter([0.1])),
  workedRate,
  workedTotal,
};

it.each(Object.entries(WRITERS))('%s never writes "-0"', (_, write) => {
  const edges = [-0, 0, -0.5, -0.49, -0.05, -0.0499, -0.005, -0.0049, -0.0005, -Number.MIN_VALUE, -1e-9];
  for (const value of edges) expect(write(value)).not.toMatch(SIGNED_NOUGHT);
  fc.assert(
    fc.property(fc.double({ min: -1.5, max: 1.5, noNaN: true }), (value) => {
      expect(write(value)).not.toMatch(SIGNED_NOUGHT);
    }),
  );
});

it('leaves every other number as it is', () => {
  expect([whole(-0.5), whole(1234.4), whole(-1234)]).toEqual(['-1', '1,234', '-1,234']);
  expect([fixed(-0.06, 1), fixed(1234.5, 1), fixed(0.0499, 1)]).toEqual(['-0.1', '1234.5', '0.0']);
  expect([grouped(1234.56, 1), grouped(-0.04, 1), grouped(2.5, 2, 0)]).toEqual(['1,234.6', '0.0', '2.5']);
  expect([significant(0.123456, 4), significant(12345678, 7), significant(-0, 4)]).toEqual([
    '0.1235',
    '12,345,680',
    '0',
  ]);
});

it('a number grouped with a format made before is what toLocaleString writes', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12 }), fc.nat(4), fc.nat(4), (value, one, other) => {
      const [fewest, decimals] = one < other ? [one, other] : [other, one];
      const digits = { minimumFractionDigits: fewest, maximumFractionDigits: decimals };
      expect(grouped(value, decimals, fewest)).toBe(value.toLocaleString('en-GB', digits));
    }),
  );
});
