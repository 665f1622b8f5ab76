import type { TableType } from '../../engine/engine';
import { identifier, join, literal, type Statement, sql } from '../../sql/statement';
import type { ColumnContract } from '../kinds/contract';
import { inOurCodes } from '../values/encode-ethnicity';
import { asFound, asMoved } from '../values/encode-dates';
import { extractContract } from '../kinds/extracts';
import { acceptedTypes } from '../values/structure';
import { foundKey, foundText, keyOf, own } from './found-key';
import type { ByCondition, ColumnSource, FromColumn, Mapping } from './mapping';
import { instantOfText, isMovedDay, momentOfText } from './moment-sql';
import { readsIn } from './reading';

/** One column that a mapping makes. */
interface MappedColumn {
  readonly name: string;
  readonly type: TableType;
  readonly value: Statement;
}

type Types = ReadonlyMap<string, TableType>;

/**
 * The canonical columns of a mapping, selected from a staging table that has the file's own columns of these types.
 * Has no bound values, so that it can stand in a view. `besides` are further columns to select, such as `rowid`.
 * A column that holds days as text stands a second time, as it was found, under the name that `asFound` gives it.
 */
export function mappedSource(
  mapping: Mapping,
  types: Types,
  staging: string,
  besides: readonly Statement[] = [],
): Statement {
  const made = mappedColumns(mapping, types).map(({ name, value }) => sql`${value} as ${identifier(name)}`);
  return sql`select ${join([...besides, ...made])} from ${identifier(staging)}`;
}

/** Column -> type that `mappedSource` gives it: contract columns, and those of days as they were found. */
export function mappedTypes(mapping: Mapping, types: Types): Types {
  return new Map(mappedColumns(mapping, types).map(({ name, type }) => [name, type]));
}

/**
 * Columns whose values a mapping changes, as they were found, under the names that `asFound` gives them: so that what
 * is not recognised can be shown as the supplier wrote it. For `besides` of `mappedSource`.
 */
export function foundBeside(mapping: Mapping, types: Types): ReadonlyMap<string, Statement> {
  const found = extractContract(mapping.kind).columns.flatMap(({ name, type }): (readonly [string, Statement])[] => {
    const source = own(mapping.columns, name);
    if (!source || !('from' in source) || type === 'date' || type === 'datetime') return [];
    const from = types.get(source.from);
    if (!from || (!source.values && name !== 'ethnicity')) return [];
    return [[name, sql`${foundText(identifier(source.from), from)} as ${identifier(asFound(name))}`]];
  });
  return new Map(found);
}

function mappedColumns(mapping: Mapping, types: Types): readonly MappedColumn[] {
  return extractContract(mapping.kind).columns.flatMap((column) => {
    const source = own(mapping.columns, column.name);
    return source ? mappedColumn(column, source, types, mapping) : [];
  });
}

function mappedColumn(
  column: ColumnContract,
  source: ColumnSource,
  types: Types,
  mapping: Mapping,
): readonly MappedColumn[] {
  const { name } = column;
  const isDay = column.type === 'date' || column.type === 'datetime';
  if (!('from' in source)) {
    const text = 'every' in source ? sql`${textLiteral(source.every)}::varchar` : byCondition(source, types);
    return isDay ? textAsDay(column, text, 'YYYY-MM-DD') : [{ name, type: 'text', value: text }];
  }
  const type = types.get(source.from);
  if (!type) return [];
  const raw = identifier(source.from);
  if (isDay) return dayColumn(column, source, raw, type);
  if (!source.values && acceptedTypes(column, true).includes(type) && type !== 'text')
    return [{ name, type, value: raw }];
  return [{ name, type: 'text', value: byValues(source, fallback(column, raw, type, mapping), raw, type) }];
}

/** A text constant; a NUL would end the statement, so it is written as what it is. */
function textLiteral(text: string): Statement {
  return join(text.split('\0').map(literal), ' || chr(0) || ');
}

function dayColumn(
  column: ColumnContract,
  source: FromColumn,
  raw: Statement,
  type: TableType,
): readonly MappedColumn[] {
  const { name } = column;
  if (!source.dates && acceptedTypes(column, true).includes(type)) return [{ name, type, value: raw }];
  return textAsDay(column, foundText(raw, type), source.dates ?? 'YYYY-MM-DD');
}

/** A column that asks for an hour keeps the moment itself: of one hour in October, London's clock tells too little. */
function textAsDay(
  { name, type }: ColumnContract,
  text: Statement,
  dates: NonNullable<FromColumn['dates']>,
): readonly MappedColumn[] {
  const moment: MappedColumn =
    type === 'datetime'
      ? { name, type: 'date and time with zone', value: instantOfText(text, dates) }
      : { name, type: 'date and time', value: momentOfText(text, dates) };
  return [
    moment,
    { name: asFound(name), type: 'text', value: text },
    { name: asMoved(name), type: 'yes or no', value: isMovedDay(text, dates) },
  ];
}

/** Values that the mapping does not name are read as the contract reads them. */
function fallback(column: ColumnContract, raw: Statement, type: TableType, { declared }: Mapping): Statement {
  const text = foundText(raw, type);
  return column.name === 'ethnicity' ? inOurCodes(text, readsIn(declared)) : text;
}

function byValues({ values = {} }: FromColumn, otherwise: Statement, raw: Statement, type: TableType): Statement {
  const named = [...new Map(Object.entries(values).map(([value, code]) => [keyOf(value), code]))];
  if (named.length === 0) return otherwise;
  const key = foundKey(raw, type);
  // An empty cell is a value like any other once the mapping names it: "a blank means no".
  const compared = named.some(([value]) => value === '') ? sql`coalesce(${key}, '')` : key;
  const cases = byCode(named).map(([code, keys]) => sql`when ${isOneOf(compared, keys)} then ${textLiteral(code)}`);
  return sql`case ${join(cases, ' ')} else ${otherwise} end`;
}

/** Values by the code they mean, so that each code is one comparison with a list. */
function byCode(named: readonly (readonly [string, string])[]): readonly (readonly [string, readonly string[]])[] {
  const codes = new Map<string, string[]>();
  for (const [value, code] of named) codes.set(code, [...(codes.get(code) ?? []), value]);
  return [...codes];
}

const isOneOf = (compared: Statement, keys: readonly string[]): Statement =>
  sql`${compared} in (${join(keys.map(textLiteral))})`;

/** The code of the first condition that holds; a condition on a column that the file lacks never does. */
function byCondition({ when }: ByCondition, types: Types): Statement {
  const cases = when.flatMap(({ column, is, code }) => {
    const type = types.get(column);
    if (!type || is.length === 0) return [];
    const key = sql`coalesce(${foundKey(identifier(column), type)}, '')`;
    return [sql`when ${isOneOf(key, is.map(keyOf))} then ${textLiteral(code)}`];
  });
  return cases.length === 0 ? sql`null::varchar` : sql`case ${join(cases, ' ')} end`;
}
