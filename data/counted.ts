import { extractContract } from '../src/dataset/kinds/extracts';
import { halfYearText } from './model/calendar';
import { BooleanColumn, CodeColumn, type Column, WholeColumn } from './model/columns';
import { at, Random } from './model/random';
import type { Sheet } from './model/sheet';

/** What a counted extract is grouped by, beside the financial half-year and what its kind is told by. */
const GROUPED_BY: readonly string[] = ['borough', 'ethnicity', 'age', 'sex'];

/** Counts below this may be withheld, and about this share of them is. */
const SMALL = 5;
const WITHHELD_SHARE = 0.02;

/** A counted extract: `count` is a whole number, and empty where `withheld` says that the supplier withheld it. */
export interface CountedExtract {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** Rows of the sheet behind the withheld counts: what a total must admit that it lacks. */
  readonly withheld: number;
}

/** Groups a sheet by its main columns and withholds a few small counts. */
export function counted(sheet: Sheet, seed: string): CountedExtract {
  const { neverCounted, tellTale } = extractContract(sheet.kind);
  if (neverCounted !== undefined) throw new Error(neverCounted);
  const keys = [...GROUPED_BY, ...tellTale].map((name) => sheet.column(name));
  const cells = group(sheet, keys);
  const random = new Random(`${seed}/counted/${sheet.kind}`);
  const hidden = cells.map(({ count }) => count < SMALL && random.chance(WITHHELD_SHARE));
  const withheld = cells.reduce((sum, { count }, place) => sum + (hidden[place] ? count : 0), 0);
  const periods = cells.map(({ period }) => period);
  const keyed = keys.map((key) => copy(key, cells));
  const columns = [textOf('period', periods), ...keyed, countsOf(cells, hidden), flagsOf(hidden)];
  return { columns, rows: cells.length, withheld };
}

interface Cell {
  readonly period: string;
  readonly firstRow: number;
  count: number;
}

function group(sheet: Sheet, keys: readonly Column[]): readonly Cell[] {
  const days = sheet.date('event_date').values;
  const cells = new Map<string, Cell>();
  for (let row = 0; row < sheet.rows; row += 1) {
    const period = halfYearText(at(days, row));
    const key = [period, ...keys.map((column) => column.get(row))].join('|');
    const cell = cells.get(key) ?? { period, firstRow: row, count: 0 };
    cell.count += 1;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

function copy(column: Column, cells: readonly Cell[]): Column {
  if (column instanceof WholeColumn) {
    const copied = new WholeColumn(column.name, cells.length);
    cells.forEach(({ firstRow }, place) => (copied.values[place] = at(column.values, firstRow)));
    return copied;
  }
  if (!(column instanceof CodeColumn)) throw new Error(`Column "${column.name}" cannot be grouped by.`);
  const copied = new CodeColumn(column.name, column.codes, cells.length);
  cells.forEach(({ firstRow }, place) => (copied.values[place] = at(column.values, firstRow)));
  return copied;
}

/** The numbers of the cells that are shown. */
function countsOf(cells: readonly Cell[], hidden: readonly boolean[]): Column {
  const column = new WholeColumn('count', cells.length);
  cells.forEach(({ count }, row) => {
    if (count > MOST) throw new Error(`A count of ${count} is more than its column holds.`);
    if (!hidden[row]) column.set(row, count);
  });
  return column;
}

/** The most that a column of whole numbers holds in a sample. */
const MOST = 32_767;

function flagsOf(hidden: readonly boolean[]): Column {
  const column = new BooleanColumn('withheld', hidden.length);
  hidden.forEach((one, row) => (column.values[row] = Number(one)));
  return column;
}

/** Periods are few distinct values; above 254 of them the column would not hold. */
function textOf(name: string, values: readonly string[]): CodeColumn {
  const words = [...new Set(values)];
  if (words.length > 254) throw new Error(`Column "${name}" has too many different values.`);
  const column = new CodeColumn(name, words, values.length);
  values.forEach((value, row) => column.set(row, value));
  return column;
}
