import { expect, test } from 'vitest';
import { officialLines } from '../../src/presentation/official-words';
import { moreOrFewerRates, rateWriter } from '../../src/presentation/rate-words';

const BESIDE = {
  places: ['london'],
  months: Array.from({ length: 12 }, (_, step) => 267 + step),
  childrenOnly: false,
  groups: ['black', 'white'],
  synthetic: false,
};
const ORDERS = {
  kind: 'kcpo',
  measure: 'Orders with positive interventions',
  group: 'all',
  setting: 'orders made',
  place: 'Metropolitan Police pilot',
  period: 'as at July 2022',
  value: 52,
  unit: '%',
  source: 'MOPAC Disproportionality Board, July 2022, line 218',
};

test('a figure of the same group, setting and place says where it is from and is not rescaled', () => {
  expect(officialLines([{ figure: ORDERS, sameSetting: true }], BESIDE)).toEqual([
    'Published: orders with positive interventions, 52 in 100, all groups (orders made, Metropolitan Police pilot, as at July 2022). It counts children and adults together. Source: MOPAC Disproportionality Board, July 2022, line 218.',
  ]);
  expect(officialLines([{ figure: ORDERS, sameSetting: true }], { ...BESIDE, childrenOnly: true })[0]).toMatch(
    /^Published, for another age and period: orders with positive interventions, 52 in 100/,
  );
});

test('a series is one sentence, set apart for another place, and names what it counts instead', () => {
  const figure = { ...ORDERS, measure: 'Convicted, of children remanded', place: 'England and Wales', unit: '%' };
  const lines = officialLines(
    [
      { figure: { ...figure, group: 'black', value: 75 }, sameSetting: true },
      { figure: { ...figure, group: 'white', value: 83 }, sameSetting: true },
      { figure: ORDERS, sameSetting: true },
    ],
    { ...BESIDE, synthetic: true },
  );
  expect(lines[0]).toMatch(/^Published: orders/);
  expect(lines[1]).toBe(
    'Published, for another place and period: convicted, of children remanded, Black 75 and White 83 in 100 (orders made, England and Wales, as at July 2022). It counts those convicted; this figure counts the others. Source: MOPAC Disproportionality Board, July 2022, line 218.',
  );
  expect(lines[2]).toBe('Published figures are about real children; the numbers above are synthetic.');
});

test('a lump of groups and one borough are another group and place', () => {
  const lump = { ...ORDERS, group: 'black_or_mixed' };
  const [line] = officialLines([{ figure: lump, sameSetting: false }], { ...BESIDE, places: ['haringey'] });
  expect(line).toMatch(/^Published, for another group, setting, place and period: /);
});

test('a period is the same where its months are those chosen, however it is worded', () => {
  const [first, last] = [267, 278];
  const figure = { ...ORDERS, period: 'year ending March 2023', months: { first, last } };
  const [same] = officialLines([{ figure, sameSetting: true }], { ...BESIDE, childrenOnly: true });
  expect(same).toMatch(/^Published, for another age: orders/);
  for (const months of [[], BESIDE.months.slice(1), [...BESIDE.months, 279], BESIDE.months.map((month) => month + 1)]) {
    const [other] = officialLines([{ figure, sameSetting: true }], { ...BESIDE, months, childrenOnly: true });
    expect(other).toMatch(/^Published, for another age and period: orders/);
  }
});

test('rates: one decimal count for a table, no minus sign, no direction for nought', () => {
  const write = rateWriter([0.31, 1.2]);
  expect(write(0.31)).toBe('0.31');
  expect(moreOrFewerRates({ lower: -0.3, upper: 0.25 }, write)).toBe('0.30 fewer to 0.25 more');
  expect(moreOrFewerRates({ lower: -0.001, upper: 0.25 }, write)).toBe('0.001 fewer to 0.25 more');
  expect(rateWriter([13.5])(6.34)).toBe('6.3');
});
