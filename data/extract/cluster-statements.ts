import type { TableType } from '../../src/engine/engine';
import type { ClusterStatement } from './clickhouse-session';
import { backticked } from './clickhouse-bind';
import { clusterCode, clusterDay, type Made } from './clickhouse-codes';
import { clusterNumber } from './clickhouse-numbers';
import { clusterText, trimmed } from './clickhouse-types';
import type { Counting, Kept } from './config';

/** The columns that a statement gives, in order, and the types that their texts stand for. */
export interface Fetched {
  readonly statement: ClusterStatement;
  readonly columns: ReadonlyMap<string, TableType>;
}

/** Which rows are wanted, as a `WHERE`; codes and days are compared as the contract reads them. */
function wanted({ codes, from, to }: Kept, made: Made): string {
  const { day } = clusterDay(made);
  const conditions = [
    ...[...codes].map(([name, list]) => `has(${made.binder.texts(list)}, ${clusterCode(name, made)})`),
    ...(from === undefined ? [] : [`${day} >= toDate32(${made.binder.text(from)})`]),
    ...(to === undefined ? [] : [`${day} <= toDate32(${made.binder.text(to)})`]),
  ];
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

/** Every row with the columns of the contract, each as text, in the order of record_id. */
export function recordStatement(from: string, kept: Kept, made: Made): Fetched {
  const columns = [...made.columns.values()];
  const selected = columns.map(({ value, type }, place) => `${clusterText(value, type)} AS c${place + 1}`);
  const where = wanted(kept, made);
  const id = columns.findIndex(({ name }) => name === 'record_id');
  const order = id < 0 ? '' : ` ORDER BY c${id + 1}`;
  const text = `SELECT ${selected.join(', ')} FROM ${from} AS source${where}${order}`;
  return {
    statement: made.binder.statement(text),
    columns: new Map(
      columns.map(({ name, type }) => [name, type === 'date and time with zone' ? 'date and time' : type]),
    ),
  };
}

/**
 * Combinations by month, or by the periods of the source, each with its count. Coarser periods are added up from
 * months afterwards; counts that the source withholds stay apart, as "*".
 */
export function countedStatement(from: string, { by }: Counting, kept: Kept, made: Made): Fetched {
  const time = timeKey(made);
  const { total, withheld } = amounts(made);
  const keys = [time.value, ...by.map((name) => clusterCode(name, made)), withheld];
  const selected = keys.map((value, place) => `${value} AS k${place + 1}`);
  const names = keys.map((_, place) => `k${place + 1}`);
  const [last] = names.slice(-1);
  const given = names.slice(0, -1).map((name) => `toString(${name})`);
  const rows = `SELECT ${selected.join(', ')}, ${total} AS n FROM ${from} AS source${wanted(kept, made)}`;
  const text = `SELECT ${given.join(', ')}, if(${last ?? '0'}, '*', toString(sum(n))) FROM (${rows}) GROUP BY ${names.join(', ')} ORDER BY ${names.join(', ')}`;
  const texts = by.map((name): readonly [string, TableType] => [name, 'text']);
  return {
    statement: made.binder.statement(text),
    columns: new Map([[time.name, time.type] as const, ...texts, ['count', 'text'] as const]),
  };
}

function timeKey(made: Made): { readonly name: string; readonly type: TableType; readonly value: string } {
  const period = made.columns.get('period');
  if (period && !made.columns.has('event_date') && !made.columns.has('start'))
    return { name: 'period', type: 'text', value: trimmed(clusterText(period.value, period.type)) };
  const { day, recorded } = clusterDay(made);
  // As in written-columns.ts: a date that was found and not understood stays apart from one that was not recorded.
  const value = `multiIf(isNotNull(${day}), CAST(toStartOfMonth(${day}), 'Nullable(Date32)'), ${recorded}, toDate32('1900-01-01'), NULL)`;
  return { name: 'event_date', type: 'date', value };
}

/** What one row counts for: itself, or its own count; a count that is none is withheld. */
function amounts({ columns, binder }: Made): { readonly total: string; readonly withheld: string } {
  const count = columns.get('count');
  if (!count) return { total: 'toUInt64(1)', withheld: '0' };
  const number = `ifNull(${clusterNumber(clusterText(count.value, count.type), binder)}, -1)`;
  const whole = `(${number} BETWEEN 0 AND 2147483647 AND ${number} = floor(${number}))`;
  return { total: `if(${whole}, toUInt64(greatest(${number}, 0)), 0)`, withheld: `NOT ${whole}` };
}

/** A column of the source as it stands, where it has the names of the contract already. */
export const plainColumn = (name: string, type: TableType) => ({ name, type, value: backticked(name) });
