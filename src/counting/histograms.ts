import { type Codes, codesOf, type Restriction } from './failures';
import type { CodedColumns } from './protocol';

/** Lanes of a histogram: neighbouring rows count in different ones, so that no increment waits for the one before. */
const LANES = 4;

/** Live counts of one column while they grow. */
export interface Histogram {
  readonly column: string;
  readonly codes: Codes;
  readonly size: number;
  /** Codes that a lane has room for; lane after lane in `counts`. */
  readonly lane: number;
  readonly counts: Float64Array;
}

/** An empty histogram for every column asked for. */
export function histograms(data: CodedColumns, columns: readonly string[]): readonly Histogram[] {
  return columns.map((column) => {
    const codes = codesOf(data, column);
    const size = data.sizes[column] ?? 0;
    const lane = codes instanceof Uint8Array ? 256 : size;
    return { column, codes, size, lane, counts: new Float64Array(lane * LANES) };
  });
}

/** Adds the listed rows to a histogram. */
export function addRows({ codes, counts, lane }: Histogram, rows: Uint32Array, length: number): void {
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

/** Adds all rows from one to another to a histogram: no list stands between. */
export function addEveryRow({ codes, counts, lane }: Histogram, from: number, to: number): void {
  const [second, third, fourth] = [lane, lane * 2, lane * 3];
  let row = from;
  for (; row + 4 <= to; row += 4) {
    const a = codes[row] ?? 0;
    const b = (codes[row + 1] ?? 0) + second;
    const c = (codes[row + 2] ?? 0) + third;
    const d = (codes[row + 3] ?? 0) + fourth;
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
    counts[c] = (counts[c] ?? 0) + 1;
    counts[d] = (counts[d] ?? 0) + 1;
  }
  for (; row < to; row++) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

/** Adds the weights of the listed rows to a histogram: rows of a counted extract stand for several. */
export function addWeights({ codes, counts }: Histogram, weight: Uint32Array, rows: Uint32Array, length: number): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + (weight[row] ?? 0);
  }
}

/** Adds rows that fail exactly one part to the histogram of that part: its own ticks are left out of its counts. */
export function addSingleFailures(
  owners: readonly (Histogram | undefined)[],
  failed: Int32Array,
  from: number,
  weight: Uint32Array | undefined,
  rows: Uint32Array,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    const owner = owners[31 - Math.clz32(failed[row - from] ?? 0)];
    if (!owner) continue;
    const code = owner.codes[row] ?? 0;
    owner.counts[code] = (owner.counts[code] ?? 0) + (weight ? (weight[row] ?? 0) : 1);
  }
}

/** The histogram of each part, by the place of its bit; undefined where nobody asked for it. */
export function ownersOf(
  parts: readonly Restriction[],
  counts: readonly Histogram[],
): readonly (Histogram | undefined)[] {
  return parts.map(({ column }) => counts.find((histogram) => histogram.column === column));
}

/** The lanes put together: rows per code. */
export function countsByCode({ size, lane, counts }: Histogram): Float64Array {
  return Float64Array.from({ length: size }, (_, code) => {
    let sum = 0;
    for (let offset = code; offset < counts.length; offset += lane) sum += counts[offset] ?? 0;
    return sum;
  });
}
