import { listPassing, listSingleFailures, markFailures, type Restriction, restrictions } from './failures';
import {
  addEveryRow,
  addRows,
  addSingleFailures,
  addWeights,
  countsByCode,
  type Histogram,
  histograms,
  ownersOf,
} from './histograms';
import type { CodedColumns, CountAnswer, CountRequest } from './protocol';
import { countedTables, startTally, tallyRows } from './tables';

/** Rows looked at together: few enough that what is known of them stays in the processor's nearest cache. */
const BLOCK = 8192;

const EVERY_PART = -1;

/**
 * The one pass: live counts of every part with its own ticks left out, and every table, from one walk over the rows.
 * A row that fails no part counts everywhere; a row that fails exactly one part counts in that part alone; tables
 * count the rows that fail none but `shownOnly`.
 */
export function countPass(data: CodedColumns, request: CountRequest): CountAnswer {
  const parts = restrictions(data, request.parts);
  const counts = histograms(data, request.counts);
  const tally = startTally(data, request.tables, BLOCK);
  const deciding = maskOf(parts, request.shownOnly);
  const failed = new Int32Array(BLOCK);
  const rows = new Uint32Array(BLOCK);
  for (let from = 0; from < data.rows; from += BLOCK) {
    const to = Math.min(from + BLOCK, data.rows);
    markFailures(parts, failed, from, to);
    let length = listPassing(failed, EVERY_PART, from, to, rows);
    if (counts.length > 0) countBlock(data, counts, rows, length, from, to);
    if (deciding !== EVERY_PART) length = listPassing(failed, deciding, from, to, rows);
    tallyRows(data, tally, rows, length);
    if (counts.length > 0 && parts.length > 0) {
      const single = listSingleFailures(failed, from, to, rows);
      addSingleFailures(ownersOf(parts, counts), failed, from, data.weight, rows, single);
    }
  }
  return {
    counts: Object.fromEntries(counts.map((histogram) => [histogram.column, countsByCode(histogram)])),
    tables: countedTables(tally),
    events: tally.events.total,
    children: tally.children?.total ?? null,
  };
}

/** The bits of the parts that decide which rows the tables count. */
function maskOf(parts: readonly Restriction[], shownOnly: readonly string[]): number {
  return parts.reduce((mask, { column, bit }) => (shownOnly.includes(column) ? mask & ~bit : mask), EVERY_PART);
}

function countBlock(
  { weight }: CodedColumns,
  counts: readonly Histogram[],
  rows: Uint32Array,
  length: number,
  from: number,
  to: number,
): void {
  for (const histogram of counts) {
    if (weight) addWeights(histogram, weight, rows, length);
    else if (length === to - from) addEveryRow(histogram, from, to);
    else addRows(histogram, rows, length);
  }
}
