import { identifier, join, type Statement, sql } from '../../src/sql/statement';
import { type Checked, TABLE } from './checked';
import { recordColumns } from './written-columns';

/**
 * The rows of a record-level extract, sorted by record_id. Where that does not settle the order (it stands twice, or
 * was not supplied), every other column does, so that the same source gives the same rows in the same order.
 */
export function recordRows({ structure, columns, dataset }: Checked): Statement {
  const found = dataset.findings;
  const outOfRange = found.flatMap(({ kind, column }) =>
    kind === 'out-of-range' && column !== undefined ? [column] : [],
  );
  const written = recordColumns(structure, columns, new Set(outOfRange));
  const unique = structure.types.has('record_id') && !found.some(({ id }) => id === 'duplicates');
  const order = unique ? ['record_id'] : sorted(written.map(({ name }) => name));
  const selected = written.map(({ name, value }) => sql`${value} as ${identifier(name)}`);
  return sql`select * from (select ${join(selected)} from ${identifier(TABLE)}) order by ${join(order.map((name) => sql`${identifier(name)} nulls last`))}`;
}

/** record_id first, then the day, then the rest. */
function sorted(names: readonly string[]): readonly string[] {
  const first = ['record_id', 'event_date', 'period'].filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name))];
}
