import { Failures } from './failures';
import { Histograms } from './histograms';
import { BLOCK, chooseRows, emptyLists, sortBlock } from './lists';
import { narrowed } from './narrow';
import { perChildKey, perChildTable, type RowsByChild, rowsByChild } from './per-child';
import type { CodedColumns, CountAnswer, CountedTable, CountRequest, Table } from './protocol';
import { countedTables, startTally, tallyRows } from './tables';

/** An extract as it is counted: its codes, and which parts of the selection each row fails. */
export interface HeldExtract {
  readonly data: CodedColumns;
  readonly failures: Failures;
}

export function heldExtract(extract: CodedColumns): HeldExtract {
  const data = narrowed(extract);
  return { data, failures: new Failures(data) };
}

/** Counts one request over the extract that it was made for. */
export type Pass = (request: CountRequest) => CountAnswer;

/**
 * The one pass: live counts of every part with its own ticks left out, and every table, from one walk over the rows.
 * A row that fails no part counts everywhere; a row that fails exactly one part counts in that part alone; tables
 * count the rows that fail none but `shownOnly`. What does not change between requests is kept: see Failures.
 */
export function passOver({ data, failures }: HeldExtract): Pass {
  const histograms = new Histograms(data);
  const lists = emptyLists();
  let byChild: RowsByChild | null | undefined;
  return (request) => {
    failures.select(request.parts);
    histograms.start(request.counts);
    const { bits } = failures;
    const byPlace = failures.byPlace();
    const deciding = failures.maskWithout(request.shownOnly);
    const isCounted = request.counts.length > 0;
    // Rows that fail one part at most are sorted anyhow; the chosen ones are all among them unless two parts are let off.
    const sorted = isCounted && isOneBit(failures.maskWithout([]) & ~deciding);
    const [apart, together] = parted(request.tables);
    const tally = startTally(data, together);
    for (let from = 0; from < data.rows; from += BLOCK) {
      const to = Math.min(from + BLOCK, data.rows);
      if (isCounted) {
        sortBlock(bits, deciding, from, to, lists);
        histograms.addPassing(from / BLOCK, lists);
        histograms.addSingles(bits, byPlace, lists);
      }
      if (!sorted) chooseRows(bits, deciding, from, to, lists);
      tallyRows(data, tally, lists.chosen, lists.choices);
    }
    if (apart.length && byChild === undefined) byChild = rowsByChild(data);
    const made = new Map<string, CountedTable>();
    const repeats = apart.map((table) => {
      const key = perChildKey(table);
      const counted = made.get(key) ?? perChildTable(data, byChild ?? null, table, { bits, mask: deciding });
      made.set(key, counted);
      return [table.id, counted] as const;
    });
    return {
      counts: histograms.counts(),
      tables: { ...countedTables(data, tally), ...Object.fromEntries(repeats) },
      events: tally.events?.total ?? 0,
      children: tally.children?.total ?? null,
    };
  };
}

/** Tables that are counted child by child, and those that are counted row by row. */
function parted(tables: readonly Table[]): readonly [readonly Table[], readonly Table[]] {
  return [tables.filter(({ perChild }) => perChild), tables.filter(({ perChild }) => !perChild)];
}

/** Whether one bit is set at most. */
function isOneBit(bits: number): boolean {
  return (bits & (bits - 1)) === 0;
}
