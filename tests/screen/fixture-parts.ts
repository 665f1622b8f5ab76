import type { PresentedChoice, PresentedGroup, PresentedFacet } from '../../src/presentation/filter';
import { BOROUGHS, COURT_USER_GROUPS, POLICE_COMMAND_UNITS, YOUTH_JUSTICE_SERVICES } from '../../src/vocabulary/places';

type Ticks = ReadonlySet<string>;

const choice = (code: string, label: string, count: number, ticks: Ticks): PresentedChoice => ({
  code,
  label,
  count: count.toLocaleString('en-GB'),
  zero: count === 0,
  ticked: ticks.has(code),
});

const group = (
  id: string,
  label: string,
  codes: readonly string[],
  count: number,
  ticks: Ticks,
  more: Partial<PresentedGroup> = {},
): PresentedGroup => {
  const on = codes.filter((code) => ticks.has(code)).length;
  return {
    id,
    label,
    codes,
    count: count.toLocaleString('en-GB'),
    state: on === 0 ? 'clear' : on === codes.length ? 'ticked' : 'part',
    form: 'nest',
    ...more,
  };
};

const ETHNIC: readonly (readonly [string, string, readonly (readonly [string, string, number])[]])[] = [
  [
    'asian',
    'Asian',
    [
      ['A3', 'Bangladeshi', 7],
      ['A4', 'Chinese', 1],
      ['A1', 'Indian', 3],
      ['A2', 'Pakistani', 6],
      ['A9', 'Any other Asian', 7],
    ],
  ],
  [
    'black',
    'Black',
    [
      ['B2', 'African', 71],
      ['B1', 'Caribbean', 52],
      ['B9', 'Any other Black', 29],
    ],
  ],
  [
    'mixed',
    'Mixed',
    [
      ['M3', 'White and Asian', 6],
      ['M2', 'White and Black African', 9],
      ['M1', 'White and Black Caribbean', 22],
      ['M9', 'Any other Mixed', 9],
    ],
  ],
  [
    'white',
    'White',
    [
      ['W1', 'British', 49],
      ['W2', 'Irish', 3],
      ['W3', 'Gypsy or Irish Traveller', 2],
      ['W4', 'Roma', 0],
      ['W9', 'Any other White', 50],
    ],
  ],
  [
    'other',
    'Other',
    [
      ['O1', 'Arab', 5],
      ['O9', 'Any other', 23],
    ],
  ],
];
const AGES = [2, 5, 14, 36, 61, 84, 97, 87];
const AREA_COUNTS = [
  4, 302, 262, 197, 331, 236, 243, 467, 339, 418, 324, 372, 198, 386, 171, 219, 287, 281, 295, 121, 98, 402, 381, 158,
  421, 268, 84, 398, 89, 365, 344, 255, 214,
];

const MONTHS = Array.from({ length: 24 }, (_, index) => {
  const date = new Date(Date.UTC(2021, 3 + index, 1));
  return {
    code: date.toISOString().slice(0, 7),
    label: date.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  };
});
const SORTS = {
  youth_justice_service: 'Youth justice service',
  police_command_unit: 'Police command unit',
  court_user_group: 'Court user group',
};

/** The parts of the pictures, with whatever is ticked. */
export function fixtureParts(ticks: Readonly<Record<string, Ticks>>): readonly PresentedFacet[] {
  const of = (id: string): Ticks => ticks[id] ?? new Set();
  const areaCount = (codes: readonly string[]): number =>
    codes.reduce((sum, code) => sum + (AREA_COUNTS[BOROUGHS.findIndex((each) => each.code === code)] ?? 0), 0);
  const months = (from: number, to: number): string[] => MONTHS.slice(from, to).map(({ code }) => code);
  const part = (
    id: string,
    legend: string,
    state: string,
    groups: PresentedFacet['groups'],
    choices: PresentedFacet['choices'],
  ): PresentedFacet => ({
    id,
    legend,
    state,
    restricted: of(id).size > 0,
    groups,
    choices,
  });
  return [
    part(
      'ethnicity',
      'Ethnicity, self-defined',
      of('ethnicity').size ? `${of('ethnicity').size} of 22 ticked` : 'all 19 groups',
      ETHNIC.map(([id, label, members]) =>
        group(
          id,
          label,
          members.map(([code]) => code),
          members.reduce((sum, [, , count]) => sum + count, 0),
          of('ethnicity'),
        ),
      ),
      [
        ...ETHNIC.flatMap(([, , members]) =>
          members.map(([code, label, count]) => choice(code, label, count, of('ethnicity'))),
        ),
        choice('NS', 'Not stated', 21, of('ethnicity')),
        choice('NR', 'Not recorded', 11, of('ethnicity')),
      ],
    ),
    part(
      'age',
      'Age at decision',
      '10 to 17',
      [
        group(
          'children',
          'Children, 10 to 17',
          AGES.map((_, index) => String(10 + index)),
          386,
          of('age'),
          { form: 'shortcut', sort: 'Age bands' },
        ),
      ],
      [
        ...AGES.map((count, index) => choice(String(10 + index), String(10 + index), count, of('age'))),
        choice('18', '18 and over', 0, of('age')),
      ],
    ),
    {
      ...part(
        'borough',
        'Area where the child lives',
        'Haringey',
        [...YOUTH_JUSTICE_SERVICES, ...POLICE_COMMAND_UNITS, ...COURT_USER_GROUPS].map(
          ({ id, label, kind, boroughs }) =>
            group(id, label, boroughs, areaCount(boroughs), of('borough'), { form: 'shortcut', sort: SORTS[kind] }),
        ),
        [
          ...BOROUGHS.map(({ code, label }, index) => choice(code, label, AREA_COUNTS[index] ?? 0, of('borough'))),
          choice('outside_london', 'Outside London', 12, of('borough')),
          choice('NR', 'Not recorded', 3, of('borough')),
        ],
      ),
      tiles: BOROUGHS.map(({ code, label, short, tile: [column, row] }, index) => ({
        code,
        label,
        short,
        column,
        row,
        count: String(AREA_COUNTS[index] ?? 0),
        chosen: of('borough').has(code),
      })),
    },
    part(
      'month',
      'Period of decision',
      'Apr 2022 to Mar 2023',
      [
        group('fy22', 'April 2022 to March 2023', months(12, 24), 386, of('month'), {
          form: 'shortcut',
          sort: 'Financial years',
        }),
        group('fy21', 'April 2021 to March 2022', months(0, 12), 402, of('month'), {
          form: 'shortcut',
          sort: 'Financial years',
          note: 'part covered',
        }),
        group('h1', 'October 2022 to March 2023', months(18, 24), 181, of('month'), {
          form: 'shortcut',
          sort: 'Half years',
        }),
        group('h2', 'April to September 2022', months(12, 18), 205, of('month'), {
          form: 'shortcut',
          sort: 'Half years',
        }),
      ],
      MONTHS.map(({ code, label }, index) => choice(code, label, 28 + (index % 9), of('month'))),
    ),
    ...['Sex', 'Offence group', 'Gravity', 'Admission', 'Route: street or panel', 'Who decided'].map((legend) =>
      part(
        legend.toLowerCase(),
        legend,
        'all',
        [],
        [choice('a', 'First', 210, of(legend.toLowerCase())), choice('b', 'Second', 176, of(legend.toLowerCase()))],
      ),
    ),
  ];
}
