import type { ColumnContract } from '../../src/dataset/kinds/contract';
import { asFound, asMoved } from '../../src/dataset/values/encode-dates';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { keyOf, own } from '../../src/dataset/mapping/found-key';
import type { ByCondition, FromColumn, Mapping } from '../../src/dataset/mapping/mapping';
import { readsIn } from '../../src/dataset/mapping/reading';
import { acceptedTypes } from '../../src/dataset/values/structure';
import type { TableType } from '../../src/engine/engine';
import { backticked, type Binder } from './clickhouse-bind';
import { clusterInstant, clusterMoment, clusterMoved } from './clickhouse-dates';
import { clusterText, keyed, trimmed } from './clickhouse-types';

/** One column of a contract as ClickHouse makes it. */
export interface ClusterColumn {
  readonly name: string;
  readonly type: TableType;
  /** SQL that gives the value in that type; text is Nullable(String). */
  readonly value: string;
}

type Types = ReadonlyMap<string, TableType>;

/**
 * A mapping compiled to ClickHouse: the twin of the workbook's mapping-sql.ts, column for column and type for type.
 * Column names stand in backticks, every value of the mapping is bound.
 */
export function clusterColumns(mapping: Mapping, types: Types, binder: Binder): readonly ClusterColumn[] {
  return extractContract(mapping.kind).columns.flatMap((column) => {
    const source = own(mapping.columns, column.name);
    if (!source) return [];
    if ('from' in source) return fromColumn(column, source, mapping, types, binder);
    const text = 'every' in source ? every(source.every, binder) : byCondition(source, types, binder);
    return isDay(column)
      ? textAsDay(column, text, 'YYYY-MM-DD', binder)
      : [{ name: column.name, type: 'text', value: text }];
  });
}

const isDay = ({ type }: ColumnContract): boolean => type === 'date' || type === 'datetime';
const every = (text: string, binder: Binder): string => `CAST(${binder.text(text)}, 'Nullable(String)')`;

function fromColumn(
  column: ColumnContract,
  source: FromColumn,
  mapping: Mapping,
  types: Types,
  binder: Binder,
): readonly ClusterColumn[] {
  const type = types.get(source.from);
  if (!type) return [];
  const { name } = column;
  const raw = backticked(source.from);
  const asItIs = acceptedTypes(column, true).includes(type);
  if (isDay(column))
    return !source.dates && asItIs
      ? [{ name, type, value: raw }]
      : textAsDay(column, clusterText(raw, type), source.dates ?? 'YYYY-MM-DD', binder);
  if (!source.values && asItIs && type !== 'text') return [{ name, type, value: raw }];
  const text = clusterText(raw, type);
  return [{ name, type: 'text', value: byValues(source, text, fallback(column, text, mapping, binder), binder) }];
}

function textAsDay(
  { name, type }: ColumnContract,
  text: string,
  dates: NonNullable<FromColumn['dates']>,
  binder: Binder,
): readonly ClusterColumn[] {
  return [
    type === 'datetime'
      ? { name, type: 'date and time with zone', value: clusterInstant(text, dates, binder) }
      : { name, type: 'date and time', value: clusterMoment(text, dates, binder) },
    { name: asFound(name), type: 'text', value: text },
    { name: asMoved(name), type: 'yes or no', value: clusterMoved(text, dates, binder) },
  ];
}

/** Values that the mapping does not name are read as the contract reads them. */
function fallback({ name }: ColumnContract, text: string, { declared }: Mapping, binder: Binder): string {
  return name === 'ethnicity' ? inOurCodes(text, readsIn(declared), binder) : text;
}

/** Ethnicity codes of another version as ours: O1 of 16+1 becomes A4, Chinese. */
export function inOurCodes(
  text: string,
  differing: Readonly<Record<string, string>> | undefined,
  binder: Binder,
): string {
  const reads = Object.entries(differing ?? {});
  if (reads.length === 0) return text;
  const theirs = binder.texts(reads.map(([code]) => code));
  const ours = binder.texts(reads.map(([, code]) => code));
  const key = `upperUTF8(ifNull(${trimmed(text)}, ''))`;
  return `if(has(${theirs}, ${key}), CAST(transform(${key}, ${theirs}, ${ours}, ''), 'Nullable(String)'), ${text})`;
}

function byValues({ values = {} }: FromColumn, text: string, otherwise: string, binder: Binder): string {
  const named = new Map(Object.entries(values).map(([value, code]) => [keyOf(value), code]));
  if (named.size === 0) return otherwise;
  const [keys, codes] = [binder.texts([...named.keys()]), binder.texts([...named.values()])];
  const key = `ifNull(${keyed(text)}, '')`;
  // An empty cell is a value like any other once the mapping names it; else it stays empty.
  const isNamed = named.has('') ? `has(${keys}, ${key})` : `isNotNull(${text}) AND has(${keys}, ${key})`;
  return `if(${isNamed}, CAST(transform(${key}, ${keys}, ${codes}, ''), 'Nullable(String)'), ${otherwise})`;
}

/** The code of the first condition that holds; a condition on a column that the source lacks never does. */
function byCondition({ when }: ByCondition, types: Types, binder: Binder): string {
  const cases = when.flatMap(({ column, is, code }) => {
    const type = types.get(column);
    if (!type || is.length === 0) return [];
    const key = `ifNull(${keyed(clusterText(backticked(column), type))}, '')`;
    return [`has(${binder.texts(is.map(keyOf))}, ${key}), ${every(code, binder)}`];
  });
  return cases.length === 0 ? `CAST(NULL, 'Nullable(String)')` : `multiIf(${cases.join(', ')}, NULL)`;
}
