import type { AnyRow } from './any-row';
import { type Condition, conditionOf, meetAll } from './conditions';
import { addToGrid, type Grid, gridOver, tableOf } from './grids';
import { BLOCK } from './lists';
import type { CodedColumns, CountedTable, Table } from './protocol';
import { countsChildren, type RowSet, rowSetKey, rowSetOf, rowsOf } from './row-sets';

/** Conditions told apart in one grid: each doubles its cells. */
const MOST_CONDITIONS = 3;

/** A table, the grid that counts for it, and which of the grid's conditions its rows must meet. */
interface QueryContext {
  readonly table: Table;
  readonly grid: Grid;
  readonly needed: number;
}

/** Tables over the same rows that between them ask for few conditions, counted by as few grids as hold their columns. */
interface Share {
  /** The conditions, each standing at its own bit. */
  readonly conditions: readonly Condition[];
  readonly grids: readonly Grid[];
  readonly asked: readonly QueryContext[];
}

/** A row set with the tables over it, and the number of its rows so far. */
interface Counted {
  readonly set: RowSet;
  readonly shares: readonly Share[];
  total: number;
}

/** The tables of one request, grouped by the rows that they count, and the two totals of the answer. */
export interface Tally {
  readonly counted: readonly Counted[];
  readonly events: Counted | undefined;
  readonly children: Counted | undefined;
  /** Room for the rows of a set, and for the conditions that each of them meets. */
  readonly rows: Uint32Array;
  readonly met: Uint8Array;
  /** Room for the places of their children, where a child counts by any of its rows. */
  readonly places: Uint32Array;
}

const EVENTS: Table = { id: 'events', by: [], unit: 'events' };
const CHILDREN: Table = { id: 'children', by: [], unit: 'children' };

/** Readies the tables of a request. */
export function startTally(data: CodedColumns, tables: readonly Table[]): Tally {
  const groups = new Map<string, { readonly head: Table; readonly tables: Table[] }>();
  const groupOf = (table: Table) => {
    const key = rowSetKey(data, table);
    const group = groups.get(key) ?? { head: table, tables: [] };
    groups.set(key, group);
    return group;
  };
  for (const table of asPlain(data, tables)) groupOf(table).tables.push(table);
  for (const total of [EVENTS, CHILDREN]) groupOf(total);
  const counted = new Map(
    [...groups].map(([key, group]) => {
      const shares = sharesOf(data, group.tables);
      return [key, { set: rowSetOf(data, group.head, shares.length), shares, total: 0 }];
    }),
  );
  return {
    counted: [...counted.values()],
    events: counted.get(rowSetKey(data, EVENTS)),
    children: countsChildren(data, CHILDREN) ? counted.get(rowSetKey(data, CHILDREN)) : undefined,
    rows: new Uint32Array(BLOCK),
    met: new Uint8Array(BLOCK),
    places: new Uint32Array(BLOCK),
  };
}

/** Where nothing is asked of any of a child's rows, the first are enough, and they are found with less. */
function asPlain(data: CodedColumns, tables: readonly Table[]): readonly Table[] {
  const asking = new Set(tables.filter((table) => conditionName(table)).map((table) => rowSetKey(data, table)));
  return tables.map((table) =>
    table.unit === 'any' && !asking.has(rowSetKey(data, table)) ? { ...table, unit: 'children' } : table,
  );
}

/** Shares out the tables of a row set so that no share holds more conditions than a grid can tell apart. */
function sharesOf(data: CodedColumns, tables: readonly Table[]): readonly Share[] {
  const named = tables.map((table) => ({ table, name: conditionName(table) }));
  const names = [...new Set(named.map(({ name }) => name))].filter((name) => name !== '');
  const turns = Math.max(1, Math.ceil(names.length / MOST_CONDITIONS));
  return Array.from({ length: tables.length ? turns : 0 }, (_, turn) => {
    const mine = names.slice(turn * MOST_CONDITIONS, (turn + 1) * MOST_CONDITIONS);
    // Tables without a condition go with the first.
    const members = named.filter(({ name }) => mine.includes(name) || (turn === 0 && name === ''));
    return shareOf(data, members, mine);
  });
}

function shareOf(
  data: CodedColumns,
  members: readonly { readonly table: Table; readonly name: string }[],
  names: readonly string[],
): Share {
  const sets = 1 << names.length;
  const grids: Grid[] = [];
  const gridFor = ({ by }: Table): Grid => {
    const holder = grids.find((grid) => by.every((column) => grid.by.includes(column)));
    if (holder) return holder;
    const made = gridOver(data, by, sets);
    grids.push(made);
    return made;
  };
  const widestFirst = [...members].sort((a, b) => b.table.by.length - a.table.by.length);
  const asked = widestFirst.map(({ table, name }) => ({
    table,
    grid: gridFor(table),
    needed: name === '' ? 0 : 1 << names.indexOf(name),
  }));
  const conditions = names.map((name, place) =>
    conditionOf(data, members.find((one) => one.name === name)?.table.where ?? {}, place),
  );
  return { conditions, grids, asked };
}

/** The condition of a table as text; empty where every row meets it. */
function conditionName({ where = {} }: Table): string {
  const real = Object.entries(where).filter(([, accept]) => accept.includes(0));
  return real.length ? JSON.stringify(real.map(([column, accept]) => [column, accept.join('')]).sort()) : '';
}

/** Adds the listed rows of a block, all of which pass the selection, to every table. */
export function tallyRows(data: CodedColumns, tally: Tally, listed: Uint32Array, length: number): void {
  const { met } = tally;
  for (const one of tally.counted) {
    if (one.set.any) {
      gatherRows(one.set, one.set.any, one.shares, tally, listed, length);
      continue;
    }
    const inSet = rowsOf(one.set, listed, length, tally.rows);
    one.total += data.weight ? weightOf(data.weight, inSet.rows, inSet.length) : inSet.length;
    for (const { conditions, grids } of one.shares) {
      meetAll(conditions, inSet, met);
      for (const grid of grids) addToGrid(data, grid, inSet.rows, met, inSet.length);
    }
  }
}

/** Remembers of the listed rows what their children meet; the tables are counted once every row was seen. */
function gatherRows(
  set: RowSet,
  any: AnyRow,
  shares: readonly Share[],
  { rows, met, places }: Tally,
  listed: Uint32Array,
  length: number,
): void {
  const passing = rowsOf(set, listed, length, rows);
  const inSet = { rows, length: any.place(passing.rows, passing.length, rows, places) };
  for (const [group, { conditions }] of shares.entries()) {
    if (conditions.length === 0) continue;
    meetAll(conditions, inSet, met);
    any.gather(group, places, met, inSet.length);
  }
}

function weightOf(weight: Uint32Array, rows: Uint32Array, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += weight[rows[at] ?? 0] ?? 0;
  return sum;
}

/** The tables as they go back, once every row was seen. */
export function countedTables(data: CodedColumns, { counted }: Tally): Record<string, CountedTable> {
  for (const { set, shares } of counted) if (set.any) addGathered(data, set.any, shares);
  const asked = counted.flatMap(({ shares }) => shares).flatMap((share) => share.asked);
  return Object.fromEntries(asked.map(({ table, grid, needed }) => [table.id, tableOf(grid, table, needed)]));
}

/** Each child at its first row, with everything that any of its rows meets. */
function addGathered(data: CodedColumns, { firsts, met, children }: AnyRow, shares: readonly Share[]): void {
  for (const [group, { grids }] of shares.entries()) {
    const meets = met[group];
    if (meets) for (const grid of grids) addToGrid(data, grid, firsts, meets, children);
  }
}
