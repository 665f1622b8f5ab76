import { type Codes, codesOf, restrictions } from './codes-of';
import { AnyRow } from './any-row';
import { type Accept, type CodedColumns, NO_GROUP, type OncePer, type Table } from './protocol';

/** Codes of `month` that are no month, not recorded and not recognised; rows with them stand last. */
const UNDATED = 2;

/** A column must hold one of some codes. */
export interface Test {
  readonly codes: Codes;
  /** By code: 1 where it passes; never shorter than a byte can reach. */
  readonly accept: Uint8Array;
}

/** The tests behind an Accept; a column of which every code passes needs none. */
export function testsOf(data: CodedColumns, accept: Accept): readonly Test[] {
  return restrictions(data, accept).map(({ codes, accept: passes }) => {
    const padded = new Uint8Array(Math.max(256, passes.length));
    padded.set(passes);
    return { codes, accept: padded };
  });
}

/** Puts the listed rows that pass into a list, which may be the same one; returns how many. */
function keepPassing({ codes, accept }: Test, rows: Uint32Array, length: number, into: Uint32Array): number {
  let kept = 0;
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    into[kept] = row;
    kept += accept[codes[row] ?? 0] ?? 0;
  }
  return kept;
}

/**
 * Puts the listed rows of children that were not counted before into a list, which may be the same one, and remembers
 * their children; returns how many.
 */
export interface FirstRows {
  keep(rows: Uint32Array, length: number, into: Uint32Array): number;
}

/** Once per child: one byte a child, because neighbours in one number would wait for each other. */
class OncePerChild implements FirstRows {
  private readonly counted: Uint8Array;

  constructor(
    private readonly person: Uint32Array,
    persons: number,
  ) {
    this.counted = new Uint8Array(persons);
  }

  keep(rows: Uint32Array, length: number, into: Uint32Array): number {
    const { person, counted } = this;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const row = rows[at] ?? 0;
      const child = person[row] ?? 0;
      into[kept] = row;
      kept += 1 - (counted[child] ?? 0);
      counted[child] = 1;
    }
    return kept;
  }
}

/** Once per child and group: rows in date order make a child's groups contiguous, so the last group is enough. */
class OncePerGroup implements FirstRows {
  private readonly last: Uint16Array;
  private readonly codes: Codes;
  private readonly groups: Uint16Array;

  constructor(
    data: CodedColumns,
    private readonly person: Uint32Array,
    { column, groups }: OncePer,
  ) {
    this.last = new Uint16Array(data.persons ?? 0).fill(NO_GROUP);
    this.codes = codesOf(data, column);
    this.groups = groups;
  }

  keep(rows: Uint32Array, length: number, into: Uint32Array): number {
    const { person, last, codes, groups } = this;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const row = rows[at] ?? 0;
      const group = groups[codes[row] ?? 0] ?? NO_GROUP;
      const child = person[row] ?? 0;
      // A row in no group counts in none.
      if (group === NO_GROUP || last[child] === group) continue;
      last[child] = group;
      into[kept++] = row;
    }
    return kept;
  }
}

/** Whether a child whose rows stand in date order never comes back to a group that it has left. */
function inDateOrder(groups: Uint16Array): boolean {
  const dated = groups.subarray(UNDATED).filter((group) => group !== NO_GROUP);
  return dated.every((group, place) => place === 0 || group >= (dated[place - 1] ?? 0));
}

/** Tables that count the same rows: the rows are found once for all of them. */
export interface RowSet {
  readonly tests: readonly Test[];
  /** Null where every event counts, or every row of a child. */
  readonly first: FirstRows | null;
  /** Where a child counts by any of its rows. */
  readonly any: AnyRow | null;
}

/** What decides which rows a table counts, as text: tables with the same text share a row set. */
export function rowSetKey(data: CodedColumns, table: Table): string {
  const { base, oncePer } = table;
  const restricts = base !== undefined && Object.values(base.accept).some((codes) => codes.includes(0));
  const children = countsChildren(data, table);
  return JSON.stringify([children && table.unit, restricts ? base.id : null, children && oncePer ? oncePer.id : null]);
}

/** The row set of a table; `conditionGroups` is how many groups of conditions its rows are asked for. */
export function rowSetOf(
  data: CodedColumns,
  table: Pick<Table, 'unit' | 'base' | 'oncePer'>,
  conditionGroups: number,
): RowSet {
  const tests = testsOf(data, table.base?.accept ?? {});
  const { person, persons = 0 } = data;
  const { oncePer } = table;
  if (!person || !countsChildren(data, table)) return { tests, first: null, any: null };
  if (oncePer && !inDateOrder(oncePer.groups))
    throw new Error(`The groups of ${oncePer.column} do not follow each other in time.`);
  if (table.unit === 'any') return { tests, first: null, any: new AnyRow(data, person, oncePer, conditionGroups) };
  const first = oncePer ? new OncePerGroup(data, person, oncePer) : new OncePerChild(person, persons);
  return { tests, first, any: null };
}

/** Whether a table counts children: not where nothing tells them apart, nor where a row stands for several. */
export function countsChildren({ person, weight }: CodedColumns, { unit }: Pick<Table, 'unit'>): boolean {
  return unit !== 'events' && person !== undefined && weight === undefined;
}

/** The rows of a set among the listed ones: in `into`, or the list itself where every row belongs to the set. */
export function rowsOf(
  { tests, first }: Pick<RowSet, 'tests' | 'first'>,
  rows: Uint32Array,
  length: number,
  into: Uint32Array,
): RowList {
  let list: RowList = { rows, length };
  for (const test of tests) list = { rows: into, length: keepPassing(test, list.rows, list.length, into) };
  return first ? { rows: into, length: first.keep(list.rows, list.length, into) } : list;
}

export interface RowList {
  readonly rows: Uint32Array;
  readonly length: number;
}
