import { type Bundle, bundlesOf, countsOfMember } from './bundles';
import { type Codes, codesOf } from './codes-of';
import { BLOCK, type Lists } from './lists';
import type { CodedColumns } from './protocol';

/** Lanes of a histogram: neighbouring rows count in different ones, so that no increment waits for the one before. */
const LANES = 4;

/** Rows by value of one bundle of columns, while they grow. */
interface Growing {
  readonly bundle: Bundle;
  /** Values that a lane has room for; lane after lane in `added` and in `dropped`. */
  readonly lane: number;
  readonly added: Uint32Array;
  readonly dropped: Uint32Array;
  readonly weighed: Float64Array;
  /** Rows per value of every block, block after block: they never change. */
  readonly totals: Uint16Array;
}

/** Live counts of every column of an extract. A block of which most rows pass is counted by those that do not. */
export class Histograms {
  private readonly all: readonly Growing[];
  private wanted: readonly Growing[] = [];
  /** Column -> the rows by code that fail this part alone. */
  private own = new Map<string, { readonly codes: Codes; readonly counts: Float64Array }>();

  constructor(private readonly data: CodedColumns) {
    this.all = bundlesOf(data).map((bundle) => growing(bundle, data.rows));
  }

  /** Begins to count these columns from nothing. */
  start(columns: readonly string[]): void {
    this.own = new Map(
      columns.map((column) => [column, { codes: codesOf(this.data, column), counts: this.empty(column) }]),
    );
    this.wanted = this.all.filter(({ bundle }) => bundle.members.some(({ column }) => this.own.has(column)));
    for (const { added, dropped, weighed } of this.wanted) {
      added.fill(0);
      dropped.fill(0);
      weighed.fill(0);
    }
  }

  /** Adds the rows of a block that pass every part. */
  addPassing(block: number, { passing, passes, failing, fails }: Lists): void {
    const { weight } = this.data;
    for (const { bundle, lane, added, dropped, weighed, totals } of this.wanted) {
      if (weight) addWeights(bundle.values, weighed, weight, passing, passes);
      else if (passes <= fails) addRows(bundle.values, added, lane, passing, passes);
      else {
        addTotals(added, totals, block, bundle.size);
        addRows(bundle.values, dropped, lane, failing, fails);
      }
    }
  }

  /** Adds rows that fail exactly one part to the counts of that part: its own ticks are left out of its counts. */
  addSingles(bits: Int32Array, byPlace: readonly (string | undefined)[], { single, singles }: Lists): void {
    const { weight } = this.data;
    const owners = byPlace.map((column) => (column === undefined ? undefined : this.own.get(column)));
    for (let at = 0; at < singles; at++) {
      const row = single[at] ?? 0;
      const owner = owners[31 - Math.clz32(bits[row] ?? 0)];
      if (!owner) continue;
      const code = owner.codes[row] ?? 0;
      owner.counts[code] = (owner.counts[code] ?? 0) + (weight ? (weight[row] ?? 0) : 1);
    }
  }

  /** Column -> rows per code. */
  counts(): Record<string, Float64Array> {
    const shared = this.wanted.flatMap((one) => {
      const sums = sumOfLanes(one);
      return one.bundle.members.map((member) => [member.column, countsOfMember(sums, member)] as const);
    });
    const passing = new Map(shared);
    return Object.fromEntries(
      [...this.own].map(([column, { counts }]) => [
        column,
        counts.map((rows, code) => rows + (passing.get(column)?.[code] ?? 0)),
      ]),
    );
  }

  private empty(column: string): Float64Array {
    return new Float64Array(this.data.sizes[column] ?? 0);
  }
}

function growing(bundle: Bundle, rows: number): Growing {
  // A byte can never reach outside 256 values, and the compiler need not look.
  const lane = bundle.values instanceof Uint8Array ? 256 : bundle.size;
  const lanes = (): Uint32Array => new Uint32Array(lane * LANES);
  const totals = blockTotals(bundle, rows);
  return { bundle, lane, added: lanes(), dropped: lanes(), weighed: new Float64Array(lane), totals };
}

function blockTotals({ values, size }: Bundle, rows: number): Uint16Array {
  const totals = new Uint16Array(Math.ceil(rows / BLOCK) * size);
  for (let from = 0, start = 0; from < rows; from += BLOCK, start += size) {
    addToTotals(totals, start, values, from, Math.min(from + BLOCK, rows));
  }
  return totals;
}

function addToTotals(totals: Uint16Array, start: number, values: Codes, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const place = start + (values[row] ?? 0);
    totals[place] = (totals[place] ?? 0) + 1;
  }
}

function addTotals(added: Uint32Array, totals: Uint16Array, block: number, size: number): void {
  const start = block * size;
  for (let value = 0; value < size; value++) added[value] = (added[value] ?? 0) + (totals[start + value] ?? 0);
}

function addRows(values: Codes, counts: Uint32Array, lane: number, rows: Uint32Array, length: number): void {
  const [second, third, fourth] = [lane, lane * 2, lane * 3];
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    const a = values[rows[at] ?? 0] ?? 0;
    const b = (values[rows[at + 1] ?? 0] ?? 0) + second;
    const c = (values[rows[at + 2] ?? 0] ?? 0) + third;
    const d = (values[rows[at + 3] ?? 0] ?? 0) + fourth;
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
    counts[c] = (counts[c] ?? 0) + 1;
    counts[d] = (counts[d] ?? 0) + 1;
  }
  for (; at < length; at++) {
    const value = values[rows[at] ?? 0] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

function addWeights(values: Codes, sums: Float64Array, weight: Uint32Array, rows: Uint32Array, length: number): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    const value = values[row] ?? 0;
    sums[value] = (sums[value] ?? 0) + (weight[row] ?? 0);
  }
}

function sumOfLanes({ bundle, lane, added, dropped, weighed }: Growing): Float64Array {
  return Float64Array.from({ length: bundle.size }, (_, value) => {
    let sum = weighed[value] ?? 0;
    for (let at = value; at < added.length; at += lane) sum += (added[at] ?? 0) - (dropped[at] ?? 0);
    return sum;
  });
}
