import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Population, populationByEthnicity, withheldByEthnicity } from '../../src/dataset/references/population';
import { isReferenceText, referenceOfCsv } from '../../src/dataset/references/reference-table';
import { BROAD_GROUPS } from '../../src/vocabulary/ethnicity';
import { type Failure, failureInWords } from '../../src/vocabulary/failure';

const SHARED = new URL('../../../shared/data/', import.meta.url);
const isThere = existsSync(new URL('ons-ethnic-group-by-single-age-la.csv', SHARED));
const shared = (name: string): string => readFileSync(new URL(name, SHARED), 'utf8').replace(/^\uFEFF/, '');

function populations(text: string, file = 'mine.csv'): readonly Population[] {
  const table = referenceOfCsv(text, file);
  if (!table.ok) throw new Error(failureInWords(table.failure));
  if (table.value.table !== 'population') throw new Error(table.value.table);
  return table.value.populations;
}

function only(text: string, file?: string): Population {
  const [one, ...others] = populations(text, file);
  if (!one || others.length > 0) throw new Error(`${others.length + 1} populations`);
  return one;
}

function refused(text: string): Failure {
  expect(isReferenceText(text)).toBe(true);
  const table = referenceOfCsv(text, 'mine.csv');
  if (table.ok) throw new Error('The file was accepted.');
  return table.failure;
}

const CHILDREN = ['10', '11', '12', '13', '14', '15', '16', '17'];
const inBroad = (sums: ReadonlyMap<string, number>) =>
  Object.fromEntries(
    BROAD_GROUPS.map(({ id, members }) => [id, [id, ...members].reduce((sum, code) => sum + (sums.get(code) ?? 0), 0)]),
  );
const children = (population: Population, boroughs?: readonly string[]) => {
  const pick = { ages: CHILDREN, ...(boroughs ? { boroughs } : {}) };
  return [inBroad(populationByEthnicity(population, pick)), inBroad(withheldByEthnicity(population, pick))];
};
const cells = ({ rows }: Population): readonly string[] =>
  rows.map(({ borough, ethnicity, age, sex, count, withheld }) =>
    [borough, ethnicity, age, sex, count, ...(withheld ? [`withheld ${withheld}`] : [])]
      .filter((part) => part !== '')
      .join(' '),
  );

describe.skipIf(!isThere)('Census 2021 by local authority and single year of age, nineteen groups across', () => {
  const population = isThere ? only(shared('ons-ethnic-group-by-single-age-la.csv'), 'ons.csv') : null;
  const open = (): Population => {
    if (!population) throw new Error('There is no file.');
    return population;
  };

  it('gives the children of London, what was withheld beside them', () => {
    expect(children(open())).toEqual([
      { asian: 192_120, black: 164_410, mixed: 85_580, white: 331_790, other: 61_465 },
      { asian: 19, black: 18, mixed: 0, white: 468, other: 5 },
    ]);
  });

  it('gives the children of Haringey', () => {
    expect(children(open(), ['E09000014'])).toEqual([
      { asian: 1975, black: 5650, mixed: 2820, white: 11_505, other: 2755 },
      { asian: 0, black: 0, mixed: 0, white: 7, other: 0 },
    ]);
  });

  it('says nothing of the City or of Westminster alone, which one code counts together', () => {
    const none = { asian: 0, black: 0, mixed: 0, white: 0, other: 0 };
    expect(children(open(), ['E09000001'])[0]).toEqual(none);
    expect(children(open(), ['E09000033'])[0]).toEqual(none);
    expect(children(open(), ['E09000001', 'E09000033'])[0]).toEqual({
      ...{ asian: 2545, black: 1815, mixed: 1735, white: 5245, other: 3095 },
    });
  });
});

describe('ages across', () => {
  it.skipIf(!isThere)('are read, and a name says which', () => {
    const population = only(shared('faults/repro-03-ages-across.csv'), 'repro-03-ages-across.csv');
    expect(children(population, ['E09000014'])[0]).toMatchObject({ black: 5795, white: 11_835 });
    expect(population.source).toBe('repro-03-ages-across');
  });

  it.each([
    ['Area code,Ethnic group,10,11', ['10', '11']],
    ['LAD21CD,LAD21NM,Ethnicity,Age 15,Age 16', ['15', '16']],
    ['Borough,Ethnic group,Aged 10 to 14 years,Aged 15 years', ['b10-14', '15']],
    ['Borough,Ethnic group,10-14,15-17,18+', ['b10-14', 'b15-17', 'b18+']],
    ['Borough,Sex,Ethnic group,16,17,Total', ['16', '17']],
    ['Borough,Ethnic group,All ages,16,17', ['16', '17']],
  ])('under “%s”', (head, ages) => {
    const row = head
      .split(',')
      .map((name) =>
        /sex/i.test(name)
          ? 'Female'
          : /ethnic/i.test(name)
            ? 'Black African'
            : /cd$|code/i.test(name)
              ? 'E09000014'
              : /borough|nm$/i.test(name)
                ? 'Haringey'
                : '7',
      );
    const population = only(`${head}\n${row.join()}`);
    expect(population.rows.map(({ age }) => age)).toEqual(ages);
    expect(new Set(population.rows.map(({ borough, ethnicity, count }) => `${borough} ${ethnicity} ${count}`))).toEqual(
      new Set(['E09000014 B2 7']),
    );
  });
});

