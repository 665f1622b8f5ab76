import type { TableType } from '../../engine/engine';
import { identifier, join, type Statement, sql } from '../../sql/statement';
import type { ColumnContract, ColumnType } from '../kinds/contract';
import type { ExtractContract } from '../kinds/extracts';

/** What a column is that holds no value at all. */
export type EmptyType = Extract<TableType, 'text' | 'number' | 'date' | 'date and time'>;

const EMPTY: Readonly<Record<EmptyType, Statement>> = {
  text: sql`null::varchar`,
  number: sql`null::double`,
  date: sql`null::date`,
  'date and time': sql`null::timestamp`,
};

const TYPES: Readonly<Partial<Record<ColumnType, EmptyType>>> = {
  date: 'date',
  datetime: 'date and time',
  whole: 'number',
  number: 'number',
};

/** The type that a contract column without any value is read as. */
export const emptyType = ({ type }: Pick<ColumnContract, 'type'>): EmptyType => TYPES[type] ?? 'text';

/** "null::date as event_date": contract columns without any value, to be selected. */
export function emptyColumns({ columns }: ExtractContract, names: readonly string[]): Statement {
  const wanted = columns.filter(({ name }) => names.includes(name));
  return join(wanted.map((column) => sql`${EMPTY[emptyType(column)]} as ${identifier(column.name)}`));
}
