import type { Mapping } from '../../../src/dataset/mapping/mapping';

const NBSP = '\u00a0';

const DATES = [
  ...[
    '31/03/2023',
    '1/4/2023',
    '01/04/23',
    '30/02/2023',
    '2023-02-29',
    '2024-02-29',
    '2023-02-28',
    '20230228',
    '31.12.2022',
  ],
  ...[
    '28-02-2023',
    '3 Mar 2023',
    '03 March 2023',
    '3 mar 2023',
    'Mar 2023',
    'March 2023',
    '2023-03',
    '03/31/2023',
    '12/12/2022',
  ],
  ...[
    '31/03/2023 14:05',
    '31/03/2023 14:05:59',
    '31/03/2023 2:05 PM',
    '2023-03-31T23:59:59Z',
    '2023-03-31 00:30:00+01:00',
    '2023-06-30T23:30:00Z',
    '2023-06-30T23:30:00,1234567+05:30',
    '2023-03-26 01:30 UTC',
    '2023-06-30 23:30 BST',
    '2023-06-30 23:30 Europe/London',
    '30/06/2023 11:30 PM EDT',
    '2023-06-30 23:30 XYZ',
    '2023-06-30 23:30-13:00',
  ],
  ...[
    ' 31/03/2023 ',
    '31/03/1899',
    '31/03/1999',
    '31/03/2100',
    '99/99/9999',
    'yesterday',
    '',
    ' ',
    NBSP,
    '31/03/2023x',
    '0',
    '45016',
    '45016.589',
  ],
];
const ETHNICITIES = [
  ...[
    'W1',
    'w1',
    ' W1 ',
    `${NBSP}W1`,
    'White British',
    'WHITE - BRITISH',
    'O1',
    'o2',
    'Arab',
    'A1 - Indian',
    'NS',
    'NR',
    'NX',
  ],
  ...[
    'n/a',
    '',
    ' ',
    'İrish',
    "O'Brien",
    'a`b',
    'x\\y',
    '{p1:String}',
    '?',
    '$1',
    '<script>',
    'ΣΑΣ',
    '🙂',
    "'; drop table x; --",
  ],
];
const AGES = [
  '15',
  '15.0',
  ' 16 ',
  '17.5',
  '-1',
  '9',
  '25',
  '110',
  '111',
  'NaN',
  '10-17',
  'Under 10',
  'over 34',
  '',
  'adult',
  'fifteen',
];
const SEXES = ['M', 'male', 'Female ', 'f', 'Not known', 'X', ''];
const OUTCOMES = ['Community resolution', 'community RESOLUTION ', 'Arrest', "No 'further' action", 'a\\b', '', '?'];
const BOROUGHS = ['E09000012', 'Hackney', ' hackney ', 'Hammersmith & Fulham', 'Luton', 'Outside London', ''];
const NUMBERS = ['0', '3', '1,000', '21', '2.5', '-1', 'two', ''];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** One value of a list for each row, by a fixed scatter, and an empty cell now and then. */
function scattered(values: readonly string[], salt: number): string {
  const place = `1 + (hash(i * 31 + ${salt}) % ${values.length})::int`;
  return `case when hash(i * 17 + ${salt}) % 23 = 0 then null else ([${values.map(quoted).join(', ')}])[${place}] end`;
}

/** SQL that writes 1,000 rows of values that a careless or hostile hand may have typed. */
export function hostileRows(file: string): string {
  const columns = [
    `case when i % 50 = 0 then 'twice' else 'r' || lpad(i::varchar, 5, '0') end as "id ""of"" row"`,
    `${scattered(DATES, 1)} as "Date of \`decision\`"`,
    `${scattered(ETHNICITIES, 2)} as "Ethnicity?"`,
    `${scattered(AGES, 3)} as "age \\ years"`,
    `${scattered(SEXES, 4)} as "Gender"`,
    `${scattered(OUTCOMES, 5)} as "{outcome}"`,
    `${scattered(BOROUGHS, 6)} as "Borough of residence"`,
    `${scattered(NUMBERS, 7)} as "conditions"`,
    `(i % 7)::double + case when i % 11 = 0 then 0.5 else 0 end as "half"`,
  ];
  return `copy (select ${columns.join(', ')} from range(1000) t(i)) to '${file}'`;
}

/** How those rows are read, without their day. */
export const HOSTILE_MAPPING: Mapping = {
  format: 'scrutiny-workbook mapping',
  version: 1,
  supplier: "The 'hostile' service",
  kind: 'oocd',
  columns: {
    record_id: { from: 'id "of" row' },
    ethnicity: {
      from: 'Ethnicity?',
      values: { 'a1 - indian': 'A1', "'; drop table x; --": 'W9', 'a`b': 'B1', 'x\\y': 'M1' },
    },
    age: { from: 'age \\ years', values: { fifteen: '15' } },
    sex: { from: 'Gender', values: { '': 'NR', 'not known': 'other' } },
    borough: { from: 'Borough of residence' },
    disposal: {
      when: [
        { column: '{outcome}', is: ['Community resolution'], code: 'community_resolution' },
        { column: '{outcome}', is: ["No 'further' action", 'a\\b'], code: 'nfa' },
        { column: '{outcome}', is: ['Arrest', ''], code: 'charge' },
      ],
    },
    rehabilitative: { from: 'conditions' },
    reparative: { from: 'half' },
    route: { every: 'street' },
  },
  declared: { ethnicityCodeSet: '18+1' },
};
