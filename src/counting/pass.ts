import { Failures } from './failures';
import { Histograms } from './histograms';
import { BLOCK, emptyLists, listPassing, sortBlock } from './lists';
import { narrowed } from './narrow';
import type { CodedColumns, CountAnswer, CountRequest } from './protocol';
import { countedTables, startTally, tallyRows } from './tables';

/** Counts one request over the extract that it was made for. */
export type Pass = (request: CountRequest) => CountAnswer;

/**
 * The one pass: live counts of every part with its own ticks left out, and every table, from one walk over the rows.
 * A row that fails no part counts everywhere; a row that fails exactly one part counts in that part alone; tables
 * count the rows that fail none but `shownOnly`. What does not change between requests is kept: see Failures.
 */
export function passOver(extract: CodedColumns): Pass {
  const data = narrowed(extract);
  const failures = new Failures(data);
  const histograms = new Histograms(data);
  const lists = emptyLists();
  return (request) => {
    failures.select(request.parts);
    histograms.start(request.counts);
    const { bits } = failures;
    const byPlace = failures.byPlace();
    const deciding = failures.maskWithout(request.shownOnly);
    const shared = deciding === failures.maskWithout([]);
    const tally = startTally(data, request.tables);
    for (let from = 0; from < data.rows; from += BLOCK) {
      const to = Math.min(from + BLOCK, data.rows);
      if (request.counts.length > 0) {
        sortBlock(bits, from, to, lists);
        histograms.addPassing(from / BLOCK, lists);
        histograms.addSingles(bits, byPlace, lists);
      }
      const listed = shared && request.counts.length > 0;
      const passes = listed ? lists.passes : listPassing(bits, deciding, from, to, lists.passing);
      tallyRows(data, tally, lists.passing, passes);
    }
    return {
      counts: histograms.counts(),
      tables: countedTables(tally),
      events: tally.events?.total ?? 0,
      children: tally.children?.total ?? null,
    };
  };
}

/** One request over an extract that is counted once. */
export function countPass(extract: CodedColumns, request: CountRequest): CountAnswer {
  return passOver(extract)(request);
}
