import type { Engine } from '../../engine/engine';
import { readNumbers, readRows } from '../../sql/rows';
import { identifier, join, literal, type Statement, sql, wholeNumber } from '../../sql/statement';
import { createNotRead, keepNotRead } from '../quality/not-read';
import { countPersonal } from '../quality/personal-at-load';
import type { Unrecognised } from './found-values';
import type { StoredColumn } from '../values/stored-column';
import { isWithheldMark } from '../values/withheld-marks';

const EXAMPLES_PER_BATCH = 50;
const EXAMPLES_SHOWN = 20;
/** Of the counts of a load: rows whose time zone moves them to another day. */
export const MOVED_DAY = 'moved day';

/** True for the staging rows whose value in this column was not understood. */
function notUnderstood({ name, value, codes, raw }: StoredColumn): Statement | null {
  if (!raw) return null;
  if (codes) return sql`(${value})::varchar = 'NX'`;
  return name === 'withheld'
    ? sql`${value} and not ${isWithheldMark(raw)}`
    : sql`${value} is null and trim(${raw}) <> ''`;
}

/** Rows of a batch per column: `NR x` not recorded, `NX x` not recognised, `x` empty where a value may be out of range. */
export function countBatch(columns: readonly StoredColumn[], table: string, firstRow: number): Statement {
  const counted = (name: string, where: Statement): Statement =>
    sql`(count(*) filter (where ${where}))::integer as ${identifier(name)}`;
  const counts = columns
    .filter(({ raw }) => raw)
    .flatMap(({ name, codes }) => {
      const stored = identifier(name);
      if (!codes) return [counted(name, name === 'withheld' ? stored : sql`${stored} is null`)];
      return ['NR', 'NX'].map((code) => counted(`${code} ${name}`, sql`${stored} = ${literal(code)}`));
    });
  return sql`select ${join(counts)} from ${identifier(table)} where row_no >= ${wholeNumber(firstRow)}`;
}

/** A column of a batch with rows that may not have been understood, and where they are. */
interface Suspect {
  readonly name: string;
  readonly raw: Statement;
  readonly where: Statement;
}

/** The values of some columns of a batch that were not understood, most frequent first in each. */
function findNotUnderstood(suspects: readonly Suspect[], staging: string): Statement {
  const one = ({ name, raw, where }: Suspect): Statement =>
    sql`(select ${literal(name)} as "column", ${raw} as found, count(*)::integer as times
        from ${identifier(staging)}
        where ${where}
        group by 2
        order by 3 desc, 2
        limit ${wholeNumber(EXAMPLES_PER_BATCH)})`;
  return join(suspects.map(one), ' union all ');
}

const FOUND = {
  column: { type: 'text' },
  found: { type: 'text', nullable: true },
  times: { type: 'number' },
} as const;

/** Adds what a batch held that was not understood, and its counts, given as countBatch asks. Staging must be there. */
export async function collectUnrecognised(
  engine: Engine,
  columns: readonly StoredColumn[],
  place: { readonly staging: string; readonly table: string; readonly firstRow: number },
  inBatch: ReadonlyMap<string, number>,
  { unrecognised: into, counts }: { readonly unrecognised: Unrecognised; readonly counts: Map<string, number> },
): Promise<void> {
  if (place.firstRow === 0) await engine.query(createNotRead(place.table));
  if (columns.some(({ name }) => name === 'person'))
    await countPersonal(engine, 'person_id', place.staging, into, counts);
  await countMoved(engine, columns, place.staging, counts);
  for (const [what, rows] of inBatch) counts.set(what, (counts.get(what) ?? 0) + rows);
  const suspects = columns.flatMap((column) => suspectOf(column, inBatch));
  if (!suspects.length) return;
  const rows = readRows(await engine.query(findNotUnderstood(suspects, place.staging)), FOUND);
  for (const { column, found: text, times } of rows) {
    const found = into.get(column) ?? new Map<string, number>();
    // A mapping may say that an empty cell is a value that is not recognised.
    found.set(text ?? '', (found.get(text ?? '') ?? 0) + times);
    into.set(column, found);
  }
  for (const { name, raw, where } of suspects) {
    if (rows.some(({ column }) => column === name)) await engine.query(keepNotRead(place, name, raw, where));
  }
}

/** Rows whose day in London is another than the one written, under the name `moved day`. */
async function countMoved(
  engine: Engine,
  columns: readonly StoredColumn[],
  staging: string,
  counts: Map<string, number>,
): Promise<void> {
  const day = columns.find(({ moved }) => moved);
  if (!day?.moved) return;
  const moved = sql`(count(*) filter (where ${day.moved} and ${day.value} is not null))::integer`;
  const rows = readNumbers(await engine.query(sql`select ${moved} as moved from ${identifier(staging)}`)).get('moved');
  counts.set(MOVED_DAY, (counts.get(MOVED_DAY) ?? 0) + (rows ?? 0));
}

/** A column is looked into only where its batch has rows that were not understood or, of numbers, are empty. */
function suspectOf(column: StoredColumn, inBatch: ReadonlyMap<string, number>): readonly Suspect[] {
  const where = notUnderstood(column);
  const rows = inBatch.get(column.codes ? `NX ${column.name}` : column.name) ?? 0;
  return where && column.raw && rows > 0 ? [{ name: column.name, raw: column.raw, where }] : [];
}

/** Up to twenty values, most frequent first. */
export function examplesOf(found: ReadonlyMap<string, number> | undefined): readonly string[] {
  return [...(found ?? [])]
    .sort(([, times], [, otherTimes]) => otherTimes - times)
    .slice(0, EXAMPLES_SHOWN)
    .map(([value]) => value);
}
