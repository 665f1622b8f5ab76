import type { ExtractKind } from '../../src/dataset/kinds/extracts';

/** A published number, REAL and not synthetic, with all that stops it being set beside the wrong chart. */
export interface ExternalStatistic {
  readonly id: string;
  readonly kind: ExtractKind;
  readonly measure: string;
  /** A broad group of the vocabulary, or all, bame, black_or_mixed, caution: the source's own group. */
  readonly group: string;
  readonly setting: string;
  readonly place: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** The counts behind it, as the source gives them. */
  readonly counts?: Readonly<Partial<Record<PublishedCount, number>>>;
}

/** Columns of counts, in cases; see src/dataset/references/reference-figures.ts. */
export const PUBLISHED_COUNTS = ['answers', 'other_answers', 'not_known', 'cases'] as const;
type PublishedCount = (typeof PUBLISHED_COUNTS)[number];

const MOPAC = 'MOPAC action plan 2021, line ';
const BOARD = 'MOPAC Disproportionality Board, July 2022, line ';
const HMIP = 'HMIP thematic 2021 (Haringey CSP pack), line ';
const NOT_STATED = 'not stated';
const ENGLAND = 'England and Wales';
const SAMPLE = {
  group: 'black_or_mixed',
  place: 'nine inspected services',
  period: 'April to June 2021',
  unit: '%',
} as const;

type Rest = Omit<ExternalStatistic, 'id' | 'group' | 'value' | 'source'>;

/** One figure for several groups: [group, value, source line]. */
const series = (id: string, rest: Rest, rows: readonly (readonly [string, number, string])[]): ExternalStatistic[] =>
  rows.map(([group, value, source]) => ({ id: `${id}-${group}`, ...rest, group, value, source }));

const ENTRANTS: Rest = {
  ...{ kind: 'oocd', measure: 'First-time entrants per 1,000 population', setting: 'first-time entrants' },
  ...{ place: 'London', period: NOT_STATED, unit: 'per 1,000' },
};
const CONVICTED: Rest = {
  ...{ kind: 'remand', measure: 'Convicted, of children remanded into custody', setting: 'custodial remand' },
  ...{ place: ENGLAND, period: 'CJSQ December 2019', unit: '%' },
};

/** One figure of the HMIP sample of Black and mixed heritage boys. */
const inspected = (
  id: string,
  kind: ExtractKind,
  setting: string,
  measure: string,
  value: number,
  line: string,
): ExternalStatistic => ({
  ...SAMPLE,
  ...{ id, kind, setting, measure, value, source: HMIP + line },
});

export const REFERENCE_FIGURES: readonly ExternalStatistic[] = [
  ...series('fte-rate', ENTRANTS, [
    ['black', 4.8, `${MOPAC}154`],
    ['white', 2.2, `${MOPAC}154`],
  ]),
  ...series('remand-convicted', CONVICTED, [
    ['black', 75, `${MOPAC}210`],
    ['mixed', 67, `${MOPAC}210`],
    ['white', 83, `${MOPAC}210`],
  ]),
  {
    ...{ id: 'remand-not-custody-all', kind: 'remand', group: 'all', setting: 'custodial remand', place: ENGLAND },
    measure: 'Not given a custodial sentence, of children remanded',
    ...{ period: 'Youth Justice Statistics 2019/20', value: 66, unit: '%', source: `${HMIP}1128` },
  },
  {
    ...{ id: 'remand-share-black-2020', kind: 'remand', group: 'black', setting: 'custodial remand', place: ENGLAND },
    measure: 'Share of children remanded to custody',
    ...{ period: 'March 2020', value: 35, unit: '%', source: `${HMIP}505` },
  },
  {
    ...{ id: 'remand-share-black-2010', kind: 'remand', group: 'black', setting: 'custodial remand', place: ENGLAND },
    measure: 'Share of children remanded to custody',
    ...{ period: 'March 2010', value: 21, unit: '%', source: `${HMIP}505` },
  },
  {
    ...{ id: 'fte-share-bame-2019', kind: 'oocd', group: 'bame', setting: 'first-time entrants', place: NOT_STATED },
    measure: 'Share of children offending for the first time',
    ...{ period: 'year ending March 2019', value: 55, unit: '%', source: `${MOPAC}63` },
  },
  {
    ...{ id: 'fte-share-bame-2009', kind: 'oocd', group: 'bame', setting: 'first-time entrants', place: NOT_STATED },
    measure: 'Share of children offending for the first time',
    ...{ period: 'year ending March 2009', value: 49, unit: '%', source: `${MOPAC}63` },
  },
  {
    ...{
      id: 'kcpo-positive-all',
      kind: 'kcpo',
      group: 'all',
      setting: 'orders made',
      place: 'Metropolitan Police pilot',
    },
    measure: 'Orders with positive interventions',
    ...{ period: 'as at July 2022', value: 52, unit: '%', source: `${BOARD}218` },
  },
  {
    ...{
      id: 'custody-share-black',
      kind: 'rule49',
      group: 'black',
      setting: 'youth custody population',
      place: 'London',
    },
    measure: 'Share of average monthly youth custody population',
    ...{ period: 'financial year 2018-19', value: 58, unit: '%', source: `${MOPAC}252` },
  },
  {
    ...{
      id: 'population-share-black',
      kind: 'rule49',
      group: 'black',
      setting: 'population aged 10 to 17',
      place: 'London',
    },
    measure: 'Share of population aged 10 to 17',
    ...{ period: NOT_STATED, value: 24, unit: '%', source: `${MOPAC}252` },
  },
  {
    ...{
      id: 'yoi-share-minority-2019',
      kind: 'rule49',
      group: 'bame',
      setting: 'young offender institutions',
      place: ENGLAND,
    },
    measure: 'Share of children in young offender institutions',
    ...{ period: '2019', value: 51, unit: '%', source: `${MOPAC}63` },
  },
  {
    ...{
      id: 'custody-share-black-or-mixed',
      kind: 'rule49',
      group: 'black_or_mixed',
      setting: 'youth custody',
      place: ENGLAND,
    },
    measure: 'Share of children in youth custody',
    ...{ period: 'year ending March 2020', value: 41, unit: '%', source: `${HMIP}504` },
  },
  inspected(
    'hmip-recommendation',
    'oocd',
    'out-of-court cases, base 54',
    'Recommendations appropriate and proportionate',
    59,
    '1689',
  ),
  inspected(
    'hmip-well-informed',
    'oocd',
    'out-of-court cases, base 59',
    'Recommendations well-informed and personalised',
    49,
    '1693',
  ),
  inspected('hmip-diversity', 'oocd', 'out-of-court cases, base 59', 'Planning takes account of diversity', 20, '1675'),
  inspected(
    'hmip-discrimination',
    'oocd',
    'out-of-court cases, base 48',
    'Assessment explores the impact of discrimination',
    6,
    '1662',
  ),
  {
    ...inspected(
      'hmip-experienced-discrimination',
      'oocd',
      'out-of-court cases',
      'Experienced racial discrimination',
      40,
      '1378',
    ),
    counts: { answers: 23, not_known: 24, cases: 59 },
  },
  {
    ...inspected('hmip-desistance', 'oocd', 'post-court cases', 'Services support desistance', 58, '1641'),
    counts: { answers: 68, other_answers: 48, cases: 114 },
  },
  inspected(
    'hmip-bail-information',
    'remand',
    'remand cases, base 25',
    'Bail information offers a robust alternative',
    32,
    '1608',
  ),
  inspected('hmip-accommodation', 'remand', 'remand cases, base 25', 'Accommodation was an issue', 32, '1128'),
];
