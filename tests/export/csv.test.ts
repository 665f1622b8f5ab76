import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/export/csv';

const cells = (value: string): string => csvText(['a'], [[value]]).split('\r\n')[1] ?? '';

describe('comma-separated text', () => {
  it('begins with a byte order mark and ends each line as spreadsheets expect', () => {
    expect(csvText(['row', 'value'], [[1, 'x']])).toBe('\uFEFFrow,value\r\n1,x\r\n');
  });
  it.each(['=1+1', '+44 7700', '-3', '@SUM(A1)', '\tx', '\rx'])('puts %j behind an apostrophe', (formula) => {
    expect(cells(formula)).toMatch(/^"?'/);
  });
  it('leaves numbers and ordinary words alone', () => {
    expect(csvText(['a', 'b'], [[-3, 'a-b = c']]).split('\r\n')[1]).toBe('-3,a-b = c');
  });
  it('quotes what would break a line or a cell', () => {
    expect(csvText(['a'], [['a, "b"\nc']])).toBe('\uFEFFa\r\n"a, ""b""\nc"\r\n');
    expect(cells('=HYPERLINK("http://x")')).toBe(`"'=HYPERLINK(""http://x"")"`);
  });
});
