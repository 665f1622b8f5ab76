import { expect, test } from 'vitest';
import { tableSpans } from '../../src/screen/figure/table-spans';
import { arranged } from '../../src/screen/filters/arrange';
import { strip } from './fixture-figures';
import { fixtureParts } from './fixture-parts';

test('a row without a cell continues the cell above, inside its block only', () => {
  const spans = tableSpans(strip.rows, strip.columns);
  expect(strip.rows.slice(0, 5).map(({ id }) => spans.get(id)?.['decision'])).toEqual([4, 0, 0, 0, 4]);
  expect(strip.rows.slice(0, 5).map(({ id }) => spans.get(id)?.['times'])).toEqual([1, 1, 1, 1, 1]);
});

test('ethnic groups keep Census order and leave unknown ethnicity outside', () => {
  const [ethnicity, age, , month] = fixtureParts({}).map(arranged);
  expect(ethnicity?.nests.map(({ group }) => group.id)).toEqual(['asian', 'black', 'mixed', 'white', 'other']);
  expect(ethnicity?.loose.map(({ code }) => code)).toEqual(['NS', 'NR']);
  expect(age?.inColumns).toBe(true);
  expect(month?.oneByOne).toBe(true);
  expect(month?.sorts.map(({ sort, start }) => [sort, start])).toEqual([
    ['Financial years', true],
    ['Half years', false],
  ]);
});
