/** Workbooks of every kind that is read: where their parts lie, how they count days, what they hide, which sheet is read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runs } from '../support/long-form';
import { openTable, refusalOfTable, rowsOf } from '../support/table-rows';
import { BOOK_TYPES, type Layout, madeBook, parts, rowXml, withHiddenRows, workbookOf } from '../support/workbooks';
import { notesInWords } from '../support/noted-words';

const FAULTS = new URL('../../../shared/data/faults/', import.meta.url);
const shared = (name: string) => Uint8Array.from(readFileSync(new URL(name, FAULTS)));
const LAST = runs(15_000, 60_000);

afterEach(() => vi.restoreAllMocks());

describe('a large workbook', () => {
  it(
    'opens where the clock jumps with every look at it, as on a slow and busy machine',
    { timeout: 300_000 },
    async () => {
      const body = Array.from({ length: LAST }, (_, row) =>
        rowXml(row + 2, [`child ${row}`, [45_017 + (row % 300)], row % 8]),
      );
      const bytes = workbookOf({ folder: 'xl/' }, `${rowXml(1, ['child', 'day', 'age'])}${body.join('')}`);
      let clock = 0;
      const jump = (): number => (clock += 1_000);
      vi.spyOn(Date, 'now').mockImplementation(jump);
      vi.spyOn(performance, 'now').mockImplementation(jump);
      const file = await openTable(bytes, 'large.xlsx');
      const rows = await rowsOf(file);
      expect([file.facts.rows, rows.length, rows[0], rows[LAST - 1]]).toEqual([
        LAST,
        LAST,
        ['child 0', '2023-04-01', '0'],
        [`child ${LAST - 1}`, '2024-01-25', '7'],
      ]);
    },
  );
});

const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['in the folder xl', { folder: 'xl/' }],
  ['at the root of the package', { folder: '' }],
  ['in a folder of another name', { folder: 'office/book/' }],
  ['named from the root', { folder: 'xl/', absolute: true }],
  ['at the root and named from there', { folder: '', absolute: true }],
  ['in the strict dialect', { folder: 'xl/', strict: true }],
  ['with a prefix before every element', { folder: 'xl/', prefix: 'x:' }],
  ['without types of content', { folder: 'xl/', contentTypes: false }],
];

describe('the parts of a workbook', () => {
  it.each(LAYOUTS)('%s are found', async (_, layout) => {
    const prefix = layout.prefix ?? '';
    const rows = [rowXml(1, ['day', 'age'], { prefix }), rowXml(2, [[45_382], 15], { prefix })];
    const file = await openTable(workbookOf(layout, rows.join('')), 'parts.xlsx');
    expect(await rowsOf(file)).toEqual([['2024-03-31', '15']]);
  });

  it('that were altered after they were packed are refused, whichever byte it was', async () => {
    const whole = madeBook({
      Rows: { rows: [['name', 'age'], ...Array.from({ length: 300 }, (_, row) => [`child ${row}`, row])] },
    });
    const good = JSON.stringify(await rowsOf(await openTable(whole, 'good.xlsx')));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const bytes = Uint8Array.from(whole);
        bytes[place] = (bytes[place] ?? 0) ^ change;
        // A byte that is no part of the rows, such as a date in the directory, may change without harm.
        const said = await openTable(bytes, 'a.xlsx').then(
          async (file) => JSON.stringify(await rowsOf(file)) === good || 'other rows',
          (refused: Error) => /^[A-Z].+ File: a\.xlsx\..+\.$/s.test(refused.message) || refused.message,
        );
        expect(said).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

const MOMENTS: readonly (readonly [written: string, read: string])[] = [
  ['2023-03-31T00:00:00Z', '2023-03-31'],
  ['2024-02-29T00:00:00Z', '2024-02-29'],
  ['2024-03-05T09:30:00Z', '2024-03-05 09:30:00'],
  ['2024-10-27T01:30:00Z', '2024-10-27 01:30:00'],
  ['1999-12-31T23:59:59Z', '1999-12-31 23:59:59'],
];

describe.each(BOOK_TYPES)('days in %s', (bookType, end) => {
  it.each([false, true])('are read as they were written; counted from 1904: %s', async (from1904) => {
    const rows = [['moment', 'age'], ...MOMENTS.map(([written]) => [new Date(written), 15])];
    const file = await openTable(madeBook({ Rows: { rows } }, bookType, from1904), `days.${end}`);
    expect((await rowsOf(file)).map(([moment]) => moment)).toEqual(MOMENTS.map(([, read]) => read));
  });

  it('that have no format of a day are read as days where dates stand among them, and told', async () => {
    const rows = [
      ['day', 'age', 'pay'],
      [new Date('2023-04-01Z'), 15, 45_000],
      [45_017, 16, 46_000],
      [45_018, 17, 38_000],
    ];
    const file = await openTable(madeBook({ Rows: { rows } }, bookType), `mixed.${end}`);
    expect(await rowsOf(file)).toEqual([
      ['2023-04-01', '15', '45000'],
      ['2023-04-01', '16', '46000'],
      ['2023-04-02', '17', '38000'],
    ]);
    expect(notesInWords(file.facts.notes)).toEqual([
      {
        what: '2 numbers stand among dates without the format of a date. They were read as days, as Excel counts them.',
        rows: 2,
        examples: ['column A'],
      },
    ]);
  });
});

describe('a workbook that counts days from 1904', () => {
  it('gives bare day numbers as they are, and says how they count', async () => {
    const file = await openTable(shared('repro-04-1904-unformatted-serials.xlsx'), 'a.xlsx');
    expect(file.facts.from1904).toBe(true);
    expect(await rowsOf(file, ['event_date', 'decision date'])).toEqual([
      ['43554', '2023-03-31'],
      ['43555', '2023-04-01'],
      ['43889', '2024-02-29'],
    ]);
  });
});

const TEN = Array.from({ length: 10 }, (_, row) => [`child ${row}`, row, 'x']);
const table = [['name', 'age', 'note'], ...TEN];

describe.each(BOOK_TYPES.filter(([type]) => type !== 'ods'))('what is hidden in %s', (bookType, end) => {
  it('is read and told: rows, columns, and rows and columns without any height or width', async () => {
    const bytes = madeBook(
      {
        Rows: {
          rows: table,
          change: (sheet) => {
            sheet['!rows'] = table.map((_, row) =>
              [2, 3, 4].includes(row) ? { hidden: true } : row === 7 ? { hpt: 0, hidden: true } : {},
            );
            sheet['!cols'] = [{ width: 12 }, { width: 12, hidden: true }, { width: 12 }];
          },
        },
      },
      bookType,
    );
    // The writer leaves hidden rows out of workbooks of the old kind.
    const written = bookType === 'biff8' ? withHiddenRows(bytes, [2, 3, 4, 7]) : bytes;
    const file = await openTable(written, `hidden.${end}`);
    expect(await rowsOf(file)).toEqual(TEN.map((row) => row.map(String)));
    expect(notesInWords(file.facts.notes)).toEqual([
      {
        what: '4 rows of the sheet are hidden in the workbook, by a filter or by hand. They are read like the others.',
        rows: 4,
        examples: ['rows 3 to 5', 'row 8 of the file'],
        soWhat: 'Whoever looks at the workbook sees fewer rows than are counted here.',
        beforeOpening: true,
      },
      {
        what: '1 column of the sheet is hidden in the workbook. It is read like the others.',
        rows: 0,
        examples: ['column B'],
        beforeOpening: true,
      },
    ]);
  });

  it.each([1, 2] as const)(
    'is a sheet, by hand or by a program (%s): another is read in its place, and it is named',
    async (hidden) => {
      const bytes = madeBook({ Old: { rows: [...table, ...table], hidden }, Rows: { rows: table } }, bookType);
      const file = await openTable(bytes, `sheets.${end}`);
      expect([file.sheet, file.facts.rows]).toEqual(['Rows', 10]);
      expect(notesInWords(file.facts.notes)).toEqual([
        {
          what: 'The sheet “Rows” was read; another sheet of the workbook was not.',
          rows: 0,
          examples: ['Old (hidden)'],
        },
      ]);
    },
  );
});

describe('what a filter hides', () => {
  it('is told with its number: 20 rows, of which Excel shows 10', async () => {
    const file = await openTable(shared('repro-05-autofilter-hides-10-of-20-rows.xlsx'), 'a.xlsx');
    expect(file.facts.rows).toBe(20);
    expect(notesInWords(file.facts.notes).map(({ what, rows }) => [what, rows])).toEqual([
      ['10 rows of the sheet are hidden in the workbook, by a filter or by hand. They are read like the others.', 10],
    ]);
  });

  it.each([
    ['hidden="1"', true],
    ['hidden="true"', true],
    ['ht="0" customHeight="1"', true],
    ['hidden="0"', false],
    ['ht="15"', false],
  ])('is known by %s', async (attributes, is) => {
    const rows = [rowXml(1, ['a', 'b']), rowXml(2, ['x', 1], { attributes }), rowXml(3, ['y', 2])];
    const file = await openTable(workbookOf({ folder: 'xl/' }, rows.join('')), 'a.xlsx');
    expect((file.facts.notes ?? []).length).toBe(is ? 1 : 0);
  });

  it('is told of an OpenDocument spreadsheet: rows, columns and sheets', async () => {
    const cell = (text: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const row = (attributes: string, ...cells: string[]): string =>
      `<table:table-row ${attributes}>${cells.map(cell).join('')}</table:table-row>`;
    const content = `<office:document-content><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Rows" table:style-name="ta1"><table:table-column/><table:table-column table:visibility="collapse"/>${row('', 'name', 'age')}${row('', 'a', '1')}${row('table:visibility="filter" table:number-rows-repeated="2"', 'b', '2')}${row('table:visibility="collapse"', 'c', '3')}${row('', 'd', '4')}</table:table><table:table table:name="Old" table:style-name="ta2"><table:table-column/>${row('', 'x', 'y')}${row('', '1', '2')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const file = await openTable(
      parts({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'META-INF/manifest.xml': '<manifest:manifest/>',
        'content.xml': content,
      }),
      'a.ods',
    );
    expect(await rowsOf(file)).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
    ]);
    expect(notesInWords(file.facts.notes).map(({ what, examples }) => [what, ...examples])).toEqual([
      ['The sheet “Rows” was read; another sheet of the workbook was not.', 'Old (hidden)'],
      [
        '3 rows of the sheet are hidden in the workbook, by a filter or by hand. They are read like the others.',
        'rows 3 to 5',
      ],
      ['1 column of the sheet is hidden in the workbook. It is read like the others.', 'column B'],
    ]);
  });
});

describe('another sheet', () => {
  const sheets = {
    April: { rows: table },
    May: {
      rows: [
        ['name', 'age'],
        ['other', 9],
        ['one', 8],
      ],
    },
    Cover: { rows: [['Minutes']] },
  };

  it.each(BOOK_TYPES)('of %s can be read, with a fingerprint of its own', async (bookType, end) => {
    const file = await openTable(madeBook(sheets, bookType), `book.${end}`);
    expect(file.facts.sheets).toEqual([
      { name: 'April', rows: 11, hidden: false, usual: true },
      { name: 'May', rows: 3, hidden: false, usual: false },
    ]);
    const may = await file.onSheet?.('May');
    if (!may?.ok) throw new Error('The sheet did not open.');
    expect([file.sheet, may.value.sheet, may.value.facts.rows]).toEqual(['April', 'May', 2]);
    expect(await rowsOf(may.value)).toEqual([
      ['other', '9'],
      ['one', '8'],
    ]);
    expect(may.value.fingerprint).toMatch(/^[0-9a-f]{12}$/);
    expect(may.value.fingerprint).not.toBe(file.fingerprint);
    const back = await may.value.onSheet?.('April');
    expect(back?.ok && back.value.fingerprint).toBe(file.fingerprint);
  });

  it('that is gone is refused', async () => {
    const file = await openTable(madeBook(sheets), 'book.xlsx');
    const gone = await file.onSheet?.('June');
    expect(gone && !gone.ok && gone.failure.what).toBe(
      'The workbook has no sheet of this name with a table on it any more.',
    );
    expect(await refusalOfTable(madeBook({ Cover: { rows: [['Minutes']] } }), 'a.xlsx')).toContain(
      'No sheet of the spreadsheet holds a table.',
    );
  });
});
