import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText, type SavedCell } from '../../src/export/csv';

const cell = (value: SavedCell): string => csvText(['a'], [[value]]).split('\r\n')[1] ?? '';
const found = (text: string): string => cell({ found: text });

/** What a spreadsheet reads back. */
const readBack = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: false }).data.slice(0, -1);

describe('comma-separated text', () => {
  it('begins with a byte order mark and ends each line as spreadsheets expect', () => {
    expect(csvText(['row', 'value'], [[1, 'x']])).toBe('\uFEFFrow,value\r\n1,x\r\n');
  });

  it.each([
    ...['=1+1', '+44 7700', '@SUM(A1)', '\tx', '\rx', '\nx', '-1+cmd|x', '-x', '--', '-', '- 3', '-0.5 to 3', '-3%'],
    ...['＝1+1', '＋1', '－1', '＠x', '+3', '-1e5', '-Infinity', '=HYPERLINK("http://x")'],
  ])('puts %j of a file behind an apostrophe', (formula) => {
    expect(found(formula)).toMatch(/^"?'/);
    expect(readBack(csvText(['a'], [[{ found: formula }]]))[1]).toEqual([`'${formula}`]);
  });

  it.each(['-3', '-0.5', '-1,234', '-1.234,5', '0', '12', 'a-b = c', 'White - Irish', '’=1', ' =1'])(
    'leaves %j of a file as it stands',
    (text) => {
      expect(readBack(csvText(['a'], [[{ found: text }]]))[1]).toEqual([text]);
    },
  );

  it.each([-3, -0.5, -1e21, 0, 1234.5, -0.1 - 0.2])('leaves the number %d a number', (number) => {
    expect(Number(cell(number))).toBe(number);
  });

  it.each(['-0.5 to 3', '-3', '-0.5', '+2 in 100', '−0.5 to 3', '-12 (-20 to -4)', 'at least 5'])(
    'leaves %j, the workbook’s own words, as they are',
    (words) => expect(cell(words)).toBe(words),
  );

  it('quotes what would break a line or a cell', () => {
    expect(csvText(['a'], [['a, "b"\nc']])).toBe('\uFEFFa\r\n"a, ""b""\nc"\r\n');
    expect(found('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
  });

  it('gives every cell back, and none that begins like a formula but a number, whatever a file holds', () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    console.log(`seed ${seed}`);
    const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', '－', '-1', '-1.5');
    const any = fc.tuple(start, fc.string({ unit: 'grapheme', maxLength: 8 })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(any, fc.double({ noNaN: true })), { minLength: 1, maxLength: 5 }), (rows) => {
        const saved = readBack(
          csvText(
            ['t', 'n'],
            rows.map(([text, number]) => [{ found: text }, number]),
          ),
        ).slice(1);
        saved.forEach(([text = '', number], at) => {
          const [given, value] = rows[at] ?? ['', 0];
          expect(text === given || text === `'${given}`).toBe(true);
          expect(/^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(?:[.,]\d+)*$/.test(text)).toBe(false);
          expect(Number(number)).toBe(value === 0 ? 0 : value);
        });
      }),
      { seed },
    );
  });
});
