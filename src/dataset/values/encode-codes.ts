import { type CodeList, NOT_RECOGNISED, NOT_RECORDED, spellings } from '../../vocabulary/code-list';
import type { TableType } from '../../engine/engine';
import { identifier, join, literal, literalList, type Statement, sql, wholeNumber } from '../../sql/statement';
import { OLDEST_AGE } from '../kinds/common-columns';
import { enumOrder } from '../kinds/stored-columns';

/** Names of the two ENUM types of a code list in a table: its stored codes, and every accepted spelling. */
export interface ListTypes {
  readonly codes: Statement;
  readonly spellings: Statement;
}

export const listTypes = (table: string, list: CodeList): ListTypes => ({
  codes: identifier(`${table} ${list.name}`),
  spellings: identifier(`${table} ${list.name} spellings`),
});

/** The statements that make the types of a list; both are dropped with the table. */
export function createTypes(table: string, list: CodeList): readonly Statement[] {
  const types = listTypes(table, list);
  return [
    sql`create type ${types.codes} as enum (${literalList(enumOrder(list))})`,
    sql`create type ${types.spellings} as enum (${literalList([...spellings(list).keys()])})`,
  ];
}

/** The constant of a code in the type of its list. Untyped, DuckDB would turn the whole column into text. */
export const constant = (code: string, codes: Statement): Statement => sql`${literal(code)}::${codes}`;

/**
 * Text to code in one pass: the code itself, or else empty, another spelling, or not recognised. Only values that
 * are not codes reach the second half, so a clean column costs no more than a cast.
 */
export function codeOfText(raw: Statement, table: string, list: CodeList): Statement {
  const { codes, spellings: spelt } = listTypes(table, list);
  const meant = literalList([...spellings(list).values()]);
  const spelling = sql`enum_code(try_cast(lower(trim(${raw})) as ${spelt}))::integer + 1`;
  return sql`coalesce(try_cast(${raw} as ${codes}),
        case when ${raw} is null then ${constant(NOT_RECORDED.code, codes)} else coalesce(([${meant}]::${codes}[])[${spelling}], ${constant(NOT_RECOGNISED.code, codes)}) end)`;
}

/**
 * Code to code, without the other spellings: what codeOfText gives for a clean column. The engine makes it ready in
 * half the time, which is most of what opening a small file takes.
 */
export function exactCode(raw: Statement, table: string, list: CodeList): Statement {
  const { codes } = listTypes(table, list);
  const other = sql`case when ${raw} is null then ${constant(NOT_RECORDED.code, codes)} else ${constant(NOT_RECOGNISED.code, codes)} end`;
  return sql`coalesce(try_cast(${raw} as ${codes}), ${other})`;
}

/** A raw column as text, whatever it was: 3 and 3.0 become "3". */
export function asText(raw: Statement, type: TableType): Statement {
  if (type === 'text') return raw;
  if (type !== 'number') return sql`${raw}::varchar`;
  return sql`case when isfinite(${raw}) and ${raw} = floor(${raw}) then coalesce(try_cast(${raw} as bigint)::varchar,
        ${raw}::varchar) else ${raw}::varchar end`;
}

/** Age in whole years to its code: under 10, 10 to 24, 25 and over; impossible ages are not recognised. */
function codeOfYears(years: Statement, codes: Statement): Statement {
  const steps = [
    sql`when ${years} is null then ${constant(NOT_RECORDED.code, codes)}`,
    sql`when not (${years} between 0 and ${wholeNumber(OLDEST_AGE)} and ${years} = floor(${years})) then ${constant(NOT_RECOGNISED.code, codes)}`,
    sql`when ${years} < 10 then ${constant('u10', codes)}`,
    sql`when ${years} >= 25 then ${constant('25+', codes)}`,
  ];
  return sql`case ${join(steps, ' ')} else ${years}::integer::varchar::${codes} end`;
}

/** Age from numbers, or from text that may hold numbers or bands. */
export function codeOfAge(raw: Statement, type: TableType, table: string, list: CodeList): Statement {
  const { codes } = listTypes(table, list);
  if (type !== 'text') return codeOfYears(raw, codes);
  const years = sql`try_cast(trim(${raw}) as double)`;
  return sql`case when ${years} is null then ${codeOfText(raw, table, list)} else ${codeOfYears(years, codes)} end`;
}
