import { type Codes, codesOf } from './codes-of';
import { type CodedColumns, type CountedTable, NO_GROUP, type OncePer, type Table } from './protocol';
import { type Test, testsOf } from './row-sets';

/** The rows of an extract child by child, in the order of time within each. */
export interface RowsByChild {
  readonly rows: Uint32Array;
  /** Place of a child's first row in `rows`; one more than there are children. */
  readonly from: Uint32Array;
}

/** Sorts the rows by child, in one walk; null where children cannot be told apart. */
export function rowsByChild({ person, persons = 0, weight, rows }: CodedColumns): RowsByChild | null {
  if (!person || weight) return null;
  const from = new Uint32Array(persons + 1);
  for (let row = 0; row < rows; row++) from[(person[row] ?? 0) + 1] = (from[(person[row] ?? 0) + 1] ?? 0) + 1;
  for (let child = 0; child < persons; child++) from[child + 1] = (from[child + 1] ?? 0) + (from[child] ?? 0);
  const next = from.slice();
  const sorted = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const child = person[row] ?? 0;
    sorted[next[child] ?? 0] = row;
    next[child] = (next[child] ?? 0) + 1;
  }
  return { rows: sorted, from };
}

/** Which rows fail no part of those that decide who is counted. */
export interface Deciding {
  readonly bits: Int32Array;
  readonly mask: number;
}

/** What a table counts, as text: several figures of a sheet ask for the same sums, which are counted once. */
export function perChildKey({ by, unit, oncePer, base, where }: Table): string {
  const accepted = [base?.accept ?? {}, where ?? {}].map((accept) =>
    Object.entries(accept)
      .map(([column, codes]) => `${column} ${codes.join('')}`)
      .sort(),
  );
  return JSON.stringify([by, unit, oncePer?.id ?? null, ...accepted]);
}

/** The sums over children that a table asks for: see `perChild` in the protocol. */
export function perChildTable(
  data: CodedColumns,
  byChild: RowsByChild | null,
  table: Table,
  deciding: Deciding,
): CountedTable {
  const [column = ''] = table.by;
  const size = data.sizes[column] ?? 0;
  const sums = new Sums(size);
  if (!byChild) return { cells: sums.cells };
  const asked = queryContextOf(data, table, codesOf(data, column), deciding);
  const { rows, from } = byChild;
  for (let child = 0; child + 1 < from.length; child++) {
    countChild(asked, rows, from[child] ?? 0, from[child + 1] ?? 0, sums);
    sums.closeChild();
  }
  return { cells: sums.cells };
}

interface AskedRows extends Deciding {
  readonly codes: Codes;
  readonly base: readonly Test[];
  readonly where: readonly Test[];
  /** The group of a row, in each of which a child counts once; null where every row counts. */
  readonly groupOf: ((row: number) => number) | null;
}

function queryContextOf(
  data: CodedColumns,
  { base, where, unit, oncePer }: Table,
  codes: Codes,
  deciding: Deciding,
): AskedRows {
  const groupOf = unit === 'events' ? null : grouping(data, oncePer);
  return { ...deciding, codes, base: testsOf(data, base?.accept ?? {}), where: testsOf(data, where ?? {}), groupOf };
}

function grouping(data: CodedColumns, oncePer: OncePer | undefined): (row: number) => number {
  if (!oncePer) return () => 0;
  const [codes, { groups }] = [codesOf(data, oncePer.column), oncePer];
  return (row) => groups[codes[row] ?? 0] ?? NO_GROUP;
}

function countChild(asked: AskedRows, rows: Uint32Array, from: number, to: number, sums: Sums): void {
  let group = NO_GROUP;
  for (let place = from; place < to; place++) {
    const row = rows[place] ?? 0;
    if (((asked.bits[row] ?? 0) & asked.mask) !== 0 || !passes(asked.base, row)) continue;
    if (asked.groupOf) {
      const here = asked.groupOf(row);
      if (here === NO_GROUP || here === group) continue;
      group = here;
    }
    sums.add(asked.codes[row] ?? 0, passes(asked.where, row));
  }
}

function passes(tests: readonly Test[], row: number): boolean {
  for (const { codes, accept } of tests) if (!accept[codes[row] ?? 0]) return false;
  return true;
}

/** What one child adds up to, code by code, and the sums of the children before. */
class Sums {
  readonly cells: Float64Array;
  private readonly atRisk: Float64Array;
  private readonly events: Float64Array;
  private readonly seen: Uint16Array;
  private many = 0;

  constructor(private readonly size: number) {
    this.cells = new Float64Array(3 * size * size + size);
    this.atRisk = new Float64Array(size);
    this.events = new Float64Array(size);
    this.seen = new Uint16Array(size);
  }

  add(code: number, event: boolean): void {
    if (this.atRisk[code] === 0) this.seen[this.many++] = code;
    this.atRisk[code] = (this.atRisk[code] ?? 0) + 1;
    if (event) this.events[code] = (this.events[code] ?? 0) + 1;
  }

  closeChild(): void {
    const { size, atRisk, events, seen, many } = this;
    for (let one = 0; one < many; one++) {
      const a = seen[one] ?? 0;
      this.put(3 * size * size + a, 1);
      for (let other = 0; other < many; other++) {
        const b = seen[other] ?? 0;
        const pair = a * size + b;
        this.put(pair, (atRisk[a] ?? 0) * (atRisk[b] ?? 0));
        this.put(size * size + pair, (atRisk[a] ?? 0) * (events[b] ?? 0));
        this.put(2 * size * size + pair, (events[a] ?? 0) * (events[b] ?? 0));
      }
    }
    for (let one = 0; one < many; one++) atRisk[seen[one] ?? 0] = events[seen[one] ?? 0] = 0;
    this.many = 0;
  }

  private put(cell: number, value: number): void {
    this.cells[cell] = (this.cells[cell] ?? 0) + value;
  }
}
