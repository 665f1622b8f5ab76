/** Tables of people in a workbook: read as the same text is, in every kind of workbook. */
import { describe, expect, it } from 'vitest';
import { isReferenceFile, referenceOfCsv, referenceOfTable } from '../../src/dataset/references/reference-table';
import { failureInWords } from '../../src/vocabulary/failure';
import { nodeDecoder } from '../support/node-decoder';
import { BOOK_TYPES, type BookType, madeBook } from '../support/workbooks';

type Rows = readonly (readonly (string | number)[])[];

const BOROUGHS = ['Camden', 'E09000014'];
const AGES = [10, 11, 12, 13, 14, 15, 16, 17];
const GROUPS = ['White', 'Black', 'Asian', 'Mixed', 'Other'];

/** Every layout that a text may have. */
const TABLES: readonly (readonly [what: string, rows: Rows])[] = [
  [
    'groups across',
    [
      ['Area name', 'Age', ...GROUPS],
      ...BOROUGHS.flatMap((borough) => AGES.map((age) => [borough, age, 1200 + age, '1,037', 20, 10.0, 'c'])),
    ],
  ],
  [
    'ages across, with a title above and a note beneath',
    [
      ['People by age, mid-2020'],
      ['Area', 'Ethnic group', ...AGES],
      ...BOROUGHS.flatMap((borough) => GROUPS.map((group, at) => [borough, group, ...AGES.map((age) => age + at)])),
      ['c: fewer than 10'],
    ],
  ],
  [
    'a row for each group',
    [
      ['borough', 'ethnicity', 'age', 'count', 'source', 'year'],
      ...BOROUGHS.flatMap((borough) => AGES.map((age) => [borough, 'black', age, age * 3, 'ONS', 2021])),
    ],
  ],
  [
    'areas',
    [
      ['kind', 'id', 'label', 'borough'],
      ['court_user_group', 'cug', 'Mine', 'Camden'],
      ['court_user_group', 'cug', 'Mine', 'Islington'],
    ],
  ],
];

const asText = (rows: Rows): string => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');

async function openBook(rows: Rows, bookType: BookType) {
  const opened = await nodeDecoder.open(new Blob([madeBook({ Rows: { rows } }, bookType)]), 'mine.csv.book');
  if (!opened.ok) throw new Error(failureInWords(opened.failure));
  return opened.value;
}

describe.each(BOOK_TYPES)('a workbook of the kind %s', (bookType) => {
  it.each(TABLES)('with a table of %s is read as its text is', async (_what, rows) => {
    const table = await openBook(rows, bookType);
    expect(isReferenceFile(table)).toBe(true);
    const text = referenceOfCsv(asText(rows), table.name);
    expect(text).toMatchObject({ ok: true });
    expect(await referenceOfTable(table)).toEqual(text);
  });

  it('with a count in a reference table that may be read in two ways is refused', async () => {
    const rows = [
      ['borough', 'ethnicity', 'age', 'count', 'source', 'year'],
      ['Camden', 'black', 15, '12.000', 'ONS', 2021],
    ];
    const read = await referenceOfTable(await openBook(rows, bookType));
    expect(!read.ok && read.failure).toMatchObject({ column: 'count', found: '“12.000”' });
  });

  it('with decisions is no reference table', async () => {
    const rows = [
      ['Date', 'Borough', 'Ethnicity', 'Age', 'Outcome'],
      ...AGES.map((age) => ['2024-03-31', 'Camden', 'White', age, 'Charge']),
    ];
    expect(isReferenceFile(await openBook(rows, bookType))).toBe(false);
  });
});
