import { expect, it } from 'vitest';
import type { PresentedTable, TableRow } from '../../src/presentation/figure';
import { widestCells } from '../../src/screen/figure/widest-cells';

const columns: PresentedTable['columns'] = [
  { id: 'group', label: 'Ethnicity', kind: 'head' },
  { id: 'of', label: 'Children', kind: 'number' },
  { id: 'times', label: 'Times', kind: 'text' },
  { id: 'gap', label: 'Gap', kind: 'text' },
  { id: 'three', label: 'Mean of 3 years', kind: 'number', also: ['not covered'] },
  { id: 'words', label: 'In words', kind: 'text' },
];
const row = (id: string, cells: TableRow['cells']): TableRow => ({ id, label: id, weight: 'group', cells });

it('a column is as wide as its numbers become: digits of a count, decimals, amounts that turn round', () => {
  const rows = [
    row('black', {
      of: { text: '6 of 17', held: { count: 6, of: 17 } },
      times: { text: '0.7', soft: '(0.6 to 12.9)' },
      gap: { text: '9 fewer', soft: '(2 to 16 fewer)' },
      three: { text: '19', held: { value: 19 } },
      words: { text: 'less likely' },
    }),
    row('white', {
      of: { text: '87', held: { count: 87 } },
      times: { text: 'compared with' },
      gap: { text: '' },
      three: { text: 'not covered' },
      words: { text: 'compared with' },
    }),
    row('all', { of: { text: '118 of 11,860' }, three: { text: '19', held: { value: 19 } } }),
  ];
  expect(widestCells({ columns, rows })).toEqual([
    [],
    [{ text: '0,000 of 0,000' }, { text: '0,000' }, { text: '0,000 of 00,000' }],
    [{ text: '0.00', soft: '(0.00 to 12.9)' }],
    [{ text: 'about the same', soft: '(00 fewer to 00 more)' }],
    [{ text: '19' }, { text: 'not covered' }],
    [],
  ]);
});
