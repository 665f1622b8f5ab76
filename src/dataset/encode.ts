import type { CodeList } from '../vocabulary/code-list';
import type { ParquetType } from '../engine/engine';
import { identifier, join, type Statement, sql } from '../sql/statement';
import type { ColumnContract } from './contract';
import { asText, codeOfAge, codeOfText, constant, createTypes, listTypes } from './encode-codes';
import { asDay, asTimestamp, firstDayOfPeriod, monthOf, plausible } from './encode-dates';
import type { Structure } from './structure';
import { codedColumns } from './stored-columns';

/** One column of the narrow table: its name and the SQL that makes it from the staging table. */
export interface StoredColumn {
  readonly name: string;
  readonly value: Statement;
  /** Present where the column is stored as codes. */
  readonly codes?: CodeList;
  /** The staging column it comes from, as text, for examples of what was not recognised. */
  readonly raw?: Statement;
}

const HANDLED_APART = ['count', 'event_date', 'period', 'age', 'age_band', 'person_id', 'length_band', 'start', 'end'];

const typeOf = ({ types }: Structure, name: string): ParquetType | undefined => types.get(name);

/** Every column of the narrow table but row_no, in order, as stored-columns.ts describes it. */
export function storedColumns(structure: Structure, table: string): readonly StoredColumn[] {
  const plain = structure.contract.columns.filter(({ name }) => !HANDLED_APART.includes(name));
  return [
    ...dateColumns(structure),
    ...personColumn(structure),
    ...weightColumns(structure),
    ...ageColumn(structure, table),
    ...plain.flatMap((column) => plainColumn(column, structure, table)),
    ...lengthColumns(structure, table),
  ];
}

/** The statements that make the types of every list of the contract that will be stored. */
export function typeStatements(columns: readonly StoredColumn[], table: string): readonly Statement[] {
  return storedLists(columns).flatMap((list) => createTypes(table, list));
}

/** The statements that undo everything that loading made. */
export function dropStatements(structure: Pick<Structure, 'contract'>, table: string): readonly Statement[] {
  const lists = new Map(codedColumns(structure.contract).map(({ codes }) => [codes.name, codes]));
  const types = [...lists.values()].map((list) => listTypes(table, list));
  return [
    sql`drop table if exists ${identifier(table)}`,
    ...types.flatMap(({ codes, spellings }) => [sql`drop type if exists ${codes}`, sql`drop type if exists ${spellings}`]),
  ];
}

function storedLists(columns: readonly StoredColumn[]): readonly CodeList[] {
  return [...new Map(columns.flatMap(({ codes }) => (codes ? [[codes.name, codes] as const] : []))).values()];
}

/** Reads a batch from staging into the narrow table, making it with the first batch. */
export function encodeBatch(columns: readonly StoredColumn[], staging: string, table: string, firstRow: number): Statement {
  const listed = join(columns.map(({ name, value }) => sql`${value} as ${identifier(name)}`));
  const number = { text: String(firstRow), values: [] };
  const rows = sql`select (rowid + ${number})::integer as row_no, ${listed} from ${identifier(staging)}`;
  return firstRow === 0 ? sql`create table ${identifier(table)} as ${rows}` : sql`insert into ${identifier(table)} ${rows}`;
}

function dateColumns(structure: Structure): readonly StoredColumn[] {
  const dated = typeOf(structure, 'event_date');
  const started = typeOf(structure, 'start');
  const period = typeOf(structure, 'period');
  const days = [
    ...(dated ? [asDay(identifier('event_date'), dated)] : []),
    ...(started ? [asDay(identifier('start'), started)] : []),
  ];
  const day = days.length > 0 ? oneOf(days) : period ? firstDayOfPeriod(identifier('period')) : sql`null::date`;
  const raw = days.length > 0 ? day : identifier('period');
  return [
    { name: 'event_date', value: plausible(day), raw: sql`${raw}::varchar` },
    { name: 'month', value: monthOf(day, emptied(raw, days.length === 0)) },
  ];
}

const oneOf = (days: readonly Statement[]): Statement => (days.length === 1 && days[0] ? days[0] : sql`coalesce(${join(days)})`);

const emptied = (raw: Statement, isText: boolean): Statement =>
  isText ? sql`coalesce(trim(${raw}), '') = ''` : sql`${raw} is null`;

