import { expect, test } from 'vitest';
import type { PresentedSheet } from '../../src/presentation/figure';
import { pageTitle } from '../../src/presentation/page-title';
import { WHOLE_SHEET } from '../../src/selection/selection';
import { rates, strip } from '../screen/fixture-figures';

const sheet: PresentedSheet = {
  id: 'oocd',
  title: 'Out-of-court disposals',
  synthetic: true,
  selection: ['Haringey.'],
  headline: ['Black children less often, ', { mark: '27 in 100' }],
  rider: [],
  counts: [],
  cautions: [],
  parts: [],
  beside: '',
  controls: [],
  figures: [
    { ...rates, finding: ['Less often'] },
    { ...strip, number: 2, finding: ['In most decisions'] },
  ],
  findings: null,
  pending: [],
};
const title = (over: Partial<Parameters<typeof pageTitle>[0]>): string =>
  pageTitle({ told: null, reported: null, sheet, page: '', ...over });

test('each page has a title of its own, which begins with what it is', () => {
  expect(title({})).toBe('Out-of-court disposals: Black children less often, 27 in 100 - Scrutiny Workbook');
  expect(title({ page: WHOLE_SHEET })).toBe(
    'Out-of-court disposals, whole sheet: Black children less often, 27 in 100 - Scrutiny Workbook',
  );
  expect(title({ page: strip.id })).toBe('Out-of-court disposals, 2 of 2: In most decisions - Scrutiny Workbook');
  expect(title({ reported: 'march.csv' })).toBe('Quality of march.csv - Scrutiny Workbook');
  expect(title({ told: 'march.csv' })).toBe('Tell the columns of march.csv - Scrutiny Workbook');
  expect(title({ ofWhom: true })).toBe(
    'Out-of-court disposals, Haringey. Black children less often, 27 in 100 - Scrutiny Workbook',
  );
  expect(title({ sheet: null })).toBe('Scrutiny Workbook');
});
