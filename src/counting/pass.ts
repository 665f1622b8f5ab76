import { type Buffers, buffersFor, markFailures } from './failures';
import { countColumns, countSingleFailures, histograms } from './histograms';
import type { CodedColumns, CountAnswer, CountRequest } from './protocol';
import { answerTables, prepareTables, tallyBlock } from './tables';

/** Rows looked at together: small enough to stay in the processor's cache. */
export const BLOCK = 8192;

/**
 * The one pass: live counts of every part with its own ticks left out, and every table, from one walk over the rows.
 * A row that fails no part counts everywhere; a row that fails exactly one counts in that part alone.
 */
export function countPass(data: CodedColumns, request: CountRequest): CountAnswer {
  const restricted = Object.entries(request.parts).filter(([column]) => data.columns[column] !== undefined);
  const buffers = buffersFor(BLOCK);
  const counts = histograms(data, request.counts);
  const prepared = prepareTables(data, request.tables);
  for (let start = 0; start < data.rows; start += BLOCK) {
    const length = Math.min(BLOCK, data.rows - start);
    markFailures(data, restricted, request.shownOnly, start, length, buffers);
    countColumns(data, counts, buffers);
    countSingleFailures(data, counts, restricted, start, length, buffers);
    tallyBlock(data, prepared, buffers);
  }
  return { counts: Object.fromEntries(counts), ...answerTables(prepared) };
}

export type { Buffers };
