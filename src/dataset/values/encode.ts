import type { TableType } from '../../engine/engine';
import type { CodeList } from '../../vocabulary/code-list';
import { identifier, join, literal, type Statement, sql, wholeNumber } from '../../sql/statement';
import type { ColumnContract } from '../kinds/contract';
import { asText, codeOfAge, codeOfText, constant, createTypes, exactCode, listTypes } from './encode-codes';
import { asDay, asFound, asMoved, firstDayOfPeriod, isOtherDay, monthOf, plausible } from './encode-dates';
import { inOurCodes } from './encode-ethnicity';
import { lengthColumns } from './encode-length';
import { personColumn, weightColumns } from './encode-people';
import { type StoredColumn, typeOf } from './stored-column';
import type { Structure } from './structure';
import { numberOfText } from './written-numbers';

const HANDLED_APART = [
  ...['count', 'withheld', 'event_date', 'period', 'age', 'age_band', 'person_id', 'length_band', 'start', 'end'],
];

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

function storedLists(columns: readonly StoredColumn[]): readonly CodeList[] {
  return [...new Map(columns.flatMap(({ codes }) => (codes ? [[codes.name, codes] as const] : []))).values()];
}

/**
 * Reads a batch from staging into the narrow table, making it with the first batch. Where `spelt` is given, only the
 * columns in it are read with every spelling, the others as codes alone.
 */
export function encodeBatch(
  columns: readonly StoredColumn[],
  staging: string,
  table: string,
  firstRow: number,
  spelt?: ReadonlySet<string>,
): Statement {
  const read = ({ name, value, exact }: StoredColumn) => (exact && spelt && !spelt.has(name) ? exact : value);
  const listed = join(columns.map((column) => sql`${read(column)} as ${identifier(column.name)}`));
  const rows = sql`select (rowid + ${wholeNumber(firstRow)})::integer as row_no, ${listed} from ${identifier(staging)}`;
  return firstRow === 0
    ? sql`create table ${identifier(table)} as ${rows}`
    : sql`insert into ${identifier(table)} ${rows}`;
}

/** Takes a batch out again. */
export function withoutBatch(table: string, firstRow: number): Statement {
  return firstRow === 0
    ? sql`drop table ${identifier(table)}`
    : sql`delete from ${identifier(table)} where row_no >= ${wholeNumber(firstRow)}`;
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
  const found = ['event_date', 'start'].map(asFound).filter((name) => typeOf(structure, name));
  const text = days.length === 0 ? [identifier('period')] : found.map(identifier);
  const raw = text.length > 0 ? oneOf(text) : day;
  return [
    { name: 'event_date', value: plausible(day), raw: sql`${raw}::varchar`, ...movedDay(structure) },
    { name: 'month', value: monthOf(day, emptied(raw, text.length > 0)) },
  ];
}

/** Rows of which the zone moves the day; absent where no column of days can have one. */
function movedDay(structure: Structure): Pick<StoredColumn, 'moved'> {
  const moved = ['event_date', 'start'].flatMap((name): Statement[] => {
    const type = typeOf(structure, name);
    if (typeOf(structure, asMoved(name)))
      return [sql`case when ${identifier(name)} is not null then ${identifier(asMoved(name))} end`];
    return type === 'date and time with zone' ? [isOtherDay(identifier(name), type)] : [];
  });
  return moved.length > 0 ? { moved: sql`coalesce(${join([...moved, sql`false`])})` } : {};
}

const oneOf = (days: readonly Statement[]): Statement =>
  days.length === 1 && days[0] ? days[0] : sql`coalesce(${join(days)})`;

const emptied = (raw: Statement, isText: boolean): Statement =>
  isText ? sql`coalesce(trim(${raw}), '') = ''` : sql`${raw} is null`;

function ageColumn(structure: Structure, table: string): readonly StoredColumn[] {
  const column = structure.contract.columns.find(({ name }) => name === 'age');
  if (!column?.codes) return [];
  const list = column.codes;
  const { codes } = listTypes(table, list);
  const given = ['age', 'age_band'].flatMap((name) => {
    const type = typeOf(structure, name);
    const raw = identifier(name);
    return type ? [{ value: codeOfAge(raw, type, table, list), raw: foundIn(structure, name, asText(raw, type)) }] : [];
  });
  const [first, second] = given;
  if (!first) return [];
  if (!second) return [{ name: 'age', codes: list, ...first }];
  const value = sql`coalesce(nullif(${first.value}, ${constant('NR', codes)}), ${second.value})`;
  return [{ name: 'age', codes: list, value, raw: sql`coalesce(${first.raw}, ${second.raw})` }];
}

function plainColumn(column: ColumnContract, structure: Structure, table: string): readonly StoredColumn[] {
  const type = typeOf(structure, column.name);
  if (!type) return standIn(column, structure, table);
  const raw = identifier(column.name);
  const text = asText(raw, type);
  const found = foundIn(structure, column.name, text);
  if (column.codes) {
    const ours = column.name === 'ethnicity' ? inOurCodes(text, structure.ethnicityCodes?.reads) : text;
    const value = codeOfText(ours, table, column.codes);
    return [{ name: column.name, value, exact: exactCode(ours, table, column.codes), codes: column.codes, raw: found }];
  }
  if (column.type === 'whole' || column.type === 'number')
    return [{ name: column.name, value: inRange(asNumber(raw, type, column), column), raw: found }];
  return [{ name: column.name, value: text }];
}

/** A column of codes that another stands in for, where that one says its code. */
function standIn({ name, codes }: ColumnContract, structure: Structure, table: string): readonly StoredColumn[] {
  const other = structure.contract.columns.find(({ insteadOf, insteadMeans }) => insteadOf === name && insteadMeans);
  const type = other && typeOf(structure, other.name);
  if (!codes || !type || !other.codes || !other.insteadMeans) return [];
  const { code, except } = other.insteadMeans;
  const read = codeOfText(asText(identifier(other.name), type), table, other.codes);
  const list = listTypes(table, codes).codes;
  const unsaid = join([...except, 'NR', 'NX'].map(literal));
  const value = sql`case when (${read})::varchar in (${unsaid}) then ${constant('NR', list)} else ${constant(code, list)} end`;
  return [{ name, value, codes }];
}

/** A column as the supplier wrote it, where a mapping changed it. */
const foundIn = ({ found }: Structure, name: string, text: Statement): Statement =>
  found?.has(name) ? identifier(asFound(name)) : text;

/** Of a number with a fraction, a full stop stands before it; of a whole one it may stand between thousands. */
const asNumber = (raw: Statement, type: TableType, column: ColumnContract): Statement =>
  type === 'text' ? numberOfText(raw, column.type === 'number' ? '1,234.5' : undefined) : raw;

function inRange(raw: Statement, { type, range }: ColumnContract): Statement {
  const [least, most] = (range ?? [-2147483648, 2147483647]).map((limit): Statement => ({
    text: String(limit),
    values: [],
  }));
  const within = sql`${raw} between ${least ?? raw} and ${most ?? raw}`;
  return type === 'whole'
    ? sql`case when ${within} and ${raw} = floor(${raw}) then ${raw}::integer end`
    : sql`case when ${within} then ${raw}::double end`;
}
