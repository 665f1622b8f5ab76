import { ladderChart, type LadderRow } from '../../src/presentation/charts/ladder';
import { type PanelCell, panelsChart } from '../../src/presentation/charts/panels';
import { rangeChart } from '../../src/presentation/charts/range';
import { ratioChart } from '../../src/presentation/charts/ratio';
import { timeChart } from '../../src/presentation/charts/time';
import type { Cell, PresentedFigure, TableRow } from '../../src/presentation/figure';
import type { KeyStep } from '../../src/presentation/charts/key-step';
import { SECTION } from '../../src/presentation/section-titles';

type Step = KeyStep['step'];
const STEPS = [
  'No further action',
  'Outcome 20, 21',
  'Community resolution',
  'Outcome 22',
  'Youth caution',
  'Conditional caution',
  'Charge',
];
const SHARES: readonly (readonly [string, string, number, TableRow['weight'], readonly number[]])[] = [
  ['asian', 'Asian', 24, 'group', [16.7, 4.2, 37.5, 8.3, 8.3, 4.2, 20.8]],
  ['black', 'Black', 152, 'group', [11.2, 3.9, 27, 8.6, 7.2, 7.2, 34.9]],
  ['mixed', 'Mixed', 46, 'group', [10.9, 4.3, 30.4, 8.7, 6.5, 6.5, 32.7]],
  ['white', 'White', 104, 'group', [13.5, 4.8, 40.4, 9.6, 5.8, 4.8, 21.1]],
  ['other', 'Other', 28, 'group', [10.7, 3.6, 35.7, 10.7, 7.1, 7.1, 25.1]],
  ['NS', 'Not stated', 21, 'unknown', [19, 9.5, 19, 9.5, 4.8, 4.8, 33.4]],
  ['NR', 'Not recorded', 11, 'unknown', [45.5, 9.1, 18.2, 0, 0, 0, 27.2]],
  ['total', 'All children', 386, 'total', [13.2, 4.9, 32.4, 9.1, 6.2, 5.7, 28.5]],
];
const marked = (id: string): boolean => id === 'black' || id === 'white';
const cell = (text: string, soft?: string, mark = false): Cell => ({
  text,
  ...(soft ? { soft } : {}),
  ...(mark ? { mark } : {}),
});

const reading = {
  sayAloud: '“Of every 100 Black children, 27 got a community resolution. For White children it was 40.”',
  range:
    'Nothing here is a sample, but small numbers move by chance. The likely range says how far, in the same circumstances, 95 times in 100. It leaves out what unknown ethnicity could do.',
  sum: '(41 of 152) divided by (42 of 104) = 0.67.',
  takeCare:
    'A child counts once, at the first decision in the period. Placing Outcome 22 below a caution is our choice, not law.',
};
const notes = {
  base: 'Out of 386 children with a first decision in the period.',
  unknowns: 'Ethnicity is not known for 32 of 386 children (8 in 100). Those of unknown ethnicity are in no group.',
  source:
    'Source: Out-of-court disposals, file oocd-sample.parquet, provisional. Synthetic data: about no real child. Ranges: Newcombe; ratios: Koopman.',
  reading,
};

export const ladder: PresentedFigure = {
  section: SECTION.decided,
  asks: 'What was decided?',
  uses: [],
  id: 'ladder',
  number: 1,
  finding: ['Black children got the lightest outcomes least often and a charge most often'],
  caption: 'What happened to each 100 children, from the lightest outcome to charge',
  columns: [
    { id: 'group', label: 'Ethnicity', kind: 'head' },
    { id: 'n', label: 'Children', kind: 'number' },
    { id: 'chart', label: 'In every 100 of that group', kind: 'chart' },
  ],
  rows: SHARES.map(([id, label, n, weight]) => ({
    id,
    label,
    weight,
    ...(weight === 'total' ? { block: true } : {}),
    cells: { n: cell(String(n)) },
  })),
  chart: ladderChart(
    SHARES.map(([row, , , , shares]): LadderRow => ({
      row,
      parts: shares.map((share, index) => ({
        step: (index + 1) as Step,
        share,
        label: share.toFixed(0),
        strong: index === 2,
        mark: index === 2 && marked(row),
      })),
    })),
  ),
  ladderKey: STEPS.map((label, index) => ({ label, step: (index + 1) as Step, strong: index === 2 })),
  ...notes,
};

