import { createRequire } from 'node:module';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openTable, refusalOfTable, rowsOf } from '../support/table-rows';
import { officeDocument, olderFile, parts } from '../support/workbooks';
import { notesInWords } from '../support/noted-words';

const require = createRequire(import.meta.url);
const { strFromU8, strToU8, unzipSync, zipSync }: typeof import('fflate') = require('fflate');

type Cell = string | number | boolean | Date | null;

const cellOf = (value: Cell) =>
  value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy hh:mm' } : { value };

/** A workbook of sheets of plain values. */
async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map(cellOf)),
  }));
  return Uint8Array.from(await writeXlsxFile(written as never).toBuffer());
}

const at = (iso: string) => new Date(`${iso}Z`);

describe('an Excel workbook', () => {
  it('gives its first table as text: days, moments, numbers and yes or no as they read', async () => {
    const file = await openTable(
      await workbook({
        Notes: [['Extract drawn for the panel']],
        Decisions: [
          ['Decisions of 2024'],
          ['event_date', 'borough', 'age', 'hours', 'met'],
          [at('2024-03-04T00:00:00'), 'Brent', 15, 0.1 + 0.2, true],
          [at('2024-03-05T09:30:00'), 'Łódź & <b>', 1200000, 1e-7, false],
          [null, null, null, null, null],
          ['not known', '*', '<5', -2.5, null],
        ],
        Lists: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      }),
      'decisions.xlsx',
    );
    expect(file.facts).toMatchObject({
      rows: 3,
      columns: ['event_date', 'borough', 'age', 'hours', 'met'].map((name) => ({ name, type: 'text' })),
    });
    expect(await rowsOf(file)).toEqual([
      ['2024-03-04', 'Brent', '15', '0.3', 'true'],
      ['2024-03-05 09:30:00', 'Łódź & <b>', '1200000', '0.0000001', 'false'],
      ['not known', '*', '<5', '-2.5', null],
    ]);
    expect(notesInWords(file.facts.notes).map(({ what, examples }) => [what, ...examples].join(' | '))).toEqual([
      'The sheet “Decisions” was read; 2 other sheets of the workbook were not. | Notes | Lists',
      'The names of the columns stand in row 2; what stands above them was left out. | Decisions of 2024',
      '1 empty row between others was left out.',
    ]);
  });

  it('never gives the explanations of a template, which hold more than the first rows that are filled in', async () => {
    const Explanations = [
      ['Column', 'What it means'],
      ...Array.from({ length: 40 }, (_, row) => [`column ${row}`, 'Words']),
    ];
    const bytes = await workbook({
      Rows: [
        ['day', 'place'],
        ['2024-03-04', 'Brent'],
      ],
      Explanations,
    });
    const file = await openTable(bytes, 'template.xlsx');
    expect(await rowsOf(file)).toEqual([['2024-03-04', 'Brent']]);
    expect(file.sheets?.map(({ name }) => name)).toEqual(['Rows']);
    expect(notesInWords(file.facts.notes)).toEqual([]);
    const empty = await workbook({ Rows: [['day', 'place']], Explanations });
    expect(await refusalOfTable(empty, 'empty.xlsx')).toContain('No sheet of the spreadsheet holds a table.');
    expect((await openTable(await workbook({ Explanations }), 'alone.xlsx')).facts.rows).toBe(40);
  });

  it('gives the rows, where a list of codes stands before them', async () => {
    const rows = Array.from({ length: 9 }, (_, row) => ['2024-03-04', 'Brent', `child ${row}`]);
    const file = await openTable(
      await workbook({
        Codes: [
          ['Code', 'Meaning'],
          ['W1', 'British'],
        ],
        'Rows & more': [['day', 'place', 'who'], ...rows],
      }),
      'codes-first.xlsx',
    );
    expect(file.facts.rows).toBe(9);
    expect(notesInWords(file.facts.notes).map(({ what }) => what)).toEqual([
      'The sheet “Rows & more” was read; another sheet of the workbook was not.',
    ]);
  });

  it('tells the names of columns from the headings over groups of them', async () => {
    const rows = Array.from({ length: 6 }, (_, row) => ['2024-03-04', 'Brent', row % 2 ? 'W1' : 'B1', 15]);
    const below = (band: readonly Cell[], names: readonly Cell[]) => workbook({ Rows: [band, names, ...rows] });
    const named = await openTable(
      await below(['Decision', null, 'Child', null], ['Day', 'Borough', 'Ethnicity', 'Age']),
      'a.xlsx',
    );
    expect(named.facts.columns.map(({ name }) => name)).toEqual(['Day', 'Borough', 'Ethnicity', 'Age']);
    expect(notesInWords(named.facts.notes).map(({ what, examples }) => [what, ...examples])).toEqual([
      ['The names of the columns stand in row 2; what stands above them was left out.', 'Decision Child'],
    ]);
    // A header that leaves a column without its name, over rows of words: the second row is a row.
    const plain = await openTable(
      await below(['Day', null, 'Ethnicity', 'Age'], ['soon', 'Brent', 'W1', 'young']),
      'b.xlsx',
    );
    expect(plain.facts.columns.map(({ name }) => name)).toEqual(['Day', 'Column 2', 'Ethnicity', 'Age']);
    expect(plain.facts.rows).toBe(7);
  });

  it('gives what formulas came to, and tells those that came to nothing', async () => {
    const cells = [
      ...[
        '<c t="str"><f>A1</f><v>Brent</v></c>',
        '<c><f>1+14</f><v>15</v></c>',
        '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      ],
      ...[
        '<c><f t="shared" ref="D2:F2" si="0">TODAY()</f></c>',
        '<c t="str"><f>""</f><v></v></c>',
        '<c><f t="shared" si="0"/></c>',
        '<c t="str"><f>INDEX(A:A,1)</f></c>',
      ],
    ];
    const lettered = cells.map((cell, at) => cell.replace('<c', `<c r="${'ABCDEFG'[at] ?? ''}2"`)).join('');
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({ value: name }));
    const plain = Uint8Array.from(await writeXlsxFile([names, names] as never).toBuffer());
    const parts = unzipSync(plain);
    const sheet = Object.keys(parts).find((part) => part.startsWith('xl/worksheets/sheet')) ?? '';
    const xml = strFromU8(parts[sheet] ?? new Uint8Array());
    parts[sheet] = strToU8(xml.replace(/(<row [^>]*r="2"[^>]*>).*<\/row>/s, `$1${lettered}</row>`));
    const file = await openTable(Uint8Array.from(zipSync(parts)), 'formulas.xlsx');
    expect(await rowsOf(file)).toEqual([['Brent', '15', null, null, null, null, null]]);
    expect(notesInWords(file.facts.notes).map(({ what }) => what)).toEqual([
      '1 cell holds an error of a formula, such as #N/A. It was read as empty.',
      '2 cells hold a formula without its result. They were read as empty. Open the file in Excel, save it, and open it here again.',
      '2 cells hold a formula with no text as its result. They were read as empty. If Excel shows something there, save the file in Excel, and open it here again.',
    ]);
  });

  it('is refused where no sheet holds a table', async () => {
    expect(await refusalOfTable(await workbook({ Cover: [['Minutes']], Chart: [[1]] }), 'a.xlsx')).toBe(
      'No sheet of the spreadsheet holds a table. File: a.xlsx. Found: the sheets Cover, Chart. Expected: a row with the names of the columns and rows under it. Put the extract on a sheet of its own, without charts or pivot tables, and open the file again.',
    );
  });

  it('is refused before it is unpacked where it is too large to be', async () => {
    const large = Uint8Array.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet/>') }));
    // The directory stands at the end; 24 bytes into an entry is the size unpacked.
    const entry = Buffer.from(large.buffer).lastIndexOf('PK\x01\x02', undefined, 'latin1');
    new DataView(large.buffer).setUint32(entry + 24, 300 * 1024 * 1024, true);
    expect(await refusalOfTable(large, 'large.xlsx')).toBe(
      'The spreadsheet is too large to be unpacked in a browser. File: large.xlsx. Found: 300 MB unpacked. Expected: at most 250 MB. Save the sheet as CSV UTF-8 and open that: it is read piece by piece, whatever its size.',
    );
  });

  it('that was cut short, or is broken inside, is refused', async () => {
    const whole = await workbook({
      A: [
        ['a', 'b'],
        [1, 2],
      ],
    });
    expect(await refusalOfTable(whole.slice(0, whole.length - 200), 'cut.xlsx')).toMatch(
      /^The spreadsheet is damaged: it cannot be unpacked\. File: cut\.xlsx\. Found: .+ Open it in Excel, save it again as \.xlsx or CSV, and open that\.$/,
    );
    const empty = Uint8Array.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook') }));
    expect(await refusalOfTable(empty, 'broken.xlsx')).toMatch(/^The spreadsheet is damaged/);
  });
});

