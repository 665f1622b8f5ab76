import { type Codes, codesOf } from './codes-of';
import { BLOCK, type Lists } from './lists';
import type { CodedColumns } from './protocol';

/** Lanes of a histogram: neighbouring rows count in different ones, so that no increment waits for the one before. */
const LANES = 4;

/** Live counts of one column while they grow. */
interface Growing {
  readonly column: string;
  readonly codes: Codes;
  readonly size: number;
  /** Codes that a lane has room for; lane after lane in `added` and in `dropped`. */
  readonly lane: number;
  readonly added: Float64Array;
  readonly dropped: Float64Array;
  /** Rows per code of every block, block after block: they never change. */
  readonly totals: Uint16Array;
}

/** Live counts of every column of an extract. A block of which most rows pass is counted by those that do not. */
export class Histograms {
  private readonly known = new Map<string, Growing>();
  private wanted: readonly Growing[] = [];

  constructor(private readonly data: CodedColumns) {}

  /** Begins to count these columns from nothing. */
  start(columns: readonly string[]): void {
    this.wanted = columns.map((column) => this.growing(column));
    for (const { added, dropped } of this.wanted) {
      added.fill(0);
      dropped.fill(0);
    }
  }

  /** Adds the rows of a block that pass every part. */
  addPassing(block: number, { passing, passes, failing, fails }: Lists): void {
    const { weight } = this.data;
    for (const one of this.wanted) {
      if (weight) addWeights(one.codes, one.added, weight, passing, passes);
      else if (passes <= fails) addRows(one.codes, one.added, one.lane, passing, passes);
      else {
        addTotals(one, block);
        addRows(one.codes, one.dropped, one.lane, failing, fails);
      }
    }
  }

  /** Adds rows that fail exactly one part to the counts of that part: its own ticks are left out of its counts. */
  addSingles(bits: Int32Array, byPlace: readonly (string | undefined)[], { single, singles }: Lists): void {
    const { weight } = this.data;
    const owners = byPlace.map((column) => this.wanted.find((one) => one.column === column));
    for (let at = 0; at < singles; at++) {
      const row = single[at] ?? 0;
      const owner = owners[31 - Math.clz32(bits[row] ?? 0)];
      if (!owner) continue;
      const code = owner.codes[row] ?? 0;
      owner.added[code] = (owner.added[code] ?? 0) + (weight ? (weight[row] ?? 0) : 1);
    }
  }

  /** Column -> rows per code. */
  counts(): Record<string, Float64Array> {
    return Object.fromEntries(this.wanted.map((one) => [one.column, sumOfLanes(one)]));
  }

  private growing(column: string): Growing {
    const codes = codesOf(this.data, column);
    const size = this.data.sizes[column] ?? 0;
    const lane = codes instanceof Uint8Array ? 256 : size;
    const lanes = (): Float64Array => new Float64Array(lane * LANES);
    const made = this.known.get(column) ?? {
      ...{ column, codes, size, lane, added: lanes(), dropped: lanes() },
      totals: blockTotals(codes, this.data.rows, size),
    };
    this.known.set(column, made);
    return made;
  }
}

function blockTotals(codes: Codes, rows: number, size: number): Uint16Array {
  const totals = new Uint16Array(Math.ceil(rows / BLOCK) * size);
  for (let row = 0; row < rows; row++) {
    const place = Math.floor(row / BLOCK) * size + (codes[row] ?? 0);
    totals[place] = (totals[place] ?? 0) + 1;
  }
  return totals;
}

function addTotals({ added, totals, size }: Growing, block: number): void {
  for (let code = 0; code < size; code++) added[code] = (added[code] ?? 0) + (totals[block * size + code] ?? 0);
}

function addRows(codes: Codes, counts: Float64Array, lane: number, rows: Uint32Array, length: number): void {
  const [second, third, fourth] = [lane, lane * 2, lane * 3];
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    const a = codes[rows[at] ?? 0] ?? 0;
    const b = (codes[rows[at + 1] ?? 0] ?? 0) + second;
    const c = (codes[rows[at + 2] ?? 0] ?? 0) + third;
    const d = (codes[rows[at + 3] ?? 0] ?? 0) + fourth;
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
    counts[c] = (counts[c] ?? 0) + 1;
    counts[d] = (counts[d] ?? 0) + 1;
  }
  for (; at < length; at++) {
    const code = codes[rows[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function addWeights(codes: Codes, counts: Float64Array, weight: Uint32Array, rows: Uint32Array, length: number): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + (weight[row] ?? 0);
  }
}

function sumOfLanes({ size, lane, added, dropped }: Growing): Float64Array {
  return Float64Array.from({ length: size }, (_, code) => {
    let sum = 0;
    for (let at = code; at < added.length; at += lane) sum += (added[at] ?? 0) - (dropped[at] ?? 0);
    return sum;
  });
}
