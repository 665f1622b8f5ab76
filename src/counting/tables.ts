import type { Buffers } from './failures';
import type { Accept, CodedColumns, CountAnswer, CountedTable, OncePer, Table } from './protocol';

type Codes = Uint8Array | Uint16Array;
type Test = { readonly codes: Codes; readonly accept: Uint8Array };

/** Tables that count the same rows: one walk finds the rows, each table places them. */
interface RowSet {
  readonly tests: readonly Test[];
  /** Children already counted; null where every event counts. */
  readonly seen: Seen | null;
  readonly tables: PreparedTable[];
}

interface Seen {
  readonly person: Uint32Array;
  readonly last: Uint16Array;
  readonly groups: { readonly codes: Codes; readonly group: Uint16Array } | null;
}

interface PreparedTable {
  readonly id: string;
  readonly columns: readonly { readonly codes: Codes; readonly stride: number }[];
  readonly tests: readonly Test[];
  readonly cells: Float64Array;
  readonly withheld: Float64Array | null;
}

export interface Prepared {
  readonly sets: readonly RowSet[];
  readonly everyone: { events: number; children: number };
  readonly childrenSeen: Seen | null;
}

const UNSEEN = 0xfffe;

/** Readies the tables of a request: rows are found once for all tables that share unit, base and period. */
export function prepareTables(data: CodedColumns, tables: readonly Table[]): Prepared {
  const sets = new Map<string, RowSet>();
  for (const table of tables) {
    const children = table.unit === 'children' && data.person !== undefined;
    const key = [children ? 'children' : 'events', table.base?.id ?? '', table.oncePer?.id ?? ''].join(' ');
    const set = sets.get(key) ?? {
      tests: testsOf(data, table.base?.accept ?? {}),
      seen: children ? seenOf(data, table.oncePer) : null,
      tables: [],
    };
    set.tables.push(prepare(data, table));
    sets.set(key, set);
  }
  return {
    sets: [...sets.values()],
    everyone: { events: 0, children: 0 },
    childrenSeen: data.person ? seenOf(data, undefined) : null,
  };
}

function testsOf(data: CodedColumns, accept: Accept): readonly Test[] {
  return Object.entries(accept).map(([column, accepted]) => ({ codes: columnOf(data, column), accept: accepted }));
}

function columnOf(data: CodedColumns, column: string): Codes {
  const codes = data.columns[column];
  if (!codes) throw new Error(`The counting worker does not hold the column ${column}.`);
  return codes;
}

function seenOf(data: CodedColumns, oncePer: OncePer | undefined): Seen | null {
  if (!data.person) return null;
  return {
    person: data.person,
    last: new Uint16Array(data.persons ?? 0).fill(UNSEEN),
    groups: oncePer ? { codes: columnOf(data, oncePer.column), group: oncePer.groups } : null,
  };
}

function prepare(data: CodedColumns, table: Table): PreparedTable {
  let stride = 1;
  const columns = [...table.by].reverse().map((column) => {
    const placed = { codes: columnOf(data, column), stride };
    stride *= data.sizes[column] ?? 1;
    return placed;
  });
  return {
    id: table.id,
    columns,
    tests: testsOf(data, table.where ?? {}),
    cells: new Float64Array(stride),
    withheld: data.withheld ? new Float64Array(stride) : null,
  };
}

/** Adds the open rows of a block to every table. */
export function tallyBlock(data: CodedColumns, prepared: Prepared, { open, openLength }: Buffers): void {
  countEveryone(data, prepared, open, openLength);
  const rows = new Uint32Array(openLength);
  for (const set of prepared.sets) {
    const length = rowsOf(set, open, openLength, rows);
    for (const table of set.tables) place(data, table, rows, length);
  }
}

function countEveryone(
  data: CodedColumns,
  { everyone, childrenSeen }: Prepared,
  open: Uint32Array,
  length: number,
): void {
  for (let at = 0; at < length; at += 1) {
    const row = open[at] ?? 0;
    everyone.events += data.weight ? (data.weight[row] ?? 0) : 1;
    if (childrenSeen && isFirst(childrenSeen, row)) everyone.children += 1;
  }
}

function rowsOf({ tests, seen }: RowSet, open: Uint32Array, openLength: number, into: Uint32Array): number {
  let length = 0;
  for (let at = 0; at < openLength; at += 1) {
    const row = open[at] ?? 0;
    if (!passes(tests, row)) continue;
    if (seen && !isFirst(seen, row)) continue;
    into[length] = row;
    length += 1;
  }
  return length;
}

function passes(tests: readonly Test[], row: number): boolean {
  for (const { codes, accept } of tests) {
    if (!accept[codes[row] ?? 0]) return false;
  }
  return true;
}

/** Rows stand in date order, so a child's rows of one period stand together in time and one stamp is enough. */
function isFirst({ person, last, groups }: Seen, row: number): boolean {
  const group = groups ? (groups.group[groups.codes[row] ?? 0] ?? 0) : 0;
  const child = person[row] ?? 0;
  if (last[child] === group) return false;
  last[child] = group;
  return true;
}

function place(
  data: CodedColumns,
  { columns, tests, cells, withheld }: PreparedTable,
  rows: Uint32Array,
  length: number,
): void {
  for (let at = 0; at < length; at += 1) {
    const row = rows[at] ?? 0;
    if (tests.length && !passes(tests, row)) continue;
    let cell = 0;
    for (const { codes, stride } of columns) cell += (codes[row] ?? 0) * stride;
    cells[cell] = (cells[cell] ?? 0) + (data.weight ? (data.weight[row] ?? 0) : 1);
    if (withheld && data.withheld?.[row]) withheld[cell] = (withheld[cell] ?? 0) + 1;
  }
}

/** The tables as they go back. */
export function answerTables({ sets, everyone, childrenSeen }: Prepared): Omit<CountAnswer, 'counts'> {
  const tables = sets.flatMap((set) =>
    set.tables.map(({ id, cells, withheld }): [string, CountedTable] => [
      id,
      withheld?.some((rows) => rows > 0) ? { cells, withheld } : { cells },
    ]),
  );
  return {
    tables: Object.fromEntries(tables),
    events: everyone.events,
    children: childrenSeen ? everyone.children : null,
  };
}