const RATES: readonly (readonly [
  string,
  string,
  TableRow['weight'],
  string,
  string,
  number,
  number,
  number,
  boolean,
  string,
  string,
  string,
])[] = [
  [
    'asian',
    'Asian',
    'group',
    '9',
    'of 24',
    37.5,
    18.5,
    59.5,
    false,
    '3 fewer|22 fewer to 19 more',
    '0.93|0.50 to 1.53',
    'we cannot tell: too few children',
  ],
  [
    'black',
    'Black',
    'group',
    '41',
    'of 152',
    27,
    15.5,
    38.7,
    true,
    '13 fewer|2 to 25 fewer',
    '0.67|0.47 to 0.95',
    'less likely',
  ],
  [
    'mixed',
    'Mixed',
    'group',
    '14',
    'of 46',
    30.4,
    15.6,
    47.6,
    false,
    '10 fewer|25 fewer to 7 more',
    '0.75|0.45 to 1.20',
    'we cannot tell: too few children',
  ],
  ['white', 'White', 'group', '42', 'of 104', 40.4, 0, 0, false, 'compared with', '', ''],
  [
    'other',
    'Other',
    'group',
    '10',
    'of 28',
    35.7,
    18,
    56.3,
    false,
    '5 fewer|22 fewer to 16 more',
    '0.88|0.49 to 1.45',
    'we cannot tell: too few children',
  ],
  ['NS', 'Not stated', 'unknown', '4', 'of 21', 19, 0, 0, false, '', '', 'not a group'],
  ['NR', 'Not recorded', 'unknown', '2', 'of 11', 18.2, 0, 0, false, '', '', 'not a group'],
];
const two = (text: string): Cell => {
  const [head = '', soft] = text.split('|');
  return cell(head, soft ? `(${soft})` : undefined);
};

export const rates: PresentedFigure = {
  section: SECTION.decided,
  asks: 'What was decided?',
  uses: [],
  id: 'rates',
  number: 2,
  finding: ['For Asian, Mixed and Other children there are too few to say'],
  caption: 'Community resolutions in every 100 children. A bar that touches the dashed line (White) could be no gap',
  columns: [
    { id: 'group', label: 'Ethnicity', kind: 'head' },
    { id: 'n', label: 'Children', kind: 'number' },
    { id: 'rate', label: 'In 100', kind: 'number' },
    { id: 'chart', label: 'In every 100, with the likely range', kind: 'chart' },
    { id: 'gap', label: 'Gap in 100 (likely range)', kind: 'text' },
    { id: 'times', label: 'Times White (likely range)', kind: 'text' },
    { id: 'words', label: 'In words', kind: 'text' },
  ],
  rows: RATES.map(([id, label, weight, n, of, rate, , , , gap, times, words]) => ({
    id,
    label,
    weight,
    cells: {
      n: cell(n, of),
      rate: cell(rate.toFixed(0), undefined, marked(id)),
      gap: two(gap),
      times: two(times),
      words: cell(words),
    },
  })),
  chart: rangeChart(
    RATES.map(([row, , weight, , , value, lower, upper, clear]) =>
      row === 'white'
        ? { row, form: 'comparator', value }
        : weight === 'unknown'
          ? { row, form: 'unknown', value }
          : { row, form: 'estimate', value, lower, upper, clear },
    ),
    { line: 40.4 },
  ),
  ...notes,
};

export const likeForLike: PresentedFigure = {
  section: SECTION.sure,
  asks: 'What was decided?',
  uses: [],
  id: 'like',
  number: 3,
  finding: ['Like for like, the gap is smaller and could be none; unknown ethnicity cannot account for it'],
  caption: 'Black compared with White: times as likely to get a community resolution',
  columns: [
    { id: 'which', label: 'Which comparison', kind: 'head' },
    { id: 'times', label: 'Times', kind: 'number' },
    { id: 'range', label: 'Likely range', kind: 'number' },
    { id: 'chart', label: 'Times as likely', kind: 'chart' },
  ],
  rows: [
    {
      id: 'as',
      label: 'As it stands',
      rider: '256 children',
      weight: 'group',
      cells: { times: cell('0.67'), range: cell('', '0.47 to 0.95') },
    },
    {
      id: 'like',
      label: 'Like for like',
      rider: 'same offence group, gravity and admission; 37 children had no match',
      weight: 'group',
      cells: { times: cell('0.81'), range: cell('', '0.57 to 1.14') },
    },
    {
      id: 'bounds',
      label: 'Wherever the unknowns belong',
      rider: '32 children, all the ways they could be shared out',
      weight: 'group',
      cells: { times: cell(''), range: cell('', '0.53 to 0.92') },
    },
    {
      id: 'cut',
      label: 'A range off the scale',
      rider: 'two children',
      weight: 'detail',
      cells: { times: cell('1.4'), range: cell('', '0.12 to 19') },
    },
    {
      id: 'held',
      label: 'Withheld by the supplier',
      weight: 'detail',
      cells: { times: cell('[c]'), range: cell('[c]') },
    },
  ],
  chart: ratioChart([
    { row: 'as', form: 'estimate', value: 0.67, lower: 0.47, upper: 0.95, clear: true },
    { row: 'like', form: 'estimate', value: 0.81, lower: 0.57, upper: 1.14, clear: false },
    { row: 'bounds', form: 'bounds', lower: 0.53, upper: 0.92 },
    { row: 'cut', form: 'estimate', value: 1.4, lower: 0.12, upper: 19, clear: false },
    { row: 'held', form: 'withheld' },
  ]),
  ...notes,
};

