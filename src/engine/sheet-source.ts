import readXlsxFile, { type CellValue, type Row } from 'read-excel-file/universal';
import type { FileNote } from './engine';
import { type Cut, NotATable, type RowSource } from './row-source';
import { isFilled } from './row-tally';
import { formulaNotes } from './sheet-formulas';
import { type ZipEntry, zipDirectory } from './zip-directory';

/** Megabytes of sheets and shared texts unpacked: they become text, then cells, all in memory at once. */
const LARGEST_UNPACKED = 250;
const MEGABYTE = 1024 ** 2;

/** The sheet of a workbook that holds the table, as rows of text. Throws NotATable. */
export async function sheetSource(file: Blob, name: string): Promise<RowSource> {
  const entries = (await zipDirectory(file)) ?? [];
  refuseLarge(entries, file.size, name);
  const sheets = await readXlsxFile(file, { parseNumber: plainNumber }).catch((thrown: unknown) => {
    throw new NotATable(damaged(name, thrown instanceof Error ? thrown.message : String(thrown)));
  });
  const filled = sheets.map(({ sheet, data }) => ({ sheet, rows: data.map(textRow) }));
  const chosen = sheetOfRows(filled);
  if (!chosen)
    throw new NotATable(
      noTable(
        name,
        filled.map(({ sheet }) => sheet),
      ),
    );
  const others = filled.filter((one) => one !== chosen && one.rows.some(isFilled)).map(({ sheet }) => sheet);
  const formulas = await formulaNotes(file, entries, chosen.sheet).catch(() => []);
  return new SheetSource(chosen.sheet, chosen.rows, others, formulas, file.size);
}

class SheetSource implements RowSource {
  constructor(
    private readonly sheet: string,
    private readonly rows: readonly (readonly string[])[],
    private readonly others: readonly string[],
    private readonly formulas: readonly FileNote[],
    private readonly bytes: number,
  ) {}

  async *cuts(): AsyncGenerator<Cut> {
    yield await Promise.resolve({ rows: this.rows, firstRow: 1, bytes: this.bytes });
  }

  notes(): readonly FileNote[] {
    if (this.others.length === 0) return this.formulas;
    const what = `The sheet “${this.sheet}” was read; ${this.others.length === 1 ? 'another sheet of the workbook was' : `${this.others.length} other sheets of the workbook were`} not.`;
    return [{ what, rows: 0, examples: this.others.slice(0, 10) }, ...this.formulas];
  }
}

/** The first with a table that is at least half as large as the largest: a list of codes may stand before the rows. */
function sheetOfRows<Sheet extends { readonly rows: readonly (readonly string[])[] }>(
  sheets: readonly Sheet[],
): Sheet | undefined {
  const tables = sheets.filter(({ rows }) => isTable(rows)).map((sheet) => ({ sheet, cells: cellsIn(sheet.rows) }));
  const most = Math.max(...tables.map(({ cells }) => cells));
  return tables.find(({ cells }) => cells >= most / 2)?.sheet;
}

const cellsIn = (rows: readonly (readonly string[])[]): number =>
  rows.reduce((sum, row) => sum + row.filter((cell) => cell !== '').length, 0);

/** A table has two rows with two filled cells: a header and something under it. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  return rows.filter((row) => row.filter((cell) => cell !== '').length > 1).length > 1;
}

const textRow = (row: Row<string>): readonly string[] => row.map(textOf);

function textOf(cell: CellValue<string> | Date | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return isoOf(cell);
  return String(cell);
}

/** A day as 2024-03-04; a moment as 2024-03-04 09:30:00; a time of day alone as 09:30:00. Excel knows no zones. */
function isoOf(cell: Date): string {
  // Excel keeps a fraction of a day, which falls a little short of the second that was meant.
  const moment = new Date(Math.round(cell.getTime() / 1000) * 1000);
  if (Number.isNaN(moment.getTime())) return '';
  const [day = '', time = ''] = moment.toISOString().slice(0, 19).split('T');
  if (day <= '1900-01-00') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

/** Excel's fifteen digits, never with an exponent and never with a separator of thousands: "0.3", "1200000". */
function plainNumber(written: string): string {
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 15 });
}

function refuseLarge(entries: readonly ZipEntry[], packed: number, name: string): void {
  const sheets = entries.filter((entry) => entry.name.endsWith('.xml')).reduce((sum, { bytes }) => sum + bytes, 0);
  // A zip whose directory is missing is as large unpacked as it is packed, or larger.
  const unpacked = entries.length > 0 ? sheets : packed;
  if (unpacked <= LARGEST_UNPACKED * MEGABYTE) return;
  throw new NotATable({
    what: 'The spreadsheet is too large to be unpacked in a browser.',
    file: name,
    found: `${Math.round(unpacked / MEGABYTE).toLocaleString('en-GB')} MB unpacked`,
    expected: `at most ${LARGEST_UNPACKED} MB`,
    remedy: 'Save the sheet as CSV UTF-8 and open that: it is read piece by piece, whatever its size.',
  });
}

const damaged = (file: string, words: string) => ({
  what: 'The spreadsheet is damaged: it cannot be unpacked.',
  file,
  found: words,
  remedy: 'Open it in Excel, save it again as .xlsx or CSV, and open that.',
});

const noTable = (file: string, sheets: readonly string[]) => ({
  what: 'No sheet of the spreadsheet holds a table.',
  file,
  found: `the sheets ${sheets.slice(0, 20).join(', ')}`,
  expected: 'a row with the names of the columns and rows under it',
  remedy: 'Put the extract on a sheet of its own, without charts or pivot tables, and open the file again.',
});