const text = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0));
const zipOf = (...names: string[]) =>
  Uint8Array.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));
const READ = 'Expected: a table: Parquet, CSV or a spreadsheet (.xlsx, .xls, .xlsb or .ods).';

describe('a file of another format is refused with what to do', () => {
  it.each([
    [
      'a.xlsx',
      olderFile('EncryptedPackage', 'EncryptionInfo'),
      'The spreadsheet is protected by a password.',
      'Open it in Excel, save a copy without a password, and open that. Delete the copy when you are done.',
    ],
    [
      'a.ods',
      parts({ 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': 'x' }),
      'The spreadsheet is protected by a password.',
      'Open it in Excel, save a copy without a password, and open that. Delete the copy when you are done.',
    ],
    [
      'a.xls',
      olderFile('WordDocument'),
      'The file is an Office file of another kind, such as a Word document, not a workbook.',
      'Put the table on a sheet of an Excel workbook, or save it as CSV, and open that.',
    ],
    [
      'a.xlsx',
      parts({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels': officeDocument('word/document.xml'),
        'word/document.xml': '<w:document/>',
      }),
      'The file is an Office file of another kind, such as a Word document, not a workbook.',
      'Put the table on a sheet of an Excel workbook, or save it as CSV, and open that.',
    ],
    [
      'a.ods',
      parts({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:text/>' }),
      'The file is an OpenDocument file of another kind, such as a text, not a spreadsheet.',
      'Put the table on a sheet of an Excel workbook, or save it as CSV, and open that.',
    ],
    [
      'a.zip',
      zipOf('extract.csv'),
      'The file is a zip with other files inside.',
      'Unpack it and open the table that is inside.',
    ],
    ['a.csv.gz', text('\x1f\x8b\x08\x00'), 'The file is compressed.', 'Unpack it and open the table that is inside.'],
    [
      'a.pdf',
      text('%PDF-1.7'),
      'The file is a PDF: a picture of a table, not a table.',
      'Ask for the table that it was made from, as Parquet, CSV or an Excel workbook.',
    ],
    [
      'a.csv',
      text('[{"borough": "Brent", "age": 15}]'),
      'The file is JSON, which this workbook does not read.',
      'Export the extract as Parquet or CSV and open that.',
    ],
    [
      'a.csv',
      text('\n<!DOCTYPE html><title>Sign in, please</title>'),
      'The file is a web page or XML, not a table; a page that asks to sign in is often saved like this.',
      'Look at it in a browser, download the table itself, and open that.',
    ],
    [
      'a.dat',
      text('SQLite format 3\x00\x10\x00'),
      'The file is of a kind that this workbook does not know.',
      'Export the extract as Parquet, CSV or an Excel workbook (.xlsx) and open that.',
    ],
    [
      'a.xlsx',
      text('KP\x03\x04\x00\x00\x10\x00'),
      'The file is named as a spreadsheet, but does not begin as one: it is damaged, or of another kind.',
      'Get the file again, or open it in Excel, save it as .xlsx, and open that.',
    ],
  ])('%s: %#', async (name, content, what, remedy) => {
    expect(await refusalOfTable(content, name)).toBe(`${what} File: ${name}. ${READ} ${remedy}`);
  });

  it('but one named .parquet is told what Parquet is', async () => {
    expect(await refusalOfTable(zipOf('xl/workbook.xml'), 'a.parquet')).toBe(
      'The file is not Parquet. File: a.parquet. Found: an Excel workbook or another zip file. Expected: a Parquet file, which begins and ends with the letters PAR1. Export the extract again as Parquet and open it from this computer.',
    );
  });
});