function personColumn(structure: Structure): readonly StoredColumn[] {
  const type = typeOf(structure, 'person_id');
  if (!type) return [];
  const person = asText(identifier('person_id'), type);
  return [{ name: 'person', value: sql`case when trim(${person}) <> '' then hash(${person})::ubigint end` }];
}

function weightColumns(structure: Structure): readonly StoredColumn[] {
  const type = typeOf(structure, 'count');
  if (!type) return [{ name: 'weight', value: sql`1::integer` }];
  const raw = identifier('count');
  const count = type === 'text' ? sql`try_cast(trim(${raw}) as double)` : sql`${raw}::double`;
  const whole = sql`coalesce(${count} between 0 and 2147483647 and ${count} = floor(${count}), false)`;
  return [
    { name: 'weight', value: sql`(case when ${whole} then ${count} else 0 end)::integer` },
    { name: 'withheld', value: sql`not ${whole}`, raw: asText(raw, type) },
  ];
}

function ageColumn(structure: Structure, table: string): readonly StoredColumn[] {
  const column = structure.contract.columns.find(({ name }) => name === 'age');
  if (!column?.codes) return [];
  const list = column.codes;
  const { codes } = listTypes(table, list);
  const given = ['age', 'age_band'].flatMap((name) => {
    const type = typeOf(structure, name);
    const raw = identifier(name);
    return type ? [{ value: codeOfAge(raw, type, table, list), raw: asText(raw, type) }] : [];
  });
  const [first, second] = given;
  if (!first) return [];
  if (!second) return [{ name: 'age', codes: list, ...first }];
  const value = sql`coalesce(nullif(${first.value}, ${constant('NR', codes)}), ${second.value})`;
  return [{ name: 'age', codes: list, value, raw: sql`coalesce(${first.raw}, ${second.raw})` }];
}

function plainColumn(column: ColumnContract, structure: Structure, table: string): readonly StoredColumn[] {
  const type = typeOf(structure, column.name);
  if (!type) return [];
  const raw = identifier(column.name);
  const text = asText(raw, type);
  if (column.codes) {
    return [{ name: column.name, value: codeOfText(text, table, column.codes), codes: column.codes, raw: text }];
  }
  if (column.type === 'whole' || column.type === 'number') return [{ name: column.name, value: inRange(raw, column), raw: text }];
  return [{ name: column.name, value: text }];
}

function inRange(raw: Statement, { type, range }: ColumnContract): Statement {
  const [least, most] = (range ?? [-2147483648, 2147483647]).map((limit): Statement => ({ text: String(limit), values: [] }));
  const within = sql`${raw} between ${least ?? raw} and ${most ?? raw}`;
  return type === 'whole'
    ? sql`case when ${within} and ${raw} = floor(${raw}) then ${raw}::integer end`
    : sql`case when ${within} then ${raw}::double end`;
}

/** Rule 49: start and end as moments, hours between them, and the band they fall in. */
function lengthColumns(structure: Structure, table: string): readonly StoredColumn[] {
  const list = structure.contract.columns.find(({ name }) => name === 'length_band')?.codes;
  const [started, ended] = [typeOf(structure, 'start'), typeOf(structure, 'end')];
  if (!list || !started) return [];
  const start = asTimestamp(identifier('start'), started);
  const startOnly = [{ name: 'start', value: start }];
  if (!ended) return startOnly;
  const end = asTimestamp(identifier('end'), ended);
  const hours = sql`(epoch(${end}) - epoch(${start})) / 3600`;
  return [
    ...startOnly,
    { name: 'end', value: end },
    { name: 'hours', value: sql`case when ${end} >= ${start} then (${hours})::double end` },
    { name: 'length_band', codes: list, value: lengthBand(start, end, hours, listTypes(table, list).codes), raw: sql`${start}::varchar || ' to ' || ${end}::varchar` },
  ];
}

function lengthBand(start: Statement, end: Statement, hours: Statement, codes: Statement): Statement {
  const bands = [
    sql`when ${start} is null then ${constant('NR', codes)}`,
    sql`when ${end} is null then ${constant('open', codes)}`,
    sql`when ${end} < ${start} then ${constant('NX', codes)}`,
    sql`when ${hours} <= 72 then ${constant('to_72h', codes)}`,
    sql`when ${hours} <= 336 then ${constant('to_14d', codes)}`,
    sql`when ${hours} <= 1008 then ${constant('to_42d', codes)}`,
  ];
  return sql`case ${join(bands, ' ')} else ${constant('over_42d', codes)} end`;
}