const GROUPS = [
  { id: 'asian', label: 'Asian' },
  { id: 'black', label: 'Black' },
  { id: 'mixed', label: 'Mixed' },
  { id: 'white', label: 'White' },
  { id: 'other', label: 'Other' },
];
const AGES = ['10 to 12', '13', '14', '15', '16', '17'];
const RATE_BY_AGE = [
  [52, 44, 50, 58, 48],
  [46, 38, 41, 50, 41],
  [40, 32, 36, 45, 38],
  [37, 28, 31, 41, 36],
  [33, 24, 27, 38, 32],
  [28, 20, 22, 33, 28],
];
const cells: PanelCell[] = AGES.flatMap((row, age) =>
  GROUPS.map(({ id }, index): PanelCell => {
    const value = RATE_BY_AGE[age]?.[index] ?? 0;
    const line = RATE_BY_AGE[age]?.[3] ?? null;
    const half = 9 + index * 2 + (5 - age);
    if (id === 'white') return { row, panel: id, line, form: 'comparator', value };
    if (age === 0 && id === 'other') return { row, panel: id, line, form: 'nothing' };
    const [lower, upper] = [value - half, value + half];
    return { row, panel: id, line, form: 'estimate', value, lower, upper, clear: upper < (line ?? 0) };
  }),
);
export const byAge: PresentedFigure = {
  section: SECTION.place,
  asks: 'What was decided?',
  uses: [],
  id: 'age',
  number: 4,
  finding: ['The gap is about the same at every age'],
  caption: 'Community resolutions in every 100 children of that age. Dashed: White children of the same age',
  columns: [
    { id: 'age', label: 'Age', kind: 'head' },
    { id: 'n', label: 'Children', kind: 'number' },
    { id: 'chart', label: 'In every 100, by ethnic group', kind: 'chart' },
  ],
  rows: AGES.map((label, age) => ({ id: label, label, weight: 'group', cells: { n: cell(String(21 + age * 15)) } })),
  chart: panelsChart(cells, { panels: GROUPS }),
  ...notes,
};

const PERIODS = [
  'Apr to Sep 2020',
  'Oct 2020 to Mar 2021',
  'Apr to Sep 2021',
  'Oct 2021 to Mar 2022',
  'Apr to Sep 2022',
  'Oct 2022 to Mar 2023',
  'Apr to May 2023',
];
export const overTime: PresentedFigure = {
  section: SECTION.time,
  asks: 'What was decided?',
  uses: [],
  id: 'time',
  number: 5,
  finding: ['Community resolutions have become more common for every group since counting changed in October 2021'],
  caption: 'In every 100 children, by half year. Dashed: White children. Hollow: only part of the half year is covered',
  columns: [
    { id: 'period', label: 'Half year', kind: 'head' },
    ...GROUPS.map(({ id, label }) => ({ id, label, kind: 'number' as const })),
  ],
  rows: PERIODS.map((label, place) => ({
    id: label,
    label,
    weight: 'group',
    cells: Object.fromEntries(
      GROUPS.map(({ id }, index) => [id, cell(String(22 + place * 3 + index), `of ${30 + index * 7}`)]),
    ),
  })),
  chart: timeChart(
    GROUPS.flatMap(({ id: group }, index) =>
      PERIODS.map((period, place) => {
        const value = 20 + ((place * 7 + index * 5) % 17) + place * 1.5 + (index === 3 ? 8 : 0);
        return {
          group,
          period,
          value,
          lower: value - 8 + place / 2,
          upper: value + 9,
          line: index === 3 ? null : 28 + ((place * 7 + 15) % 17) + place * 1.5,
        };
      }),
    ),
    {
      groups: GROUPS,
      periods: PERIODS.map((label, place) => ({
        id: label,
        label,
        partCovered: place === 6,
        breakBefore: place === 3,
      })),
    },
  ),
  ...notes,
};

