import { expect, it } from 'vitest';
import { formsOf } from '../../src/screen/figure/held-blocks';

it('where rows are blocks a number has room for what may come and for the words that stand there', () => {
  const shown = {
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'times', label: 'Times', kind: 'text' },
      { id: 'strip', label: '', kind: 'chart' },
      { id: 'words', label: 'In words', kind: 'text' },
    ] as const,
    rows: [
      {
        id: 'black',
        label: 'Black',
        weight: 'group' as const,
        cells: {
          times: { text: '0.7', soft: '(0.6 to 0.9)' },
          words: { text: 'less likely' },
        },
      },
      {
        id: 'mixed',
        label: 'Mixed',
        weight: 'group' as const,
        cells: {
          times: { text: 'too few to compare' },
          words: { text: 'too few children to say more than that of them' },
        },
      },
    ],
  };
  expect(formsOf(shown)).toEqual([
    [],
    [{ text: '0.00', soft: '(0.00 to 0.00)' }, { text: '0.7', soft: '(0.6 to 0.9)' }, { text: 'too few to compare' }],
    [],
    [{ text: 'less likely' }],
  ]);
});