describe('groups across', () => {
  it.each([
    ['Borough,Age,Asian,Black,Mixed,White,Other', ['asian', 'black', 'mixed', 'white', 'other']],
    ['GSS,Single year of age,A1,B1,W1', ['A1', 'B1', 'W1']],
    ['area code,area name,Age,Black African,White British,Any other Asian background', ['B2', 'W1', 'A9']],
    ['Borough,Age,Asian or Asian British,Black or Black British,White', ['asian', 'black', 'white']],
    [
      'Geography Code,Age,"Ethnic group: Asian, Asian British or Asian Welsh","Ethnic group: Black, Black British, Black Welsh, Caribbean or African",Ethnic group: White,Ethnic group: Total: All usual residents',
      ['asian', 'black', 'white'],
    ],
  ])('under “%s”', (head, groups) => {
    const columns = head.match(/"[^"]*"|[^,]+/g) ?? [];
    const row = columns.map((name) =>
      /age$/i.test(name)
        ? '15'
        : /name$/.test(name)
          ? 'Camden'
          : /borough/i.test(name)
            ? 'Camden'
            : /code|gss/i.test(name)
              ? 'E09000007'
              : '1,204',
    );
    const population = only(`${head}\n${row.map((cell) => `"${cell}"`).join()}`);
    expect(cells(population)).toEqual(groups.map((group) => `E09000007 ${group} 15 1204`));
  });

  it('of several years are a population for each', () => {
    const text = 'Year,Borough,Age,Black,White,Asian\n2021,Camden,15,1,2,3\n2022,Camden,15,4,5,6';
    expect(populations(text).map(({ year, rows }) => [year, rows.map(({ count }) => count)])).toEqual([
      ['2021', [1, 2, 3]],
      ['2022', [4, 5, 6]],
    ]);
  });

  it('with rows of totals and of other places leave them out', () => {
    const text =
      'Borough code,Age,Black,White,Asian\nE09000007,15,1,2,3\nE09000007,All ages,100,200,300\nE09000007,Total,9,9,9\nE12000007,15,7,7,7\nE92000001,15,8,8,8';
    expect(cells(only(text))).toEqual(['E09000007 black 15 1', 'E09000007 white 15 2', 'E09000007 asian 15 3']);
  });

  it.each(['c', '[c]', '*', '..', '-', '<5', 'x', ''])('with %j in a cell: withheld, never nought', (mark) => {
    expect(cells(only(`Borough,Age,Black,White,Asian\nCamden,15,${mark},2,3`))).toEqual([
      ...['E09000007 black 15 0 withheld 1', 'E09000007 white 15 2', 'E09000007 asian 15 3'],
    ]);
  });

  it('with a number that may be twelve or twelve thousand are refused', () => {
    expect(failureInWords(refused('Borough,Age,Black,White,Asian\nCamden,15,12.000,2,3'))).toBe(
      'Row 1 of the file does not fit. File: mine.csv. Column: Black. Found: “12.000”. Expected: a whole number of at least 0, such as 12000 or 12,000. Mend this row, and any like it, and open the file again. Nothing of the file was used.',
    );
  });

  it('without ages, or ages across without groups, are refused with what is lacking', () => {
    expect(refused('Borough,Black,White,Asian\nCamden,1,2,3').what).toBe(
      'The table has no ages, so children aged 10 to 17 cannot be told from everybody.',
    );
    expect(refused('Borough,10,11,12\nCamden,1,2,3').what).toBe('The table has no ethnic groups.');
    expect(refused('Borough,Age,Black,White,Asian\nCamden,40,1,2,3').what).toBe(
      'The ages of the table are too wide: none lies within 10 to 17.',
    );
  });

  it('beside a column that is not known are no population', () => {
    expect(isReferenceText('Borough,Age,Outcome,Black,White,Asian\nCamden,15,Charge,1,2,3')).toBe(false);
    expect(isReferenceText('Borough,Date,Disposal,10,11,12\nCamden,2024,Charge,1,2,3')).toBe(false);
  });
});

it('whatever stands across, every number is read once, in its place', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  console.log(`seed ${seed}`);
  const groups = ['Asian', 'Black', 'Mixed', 'White', 'Other'];
  const places = [
    ['E09000007', 'Camden'],
    ['E09000014', 'Haringey'],
    ['E09000001', 'City of London and Westminster'],
  ];
  const number = fc.oneof(fc.integer({ min: 0, max: 99_999 }).map(String), fc.constantFrom('c', '*', '1,204'));
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 120, maxLength: 120 }),
      fc.boolean(),
      fc.constantFrom(',', ';', '\t'),
      (numbers, byGroup, mark) => {
        const across = byGroup ? groups : CHILDREN;
        const down = byGroup ? CHILDREN : groups;
        const at = (place: number, group: number, age: number): string => numbers[(place * 5 + group) * 8 + age] ?? '';
        const lines = places.flatMap(([code, name], place) =>
          down.map((one, row) => [
            code,
            name,
            one,
            ...across.map((_, column) => (byGroup ? at(place, column, row) : at(place, row, column))),
          ]),
        );
        const head = ['Area code', 'Area', byGroup ? 'Age' : 'Ethnic group', ...across];
        const text = [head, ...lines].map((line) => line.map((cell) => `"${cell ?? ''}"`).join(mark)).join('\n');
        if (!numbers.some((one) => /[1-9]/.test(one))) return;
        const found = new Set(cells(only(text)));
        const wanted = places.flatMap(([code = '', name = ''], place) =>
          groups.flatMap((group, groupAt) =>
            CHILDREN.map((age, ageAt) => {
              const borough = name.includes('Westminster') ? 'E09000001+E09000033' : code;
              const said = at(place, groupAt, ageAt);
              return `${borough} ${group.toLowerCase()} ${age} ${/\d/.test(said) ? Number(said.replace(',', '')) : '0 withheld 1'}`;
            }),
          ),
        );
        expect(found).toEqual(new Set(wanted));
      },
    ),
    { seed, numRuns: 40 },
  );
});
