import { type Codes, codesOf } from './codes-of';
import { BLOCK } from './lists';
import type { CodedColumns, CountedTable, Table } from './protocol';
import { keepAll, type RowSet, rowSetKey, rowSetOf, rowsOf, type Test, testsOf } from './row-sets';

/** A cross-table while it grows. */
interface Growing {
  readonly id: string;
  /** Outermost first, each with how far apart its codes stand in `cells`. */
  readonly axes: readonly { readonly codes: Codes; readonly stride: number }[];
  readonly tests: readonly Test[];
  readonly cells: Float64Array;
  readonly withheld: Float64Array | null;
}

/** A row set with its tables, and the number of its rows so far. */
interface Counted {
  readonly set: RowSet;
  readonly tables: Growing[];
  total: number;
}

/** The tables of one request, grouped by the rows that they count, and the two totals of the answer. */
export interface Tally {
  readonly counted: readonly Counted[];
  readonly events: Counted;
  readonly children: Counted | null;
  /** Room for the rows of a set and, out of them, of a table. */
  readonly ofSet: Uint32Array;
  readonly ofTable: Uint32Array;
}

const EVERYONE = { id: 'everyone', by: [] } as const;

/** Readies the tables of a request. */
export function startTally(data: CodedColumns, tables: readonly Table[]): Tally {
  const sets = new Map<string, Counted>();
  const setOf = (table: Table): Counted => {
    const key = rowSetKey(data, table);
    const counted = sets.get(key) ?? { set: rowSetOf(data, table), tables: [], total: 0 };
    sets.set(key, counted);
    return counted;
  };
  for (const table of tables) setOf(table).tables.push(growing(data, table));
  const events = setOf({ ...EVERYONE, unit: 'events' });
  const children = data.person ? setOf({ ...EVERYONE, unit: 'children' }) : null;
  const [ofSet, ofTable] = [new Uint32Array(BLOCK), new Uint32Array(BLOCK)];
  return { counted: [...sets.values()], events, children, ofSet, ofTable };
}

function growing(data: CodedColumns, { id, by, where }: Table): Growing {
  let size = 1;
  const axes = [...by].reverse().map((column) => {
    const axis = { codes: codesOf(data, column), stride: size };
    size *= data.sizes[column] ?? 0;
    return axis;
  });
  return {
    id,
    axes: axes.reverse(),
    tests: testsOf(data, where ?? {}),
    cells: new Float64Array(size),
    withheld: data.withheld ? new Float64Array(size) : null,
  };
}

/** Adds the listed rows of a block, all of which pass the selection, to every table. */
export function tallyRows(data: CodedColumns, tally: Tally, rows: Uint32Array, length: number): void {
  const { counted, ofSet, ofTable } = tally;
  for (const one of counted) {
    const inSet = rowsOf(one.set, rows, length, ofSet);
    one.total += data.weight ? weightOf(data.weight, ofSet, inSet) : inSet;
    for (const table of one.tables) {
      if (table.tests.length === 0) place(data, table, ofSet, inSet);
      else place(data, table, ofTable, keepAll(table.tests, ofSet, inSet, ofTable));
    }
  }
}

function weightOf(weight: Uint32Array, rows: Uint32Array, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += weight[rows[at] ?? 0] ?? 0;
  return sum;
}

function place(data: CodedColumns, { axes, cells, withheld }: Growing, rows: Uint32Array, length: number): void {
  const [a, b, ...more] = axes;
  if (data.weight || withheld || !a || more.length > 0) return placeAny(data, axes, cells, withheld, rows, length);
  if (b) placeTwo(a.codes, a.stride, b.codes, cells, rows, length);
  else placeOne(a.codes, cells, rows, length);
}

function placeOne(codes: Codes, cells: Float64Array, rows: Uint32Array, length: number): void {
  for (let at = 0; at < length; at++) {
    const cell = codes[rows[at] ?? 0] ?? 0;
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
}

function placeTwo(outer: Codes, stride: number, inner: Codes, cells: Float64Array, rows: Uint32Array, length: number): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    const cell = (outer[row] ?? 0) * stride + (inner[row] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
}

function placeAny(
  { weight, withheld: isWithheld }: CodedColumns,
  axes: Growing['axes'],
  cells: Float64Array,
  withheld: Float64Array | null,
  rows: Uint32Array,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    let cell = 0;
    for (const { codes, stride } of axes) cell += (codes[row] ?? 0) * stride;
    cells[cell] = (cells[cell] ?? 0) + (weight ? (weight[row] ?? 0) : 1);
    if (withheld && isWithheld?.[row]) withheld[cell] = (withheld[cell] ?? 0) + 1;
  }
}

/** The tables as they go back. */
export function countedTables({ counted }: Tally): Record<string, CountedTable> {
  const all = counted.flatMap(({ tables }) => tables);
  return Object.fromEntries(
    all.map(({ id, cells, withheld }) => [id, withheld?.some((rows) => rows > 0) ? { cells, withheld } : { cells }]),
  );
}
