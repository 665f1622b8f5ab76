import { describe, expect, test } from 'vitest';
import type { Population } from '../../src/dataset/references/population';
import { isReferenceText, referenceOfCsv } from '../../src/dataset/references/reference-table';
import { type Failure, failureInWords } from '../../src/vocabulary/failure';

/**
 * Headers and category words as public repositories read them from real downloads (found by exact string):
 * - `Lower tier local authorities Code` ... `Observation`: ONS filtered TS021-2021-3 and custom datasets; some releases
 *   spell it `Lower Tier Local Authorities Code` (TS021-2021-2);
 * - `Ethnic group (6 categories)` with `Age (101 categories) Code` and `Sex (2 categories)`: RM032 through the ONS filter;
 * - `2023 Upper tier local authorities Code`: RM070; `Ethnic group (8 categories)` with codes 4 and 5 for White;
 * - `Age (23 categories)`: RM121, "Aged 10 to 14 years", "Aged 15 years"; `Age (B) (6 categories)`: custom datasets;
 * - `GEOGRAPHY_CODE, C2021_ETH_20_NAME, C2021_AGE_6_NAME, C_SEX_NAME, OBS_VALUE`: the Nomis API;
 * - `geography code`, `Ethnic group: Total: All usual residents`: Nomis bulk TS021; titles above "mnemonic": Nomis query.
 */
const [ASIAN, BLACK, MIXED] = [
  'Asian, Asian British or Asian Welsh',
  'Black, Black British, Black Welsh, Caribbean or African',
  'Mixed or Multiple ethnic groups',
];

function read(text: string): Population {
  const table = referenceOfCsv(text, 'mine.csv');
  if (!table.ok) throw new Error(failureInWords(table.failure));
  const [only] = table.value.table === 'population' ? table.value.populations : [];
  if (!only) throw new Error('No population.');
  return only;
}

function refused(text: string): Failure {
  expect(isReferenceText(text)).toBe(true);
  const table = referenceOfCsv(text, 'mine.csv');
  if (table.ok) throw new Error('The file was accepted.');
  return table.failure;
}

const cells = ({ rows }: Population): readonly string[] =>
  rows.map(({ borough, ethnicity, age, sex, count }) => [borough, ethnicity, age, sex, count].join(' ').trim());

