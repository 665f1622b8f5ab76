import type { Engine } from '../../engine/engine';
import { readRows } from '../../sql/rows';
import { identifier, type Statement, sql, wholeNumber } from '../../sql/statement';
import type { Found } from '../kinds/found';
import { EXAMPLES, patternsFor, personalFinding, shapesFound, shapesIn } from './personal-text';

/** Rows of each batch that are looked at: a column of names shows in any of them, and a pseudonym costs next to nothing. */
export const LOOKED_AT_IN_BATCH = 4_096;

/** Counts and a few examples, as loading gathers them: column -> value -> rows. */
type Gathered = Map<string, Map<string, number>>;

const keyOf = (column: string, id: string): string => `personal ${column} ${id}`;

/** The values of a staged column that are looked at. */
export const stagedValues = (column: string, staging: string): Statement =>
  sql`select trim(${identifier(column)}::varchar) as v
    from ${identifier(staging)}
    limit ${wholeNumber(LOOKED_AT_IN_BATCH)}`;

/**
 * Adds up what shapes of people a column of a batch has. Of person_id only a hash is stored, so this must be asked
 * while the batch is there; and of JavaScript, because the engine takes a tenth of a second to make ready its first
 * regular expression, which every small file would wait for.
 */
export async function countPersonal(
  engine: Engine,
  column: string,
  staging: string,
  examples: Gathered,
  counts: Map<string, number>,
): Promise<void> {
  const answer = await engine.query(stagedValues(column, staging));
  const values = readRows(answer, { v: { type: 'text', nullable: true } }).flatMap(({ v }) => (v === null ? [] : [v]));
  addPersonal(values, column, examples, counts);
}

/** The same of values in hand: trimmed, of the first rows of a batch. */
export function addPersonal(
  values: readonly string[],
  column: string,
  examples: Gathered,
  counts: Map<string, number>,
): void {
  const add = (id: string, found: number) =>
    counts.set(keyOf(column, id), (counts.get(keyOf(column, id)) ?? 0) + found);
  add('looked', values.length);
  for (const [pattern, found] of shapesIn(values, patternsFor(column))) {
    add(pattern.id, found.length);
    const key = keyOf(column, pattern.id);
    const shown = [...new Set(found)].sort().slice(0, EXAMPLES);
    if (!examples.has(key)) examples.set(key, new Map(shown.map((value) => [value, 1])));
  }
}

/** The findings of what was added up. */
export function personalAtLoad(
  column: string,
  { counts, rows }: { readonly counts: ReadonlyMap<string, number>; readonly rows: number },
  examples: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly Found[] {
  const looked = counts.get(keyOf(column, 'looked')) ?? 0;
  const patterns = patternsFor(column);
  const inColumn = new Map(
    ['looked', ...patterns.map(({ id }) => id)].map((id) => [id, counts.get(keyOf(column, id)) ?? 0]),
  );
  return shapesFound(inColumn, patterns).map((pattern) =>
    personalFinding(
      column,
      pattern,
      { rows: inColumn.get(pattern.id) ?? 0, looked: rows <= LOOKED_AT_IN_BATCH ? rows : looked, all: rows },
      [...(examples.get(keyOf(column, pattern.id))?.keys() ?? [])],
    ),
  );
}