const STRIP: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  readonly (readonly [string, number, number, number])[],
])[] = [
  [
    'oocd',
    'Brought to a police decision',
    'of all children aged 10 to 17',
    '8.7|in 1,000',
    '492|of 8,930',
    [
      ['Asian', 0.58, 0.54, 0.62],
      ['Black', 2, 1.9, 2.1],
      ['Mixed', 1.2, 1.11, 1.28],
      ['Other', 0.88, 0.8, 0.98],
    ],
  ],
  [
    'charged',
    'Charged',
    'of children with a decision',
    '24|in 100',
    '492|of 8,930',
    [
      ['Asian', 0.92, 0.8, 1.05],
      ['Black', 1.37, 1.27, 1.49],
      ['Mixed', 1.21, 1.07, 1.35],
      ['Other', 1.14, 0.96, 1.35],
    ],
  ],
  [
    'kcpo',
    'Referred for an order',
    'of all children aged 10 to 17',
    '1.0|in 10,000',
    '14|of 238',
    [
      ['Asian', 1.15, 0.68, 1.95],
      ['Black', 7.2, 5, 10.4],
      ['Mixed', 3.6, 2.3, 5.7],
      ['Other', 1.66, 0.8, 3.43],
    ],
  ],
  [
    'made',
    'Order made',
    'of children referred',
    '34|in 100',
    '14|of 238',
    [
      ['Asian', 1.06, 0.51, 2.09],
      ['Black', 1.4, 0.91, 2.33],
      ['Mixed', 1.2, 0.66, 2.19],
      ['Other', 1.3, 0.51, 2.71],
    ],
  ],
  [
    'remand',
    'Remanded to youth detention',
    'of children with a remand decision',
    '16|in 100',
    '61|of 1,630',
    [
      ['Asian', 1.1, 0.73, 1.62],
      ['Black', 1.76, 1.38, 2.26],
      ['Mixed', 1.41, 1.02, 1.95],
      ['Other', 1.24, 0.75, 1.97],
    ],
  ],
  [
    'rule49',
    'Separated at least once',
    'of children held in the establishments',
    '39|in 100',
    '9|of 647',
    [
      ['Asian', 0.84, 0.54, 1.24],
      ['Black', 1.19, 0.95, 1.52],
      ['Mixed', 1.15, 0.86, 1.54],
      ['Other', 1.07, 0.65, 1.62],
    ],
  ],
];
const pair = (text: string): Cell => {
  const [head = '', soft] = text.split('|');
  return cell(head, soft);
};
export const strip: PresentedFigure = {
  section: SECTION.decisions,
  asks: 'What was decided?',
  uses: [],
  id: 'strip',
  number: 1,
  finding: [
    'Knife crime prevention orders stand out: Black children were referred at 7.2 times the rate of White children',
  ],
  caption: 'How many times as likely as White children, decision by decision. Each step on the scale doubles',
  columns: [
    { id: 'decision', label: 'Decision', kind: 'text' },
    { id: 'group', label: 'Ethnicity', kind: 'head' },
    { id: 'times', label: 'Times', kind: 'number' },
    { id: 'range', label: 'Likely range', kind: 'number' },
    { id: 'chart', label: 'Times as likely as White', kind: 'chart' },
    { id: 'white', label: 'White rate', kind: 'number' },
    { id: 'unknown', label: 'Not known', kind: 'number' },
  ],
  rows: STRIP.flatMap(([id, label, of, white, unknown, ratios]) =>
    ratios.map(([group, value, lower, upper], index): TableRow => ({
      id: `${id} ${group}`,
      label: group,
      weight: group === 'Black' ? 'group' : 'unknown',
      ...(index === 0 ? { block: true } : {}),
      cells: {
        ...(index === 0 ? { decision: cell(label, of), white: pair(white), unknown: pair(unknown) } : {}),
        times: cell(value < 2 ? value.toFixed(2) : value.toFixed(1), undefined, id === 'kcpo' && group === 'Black'),
        range: cell('', `${lower} to ${upper}`),
      },
    })),
  ),
  chart: ratioChart(
    STRIP.flatMap(([id, , , , , ratios]) =>
      ratios.map(([group, value, lower, upper]) => ({
        row: `${id} ${group}`,
        form: 'estimate' as const,
        value,
        lower,
        upper,
        clear: lower > 1 || upper < 1,
      })),
    ),
    { rowHeight: 21 },
  ),
  ...notes,
};

export const unavailable: PresentedFigure = {
  ...rates,
  section: SECTION.own,
  asks: 'What was decided?',
  uses: [],
  id: 'silent',
  number: 6,
  finding: ['The file does not say how long children waited'],
  caption: 'Days from offence to decision',
  chart: null,
  unavailable:
    'Not supplied: this extract has no column “offence_date”, so no waiting time can be worked out. Ask the supplier for it.',
};