describe('tables of ONS', () => {
  test('six categories with sex: broad groups, "Does not apply" and both sexes together left out', () => {
    const head =
      'Lower tier local authorities Code,Lower tier local authorities,Ethnic group (6 categories) Code,Ethnic group (6 categories),Age (101 categories) Code,Age (101 categories),Sex (2 categories) Code,Sex (2 categories),Observation';
    const population = read(
      [
        head,
        'E09000007,Camden,-8,Does not apply,15,Aged 15 years,1,Female,0',
        `E09000007,Camden,1,"${ASIAN}",15,Aged 15 years,1,Female,31`,
        `E09000007,Camden,2,"${BLACK}",15,Aged 15 years,2,Male,32`,
        `E09000007,Camden,3,${MIXED},9,Aged 9 years,2,Male,33`,
        'E09000007,Camden,5,Other ethnic group,0,Aged under 1 year,2,Male,34',
      ].join('\n'),
    );
    expect(cells(population)).toEqual([
      ...['E09000007 asian 15 female 31', 'E09000007 black 15 male 32'],
      ...['E09000007 mixed u10 male 33', 'E09000007 other u10 male 34'],
    ]);
    expect(population.source).toBe('ONS Census 2021, custom dataset');
  });

  test('eight categories: the three rows of White are added up, so that broad groups are read throughout', () => {
    const head =
      '2023 Upper tier local authorities Code,2023 Upper tier local authorities,Ethnic group (8 categories) Code,Ethnic group (8 categories),Age (101 categories) Code,Age (101 categories),Observation';
    const white = ['4,"White: English, Welsh, Scottish, Northern Irish or British"', '5,White: Irish'];
    const last = '6,"White: Gypsy or Irish Traveller, Roma or Other White"';
    const lines = [...white, last, `2,"${BLACK}"`].map(
      (group, at) => `E09000012,Hackney,${group},16,Aged 16 years,${at + 1}`,
    );
    expect(cells(read([head, ...lines].join('\n')))).toEqual(['E09000012 white 16  6', 'E09000012 black 16  4']);
    const uncoded = [
      head.replace('Ethnic group (8 categories) Code,', ''),
      ...lines.map((line) => line.replace(/,\d,(?=W|"[BW])/, ',')),
    ];
    expect(cells(read(uncoded.join('\n')))).toEqual(['E09000012 white 16  6', 'E09000012 black 16  4']);
  });

  test('ages in 23 categories: 10 to 14, 15 and 16 to 17 are children; wider bands stay apart', () => {
    const head =
      'Lower Tier Local Authorities Code,Lower Tier Local Authorities,Age (23 categories) Code,Age (23 categories),Ethnic group (20 categories) Code,Ethnic group (20 categories),Observation';
    const ages = ['Aged 2 years and under', 'Aged 10 to 14 years', 'Aged 15 years', 'Aged 16 to 17 years'];
    const older = ['Aged 18 to 19 years', 'Aged 25 to 29 years', 'Aged 85 years and over'];
    const lines = [...ages, ...older].map(
      (age, at) => `E09000007,Camden,${at + 1},${age},3,"${ASIAN}: Indian",${at + 1}`,
    );
    expect(cells(read([head, ...lines].join('\n')))).toEqual([
      ...['E09000007 A1 u10  1', 'E09000007 A1 b10-14  2', 'E09000007 A1 15  3', 'E09000007 A1 b16-17  4'],
      ...['E09000007 A1 b18-19  5', 'E09000007 A1 25+  13'],
    ]);
  });

  test('ages of which none lies within 10 to 17 are refused with what to choose', () => {
    const head =
      'Lower tier local authorities Code,Lower tier local authorities,Age (B) (6 categories) Code,Age (B) (6 categories),Ethnic group (20 categories) Code,Ethnic group (20 categories),Observation';
    const failure = refused(`${head}\nE09000007,Camden,1,Aged 15 years and under,3,"${ASIAN}: Indian",5`);
    expect(failure.what).toBe('The ages of the table are too wide: none lies within 10 to 17.');
    expect(failure.column).toBe('Age (B) (6 categories)');
    expect(failure.remedy).toContain('age (101 categories)');
  });

  test('regions, small areas and tables without ages or groups are refused in one sentence', () => {
    const what = (head: string): string => refused(`${head}\n1,2,3,4,5`).what;
    const age = 'Age (101 categories) Code,Age (101 categories)';
    expect(what(`Regions Code,Regions,${age},Observation`)).toBe('The table counts by regions, not by London borough.');
    expect(what(`Middle layer Super Output Areas Code,x,${age},Observation`)).toBe(
      'The table counts by middle layer super output areas, not by London borough.',
    );
    const area = 'Lower tier local authorities Code,Lower tier local authorities';
    expect(what(`${area},${age},Observation`)).toBe('The table has no ethnic groups.');
    expect(what(`${area},Ethnic group (20 categories) Code,Ethnic group (20 categories),Observation`)).toBe(
      'The table has no ages, so children aged 10 to 17 cannot be told from everybody.',
    );
  });
});

describe('tables of Nomis', () => {
  test('counts of the API: totals, shares and England left out; a broad group stands beside its parts', () => {
    const head =
      '"GEOGRAPHY_CODE","GEOGRAPHY_NAME","C2021_ETH_20","C2021_ETH_20_NAME","C2021_AGE_102_NAME","C_SEX_NAME","MEASURES_NAME","OBS_VALUE"';
    const codes: Record<string, number> = { [BLACK]: 1002, [`${BLACK}: African`]: 6, [`${BLACK}: Other Black`]: 8 };
    const row = (place: string, group: string, age: string, sex: string, measure: string, count: number): string =>
      `"${place}","x",${codes[group] ?? 0},"${group}","${age}","${sex}","${measure}",${count}`;
    const population = read(
      [
        head,
        row('E92000001', `${BLACK}: African`, 'Aged 15 years', 'Male', 'Value', 9000),
        row('E09000012', 'Total: All usual residents', 'Aged 15 years', 'Male', 'Value', 99),
        row('E09000012', BLACK, 'Aged 15 years', 'Male', 'Value', 60),
        row('E09000012', `${BLACK}: African`, 'Aged 15 years', 'Male', 'Value', 40),
        row('E09000012', `${BLACK}: African`, 'Aged 15 years', 'All persons', 'Value', 70),
        row('E09000012', `${BLACK}: African`, 'Total', 'Male', 'Value', 900),
        row('E09000012', `${BLACK}: African`, 'Aged 15 years', 'Male', 'Percent', 4),
        row('E09000012', `${BLACK}: Other Black`, 'Aged 15 years', 'Male', 'Value', 20),
      ].join('\n'),
    );
    expect(cells(population)).toEqual(['E09000012 B2 15 male 40', 'E09000012 B9 15 male 20']);
    expect(population.source).toBe('Census 2021, from Nomis');
  });

  test('groups laid out across have no ages, with or without titles above', () => {
    const bulk = `date,geography,geography code,Ethnic group: Total: All usual residents,"Ethnic group: ${ASIAN}","Ethnic group: ${BLACK}",Ethnic group: White`;
    const query = [
      '"TS021 - Ethnic group"',
      '"ONS Crown Copyright Reserved [from Nomis on 4 August 2023]"',
      '',
      '"Population :","All usual residents"',
      '"Units      :","Persons"',
      '',
      `"local authority: district / unitary (as of April 2021)","mnemonic","Total: All usual residents","${ASIAN}","${BLACK}","White"`,
      '"Camden","E09000007",210136,38000,18900,125000',
    ];
    const why = 'The table has no ages, so children aged 10 to 17 cannot be told from everybody.';
    expect(refused(`${bulk}\n2021,Camden,E09000007,210136,38000,18900,125000`).what).toBe(why);
    expect(refused(query.join('\n')).what).toBe(why);
  });

  test('titles above and notes beneath a table of single years are no rows', () => {
    const table = [
      '"RM032 - Ethnic group by sex by age"',
      '"ONS Crown Copyright Reserved [from Nomis on 4 August 2023]"',
      '"Units";"Persons"',
      '',
      'Lower tier local authorities Code;Lower tier local authorities;Age (101 categories) Code;Ethnic group (20 categories) Code;Observation',
      ...[10, 11, 12, 13].map((age) => `E09000007;Camden;${age};3;1,0${age}`),
      '',
      '"In order to protect against disclosure of personal information, records have been swapped between areas."',
    ];
    expect(cells(read(table.join('\r\n')))).toEqual([10, 11, 12, 13].map((age) => `E09000007 A1 ${age}  10${age}`));
  });
});
