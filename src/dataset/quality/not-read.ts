import { type Unreleased, unreleased } from '../../counting/unreleased';
import type { Engine } from '../../engine/engine';
import { readRows } from '../../sql/rows';
import { identifier, literal, type Statement, sql, wholeNumber } from '../../sql/statement';
import type { Dataset } from '../kinds/dataset';
import { inWords } from './found';
import { asShown } from './mask';

/** Values kept for the list that a reader may save; beyond it they are counted alone. */
export const NOT_READ_KEPT = 100_000;

/** A value of a row that was not understood, as the list of them shows it. */
export interface NotRead {
  /** Row of the data, the first is 1; the row of column names is not counted. */
  readonly row: number;
  readonly column: string;
  /** As it stands in the file; masked where it looks like a person's name or number. */
  readonly value: string;
  readonly why: string;
}

const nameOf = (table: string): Statement => identifier(`${table} not read`);

/** The table beside the narrow one that keeps values that were not understood. */
export const createNotRead = (table: string): Statement =>
  sql`create table if not exists ${nameOf(table)} (row_no integer, "column" varchar, "value" varchar)`;

export const dropNotRead = (table: string): Statement => sql`drop table if exists ${nameOf(table)}`;

/** Keeps the values of one column of a batch while there is room. `value` and `where` are asked of the staging table. */
export function keepNotRead(
  place: { readonly staging: string; readonly table: string; readonly firstRow: number },
  column: string,
  value: Statement,
  where: Statement,
): Statement {
  const room = sql`(select greatest(0, ${wholeNumber(NOT_READ_KEPT)} - count(*)) from ${nameOf(place.table)})`;
  return sql`insert into ${nameOf(place.table)} select (rowid + ${wholeNumber(place.firstRow)})::integer,
      ${literal(column)}, ${value}
    from ${identifier(place.staging)}
    where ${where}
    order by rowid
    limit ${room}`;
}

/** The values that were kept, in the order of the rows. */
export const notReadStatement = ({ table }: Pick<Dataset, 'table'>): Statement =>
  sql`select row_no, "column", left("value", 200) as "value" from ${nameOf(table)} order by row_no, "column"`;

const WHY: Readonly<Record<string, string>> = {
  age: 'not an age from 0 to 110',
  event_date: 'not a date from 2000 to 2099, nor a period',
  withheld: 'not a whole number, and no sign for a count withheld',
};

/** The values not understood of an extract, for saving. */
export async function notReadOf(
  engine: Engine,
  dataset: Dataset,
  coded: ReadonlySet<string>,
): Promise<Unreleased<readonly NotRead[]>> {
  const shape = {
    row_no: { type: 'number' },
    column: { type: 'text' },
    value: { type: 'text', nullable: true },
  } as const;
  const rows = readRows(await engine.query(notReadStatement(dataset)), shape).map(({ row_no, column, value }) => ({
    row: row_no + 1,
    column: column === 'withheld' ? 'count' : column,
    value: column === 'event_date' ? (value ?? '') : asShown(value ?? ''),
    why:
      WHY[column] ??
      (coded.has(column) ? `not a value of ${inWords(column)} that is known` : 'outside the plausible range'),
  }));
  return unreleased(rows);
}
