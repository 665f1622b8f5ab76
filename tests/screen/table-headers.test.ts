/** What a table says to those who hear it: which heading belongs to which row. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import FigureTable from '../../src/screen/figure/FigureTable.svelte';
import { headingColumns, rowGroups } from '../../src/screen/figure/table-headers';
import { rates, strip } from './fixture-figures';

const table = (figure: typeof strip): string =>
  render(FigureTable, { props: { figure } }).body.replaceAll(/<!--.*?-->|\s+class="[^"]*"/g, '');

test('each block of a table is a row group, and the cell that spans it is its heading', () => {
  const html = table(strip);
  const blocks = strip.rows.filter(({ block }) => block).length;
  expect(blocks).toBeGreaterThan(1);
  expect(html.match(/<tbody>/g)).toHaveLength(blocks);
  expect(html.match(/<th scope="rowgroup" rowspan="\d+"/g)).toHaveLength(blocks);
});

test('a table of one level is one row group without such headings', () => {
  const html = table(rates);
  expect(html.match(/<tbody>/g)).toHaveLength(1);
  expect(html).not.toContain('rowgroup');
});

test('words before the row heading are headings too, numbers and words after it are not', () => {
  expect([...headingColumns(strip.columns)]).toEqual(['decision']);
  expect([...headingColumns(rates.columns)]).toEqual([]);
});

test('rows are parted where a block begins, and only there', () => {
  const [first, second, third] = rates.rows;
  if (!first || !second || !third) throw new Error('The fixture has fewer than three rows.');
  const begins = { ...third, block: true };
  expect(rowGroups([first, second, begins])).toEqual([[first, second], [begins]]);
  expect(rowGroups([])).toEqual([]);
});

test('the drawing and its column are silent, and the table is named by the caption of its figure', () => {
  const html = table(strip);
  expect(html).toContain(`aria-labelledby="caption-${strip.id}"`);
  expect(html).not.toContain('role="img"');
  expect(html.match(/<t[dh][^>]*aria-hidden="true" data-chart-row="/g)).toHaveLength(strip.rows.length + 1);
});
