import type { Buffers } from './failures';
import type { CodedColumns } from './protocol';

/** An empty histogram for every column asked for that the extract has. */
export function histograms(data: CodedColumns, columns: readonly string[]): Map<string, Float64Array> {
  return new Map(
    columns
      .filter((column) => data.columns[column])
      .map((column) => [column, new Float64Array(data.sizes[column] ?? 0)]),
  );
}

/** Adds the rows of a block that pass every part, to every histogram. */
export function countColumns(data: CodedColumns, counts: ReadonlyMap<string, Float64Array>, buffers: Buffers): void {
  for (const [column, histogram] of counts) {
    const codes = data.columns[column];
    if (codes) addRows(codes, data.weight, histogram, buffers.full, buffers.fullLength);
  }
}

function addRows(
  codes: Uint8Array | Uint16Array,
  weight: Uint32Array | undefined,
  histogram: Float64Array,
  rows: Uint32Array,
  length: number,
): void {
  if (weight) {
    for (let at = 0; at < length; at += 1) {
      const row = rows[at] ?? 0;
      const code = codes[row] ?? 0;
      histogram[code] = (histogram[code] ?? 0) + (weight[row] ?? 0);
    }
    return;
  }
  for (let at = 0; at < length; at += 1) {
    const code = codes[rows[at] ?? 0] ?? 0;
    histogram[code] = (histogram[code] ?? 0) + 1;
  }
}

/** Adds the rows that fail exactly one part, to the histogram of that part: its own ticks are left out of its counts. */
export function countSingleFailures(
  data: CodedColumns,
  counts: ReadonlyMap<string, Float64Array>,
  restricted: readonly (readonly [string, Uint8Array])[],
  start: number,
  length: number,
  { fails, which }: Buffers,
): void {
  const parts = restricted.map(([column]) => ({ codes: data.columns[column], histogram: counts.get(column) }));
  for (let row = 0; row < length; row += 1) {
    if (fails[row] !== 1) continue;
    const part = parts[(which[row] ?? 1) - 1];
    if (!part?.codes || !part.histogram) continue;
    const code = part.codes[start + row] ?? 0;
    part.histogram[code] = (part.histogram[code] ?? 0) + (data.weight ? (data.weight[start + row] ?? 0) : 1);
  }
}
