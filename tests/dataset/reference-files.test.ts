import { describe, expect, test } from 'vitest';
import { CENSUS_GROUPS } from '../../src/dataset/references/census-categories';
import { isReferenceFile, referenceOfCsv, type ReferenceTable } from '../../src/dataset/references/reference-table';
import { textLines, wholeText } from '../../src/engine/whole-text';
import { labelOf } from '../../src/vocabulary/code-list';
import { ETHNICITY } from '../../src/vocabulary/ethnicity';
import { type Failure, failureInWords } from '../../src/vocabulary/failure';
import { nodeDecoder } from '../support/node-decoder';
import { column, parquetFile } from '../support/parquet';
import { sampleTable } from '../support/sample-references';

const ONS =
  '"Lower tier local authorities Code","Lower tier local authorities","Age (101 categories) Code","Age (101 categories)","Ethnic group (20 categories) Code","Ethnic group (20 categories)","Observation"';

const ons = (...lines: readonly string[]): string => [ONS, ...lines].join('\r\n');
const camden = (age: number, group: number, count: number | string): string =>
  `E09000007,Camden,${age},Aged ${age} years,${group},"Asian, Asian British or Asian Welsh: Indian",${count}`;

function read(text: string): ReferenceTable {
  const table = referenceOfCsv(text, 'mine.csv');
  if (!table.ok) throw new Error(failureInWords(table.failure));
  return table.value;
}

function refused(text: string): Failure {
  const table = referenceOfCsv(text, 'mine.csv');
  if (table.ok) throw new Error('The file was accepted.');
  return table.failure;
}

test('commas, line ends and quotes inside quoted cells; a byte order mark; CRLF; empty lines', () => {
  expect([...textLines('\uFEFFa,"b, c",d\r\n\r\n"say ""hi""","two\nlines",\n')]).toEqual([
    ['a', 'b, c', 'd'],
    ['say "hi"', 'two\nlines', ''],
  ]);
});

test('a text longer than what is cut at once gives every line once', () => {
  const lines = Array.from({ length: 60_000 }, (_, at) => `${at},"cell, ${at}"`);
  expect([...textLines(lines.join('\n'))].map(([number]) => Number(number))).toEqual(lines.map((_, at) => at));
});

test.each([
  ['UTF-8', new TextEncoder().encode('kind;label\ncug;Zoë’s')],
  ['UTF-8 with its mark', new TextEncoder().encode('\uFEFFkind;label\ncug;Zoë’s')],
  ['UTF-16 with its mark', Uint8Array.from(Buffer.from('\uFEFFkind;label\ncug;Zoë’s', 'utf16le'))],
  ['Windows-1252', Uint8Array.from([...Buffer.from('kind;label\ncug;Zo'), 0xeb, 0x92, ...Buffer.from('s')])],
])('the letters of a reference file in %s, cut at semicolons', async (_, bytes) => {
  expect([...textLines(await wholeText(new Blob([bytes])))]).toEqual([
    ['kind', 'label'],
    ['cug', 'Zoë’s'],
  ]);
});

describe('the ONS custom table', () => {
  test('opens as downloaded; elsewhere, and what does not apply, is left out', () => {
    const table = read(
      ons(
        camden(15, 3, 120),
        camden(9, 3, 40),
        camden(40, 19, 7),
        camden(15, -8, 0),
        'E06000001,Hartlepool,15,Aged 15 years,3,x,999',
      ),
    );
    expect(table).toEqual({
      table: 'population',
      populations: [
        {
          source: 'ONS Census 2021, custom dataset',
          year: '2021',
          file: 'mine.csv',
          synthetic: false,
          rows: [
            { borough: 'E09000007', ethnicity: 'A1', age: '15', sex: '', count: 120 },
            { borough: 'E09000007', ethnicity: 'A1', age: 'u10', sex: '', count: 40 },
            { borough: 'E09000007', ethnicity: 'O9', age: '25+', sex: '', count: 7 },
          ],
        },
      ],
    });
  });

  test('Census categories 1 to 19 are our nineteen groups, name by name', () => {
    expect([...CENSUS_GROUPS].map(([number, code]) => `${number} ${code} ${labelOf(ETHNICITY, code)}`)).toEqual([
      ...['1 A3 Bangladeshi', '2 A4 Chinese', '3 A1 Indian', '4 A2 Pakistani', '5 A9 Any other Asian'],
      ...['6 B2 African', '7 B1 Caribbean', '8 B9 Any other Black', '9 M3 White and Asian'],
      ...['10 M2 White and Black African', '11 M1 White and Black Caribbean', '12 M9 Any other Mixed'],
      ...['13 W1 British', '14 W2 Irish', '15 W3 Gypsy or Irish Traveller', '16 W4 Roma', '17 W9 Any other White'],
      ...['18 O1 Arab', '19 O9 Any other'],
    ]);
  });

  test('a cell that does not fit names file, column, what was found and what was expected', () => {
    expect(refused(ons(camden(15, 3, 4), camden(15, 3, 'about 5')))).toMatchObject({
      what: 'Row 2 of the file does not fit.',
      file: 'mine.csv',
      column: 'Observation',
      found: '“about 5”',
      expected: 'a whole number of at least 0, such as 12000 or 12,000',
    });
    expect(refused(ons(camden(15, 20, 4).replace(/"Asian.*Indian"/, 'Martian'))).expected).toBe(
      'an ethnic group of Census 2021: a category from 1 to 19, or -8 (does not apply)',
    );
  });

  test('a table without London is refused', () => {
    expect(refused(ons('E06000001,Hartlepool,15,x,3,x,9')).what).toBe('The file counts nobody who lives in London.');
  });
});

