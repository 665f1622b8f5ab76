import { measurable } from '../../counting/unreleased';
import type { Noted } from '../../vocabulary/noted';
import type { Engine, TableColumn, TableFile, TableType } from '../../engine/engine';
import { readRows } from '../../sql/rows';
import { identifier, type Statement, sql, wholeNumber } from '../../sql/statement';
import { type Failure, type Outcome, openingCancelled, refusal, success } from '../../vocabulary/failure';
import type { Loading } from './load';
import { foundText } from '../mapping/found-key';
import type { FileProfile } from '../mapping/profile';
import { ValueCounts } from '../mapping/value-counts';

/** A profile looks at the first so many rows. */
const ROWS_LOOKED_AT = 1_000_000;
/** Different values of one batch that are looked at; the rest is counted as other. */
const VALUES_PER_BATCH = 2_000;
/** Text longer than this is no category; it is counted as other and never kept. */
const LONGEST_VALUE = 300;

let profilesMade = 0;

/**
 * Reads what a foreign file holds: each column with its values and how often they stand. Columns of lists, records or
 * bytes are listed without values. The file stays open, so that it can be loaded next; the engine keeps nothing.
 */
export async function profileOf(
  engine: Engine,
  file: TableFile,
  { onProgress, stop }: Loading = {},
): Promise<Outcome<FileProfile>> {
  const staging = `profile ${++profilesMade}`;
  const columns = readableColumns(file.facts.columns);
  const counts = new Map(columns.map(({ name }) => [name, new ValueCounts()]));
  const rowsWanted = Math.min(file.facts.rows, ROWS_LOOKED_AT);
  let rows = 0;
  try {
    const reading = columns.length > 0 ? file.read(columns.map(({ name }) => name)) : null;
    while (reading && rows < rowsWanted) {
      if (stop?.aborted) return refusal(openingCancelled(file.name));
      const batch = await reading.next();
      if (stop?.aborted) return refusal(openingCancelled(file.name));
      if (!batch.ok) return batch;
      if (!batch.value) break;
      await engine.insert(batch.value.ipc, staging, true);
      for (const column of columns) await countValues(engine, staging, column, batch.value.rows, counts);
      await engine.query(sql`drop table ${identifier(staging)}`);
      rows += batch.value.rows;
      onProgress?.(Math.min(rows, rowsWanted), rowsWanted);
    }
    return success(profiled(file, rows, counts));
  } catch (fault) {
    return refusal(notCounted(file.name, fault));
  } finally {
    await engine.query(sql`drop table if exists ${identifier(staging)}`).catch(() => undefined);
  }
}

/** Lists and records, bytes, and types that the engine may refuse to take, such as half floats. */
const UNREADABLE: readonly TableType[] = ['nested', 'binary', 'other'];

/** Columns that can be read by name: single values, and a name that no earlier column has in other capitals. */
export function readableColumns(columns: readonly TableColumn[]): readonly TableColumn[] {
  const taken = new Set<string>();
  return columns.filter(({ name, type }) => {
    const key = name.toLowerCase();
    if (UNREADABLE.includes(type) || name === '' || name.includes('\0') || taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

async function countValues(
  engine: Engine,
  staging: string,
  column: TableColumn,
  rows: number,
  counts: ReadonlyMap<string, ValueCounts>,
): Promise<void> {
  const table = await engine.query(valuesStatement(staging, column));
  const found = readRows(table, { value: { type: 'text', nullable: true }, times: { type: 'number' } });
  counts.get(column.name)?.add(found, rows);
}

/** The commonest values of a staged column as text, with their rows; longer text is left out. */
function valuesStatement(staging: string, { name, type }: TableColumn): Statement {
  const text = foundText(identifier(name), type);
  return sql`select *
    from (select ${text} as value, count(*)::integer as times
      from ${identifier(staging)}
      group by 1)
    where value is null or length(value) <= ${wholeNumber(LONGEST_VALUE)}
    order by times desc, value
    limit ${wholeNumber(VALUES_PER_BATCH)}`;
}

function profiled(file: TableFile, rows: number, counts: ReadonlyMap<string, ValueCounts>): FileProfile {
  return {
    file: file.name,
    fingerprint: file.fingerprint,
    rows: file.facts.rows,
    rowsLookedAt: rows,
    columns: file.facts.columns.map(({ name, type }) => ({
      name,
      type,
      ...(file.facts.from1904 ? { from1904: true as const } : {}),
      ...(counts.get(name)?.commonest() ?? { values: [], otherRows: 0 }),
    })),
    notes: (file.facts.notes ?? []).map(measurable<Noted>),
  };
}

const notCounted = (file: string, fault: unknown): Failure => ({
  what: 'The values in the file could not be counted: the engine refused it or ran out of memory.',
  file,
  found: (fault instanceof Error ? fault.message : String(fault)).split('\n')[0] ?? '',
  remedy: 'Close other extracts and tabs and try again, or export the file with fewer columns.',
});
