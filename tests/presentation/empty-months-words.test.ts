import { expect, it } from 'vitest';
import { emptyMonthsInWords } from '../../src/presentation/scope-words';

it.each([
  [[], [], ''],
  [['2024-11'], [], 'No row was sent of November 2024, so the rate leaves it out.'],
  [['2024-10', '2024-11'], [], 'No row was sent of October 2024 and November 2024, so the rate leaves them out.'],
  [[], ['2024-11'], 'The file has no row of November 2024: if that month was not sent, the rate is too low.'],
  [
    ['2024-01'],
    ['2024-10', '2024-11'],
    'No row was sent of January 2024, so the rate leaves it out. The file has no row of October 2024 and November 2024: if those months were not sent, the rate is too low.',
  ],
] as const)('months never sent %j, and months of which that cannot be told %j', (neverSent, unclear, words) => {
  expect(emptyMonthsInWords({ neverSent, unclear })).toBe(words);
});