describe('population tables and shares', () => {
  const HEAD = 'borough,age,group,share,total,source,year';

  test('shares of a total, one population for each source', () => {
    const table = read(
      `${HEAD}\nHackney,10-17,Black,26.5,1000,Ages 4 to 15,2021\nHackney,10-17,black,21,1000,All ages,2021`,
    );
    if (table.table !== 'population') throw new Error(table.table);
    expect(table.populations.map(({ source, rows }) => [source, rows[0]?.ethnicity, rows[0]?.count])).toEqual([
      ['Ages 4 to 15', 'black', 265],
      ['All ages', 'black', 210],
    ]);
    expect(table.populations[0]?.rows[0]?.age).toBe('b10-17');
  });

  test('a share above 100 and a detailed group are refused', () => {
    expect(refused(`${HEAD}\nHackney,10-17,black,126.5,1000,x,2021`).expected).toBe('a share in 100, from 0 to 100');
    expect(refused(`${HEAD}\nHackney,10-17,B1,26.5,1000,x,2021`).column).toBe('group');
  });

  test('people counted twice are refused', () => {
    const head = 'borough,ethnicity,age,count,source,year';
    const failure = refused(`${head}\nHackney,black,15,5,x,2021\nHackney,B1,15,5,x,2021`);
    expect(failureInWords(failure)).toBe(
      'The file counts the same people more than once. File: mine.csv. Column: ethnicity. Found: broad groups and detailed groups together. Expected: one or the other. Leave out one of the two, so that each person stands in one row, and open the file again.',
    );
  });

  test('the sample holds 33 boroughs and says that it is synthetic', async () => {
    const table = await sampleTable('population');
    if (table.table !== 'population') throw new Error(table.table);
    const [only, ...more] = table.populations;
    expect(more).toEqual([]);
    expect(only?.synthetic).toBe(true);
    expect(new Set(only?.rows.map(({ borough }) => borough)).size).toBe(33);
  });
});

describe('other reference tables', () => {
  test('children held: dates of Parquet and months of text become the same month', async () => {
    const table = await sampleTable('establishment_population');
    if (table.table !== 'establishment_population') throw new Error(table.table);
    expect(table.establishments.rows[0]).toMatchObject({ establishment: 'feltham', month: '2019-04', age: '15' });
    const text = read('establishment,month,ethnicity,age,count\nFeltham,2022-04-15,B1,16,3');
    expect(text).toMatchObject({ establishments: { synthetic: false, rows: [{ month: '2022-04', count: 3 }] } });
  });

  test('published figures need every attribute', () => {
    expect(refused('kind,measure,group,value\noocd,x,black,3').what).toContain('none of the reference tables');
    const head = 'kind,measure,group,setting,place,period,value,unit,source';
    expect(read(`${head}\noocd,x,Black,s,London,2020,4.8,"per 1,000",y`)).toMatchObject({ figures: [{ value: 4.8 }] });
    expect(refused(`${head}\noocd,x,Black,s,,2020,4.8,%,y`)).toMatchObject({ column: 'place', found: 'an empty cell' });
  });

  test('areas gather their boroughs', () => {
    const rows = ['Camden', 'Islington'].map((borough) => `court_user_group,cug,Mine,${borough}`);
    expect(read(['kind,id,label,borough', ...rows].join('\n'))).toEqual({
      table: 'area_groups',
      areas: [{ kind: 'court_user_group', id: 'cug', label: 'Mine', boroughs: ['E09000007', 'E09000019'] }],
    });
  });

  test('a counted extract is no population, though it has the columns of one', async () => {
    const names = ['borough', 'ethnicity', 'age', 'count', 'source', 'year'];
    const isReference = async (columns: readonly string[]): Promise<boolean> => {
      const opened = await nodeDecoder.open(
        parquetFile(columns.map((name) => column(name, 'text', ['1']))),
        'x.parquet',
      );
      if (!opened.ok) throw new Error(failureInWords(opened.failure));
      return isReferenceFile(opened.value);
    };
    expect(await isReference(names)).toBe(true);
    expect(await isReference([...names, 'event_date', 'disposal'])).toBe(false);
  });
});
