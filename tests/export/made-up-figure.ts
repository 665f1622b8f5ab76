import type { PresentedFigure } from '../../src/presentation/figure';
import type { Provenance } from '../../src/export/provenance';
import { SECTION } from '../../src/presentation/section-titles';

/** A figure of two groups, one of which has too few for a ratio and a name that a spreadsheet would run. */
export const FIGURE: PresentedFigure = {
  ...{ id: 'rates', section: Object.values(SECTION)[0] ?? SECTION.place, asks: 'Who gets it?', uses: [], number: 2 },
  finding: ['Black children were ', { mark: '0.67' }, ' times as likely as White children'],
  caption: 'Community resolution, out of all decided',
  columns: [
    { id: 'group', label: 'Ethnicity', kind: 'head' },
    { id: 'of', label: 'Children', kind: 'number' },
    { id: 'rate', label: 'In 100', kind: 'number' },
    { id: 'chart', label: 'In every 100', kind: 'chart' },
    { id: 'times', label: 'Times White (likely range)', kind: 'text' },
    { id: 'words', label: 'In words', kind: 'text' },
  ],
  rows: [
    {
      ...{ id: 'black', label: 'Black', weight: 'group' },
      cells: {
        of: { text: '62 of 114', held: { count: 62, of: 114 } },
        rate: { text: '54', held: { value: 54.385964912280706 } },
        times: { text: '0.67', soft: '(0.47 to 0.95)', held: { value: 0.67, lower: 0.47, upper: 0.95 } },
        words: { text: 'less' },
      },
    },
    {
      ...{ id: 'other', label: '=cmd(), "Other"', weight: 'group' },
      cells: {
        of: { text: '3 of 11', held: { count: 3, of: 11 } },
        rate: { text: '27', held: { value: 27.27272727272727 } },
        times: { text: '', soft: 'too few to compare' },
        words: { text: '' },
      },
    },
  ],
  chart: null,
  base: 'Out of 386 children.',
  unknowns: 'Ethnicity is not known for 32 of 386 children.',
  source: 'Source: Out-of-court disposals, file oocd.csv.',
  reading: { sayAloud: '', range: 'It moves by chance.', sum: '', takeCare: 'A gap does not say why.' },
};

export const PROVENANCE: Provenance = {
  mode: 'Analyst mode',
  sheet: 'Out-of-court disposals',
  selection: 'Haringey, April 2024 to March 2025. 386 children.',
  address: '#k3f9/oocd/rates?months=2024-04',
  sources: [{ file: 'oocd.csv', fingerprint: '3f9a0c1b2d4e', status: 'Provisional: March 2025', synthetic: true }],
  saved: '2026-11-28',
};
