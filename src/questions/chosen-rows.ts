import type { Condition } from '../dataset/kinds/contract';
import { monthNumber } from '../selection/months';
import { identifier, join, type Statement, sql, valueList } from '../sql/statement';
import type { QueryContext } from './question';

const MONTH = /^\d{4}-\d{2}$/;
const STORED_FROM = 2;

/**
 * The rows of an extract that a question counts, as the body of `from`: a sub-query with every stored column. Children
 * stand at their first row, by whichever of their rows they count: what any of them met is asked beside it.
 */
export function chosenRows(asked: QueryContext, leftOut: readonly string[] = []): Statement {
  const { dataset, base, chosen, unit } = asked;
  const restrictions = [...chosen.filter(({ column }) => !leftOut.includes(column)), ...(base.where ?? [])];
  const table = identifier(dataset.table);
  const where = conditionsSql(restrictions);
  return unit === 'events'
    ? sql`(select * from ${table} where ${where})`
    : sql`(select * from ${table} where ${where} and row_no in (${firstRows(table, where)}))`;
}

/**
 * Each child once: the first row by day, rows without a day last, then by place in the file. Rows without a child
 * stand for one each. Day and place make one number, whose least is a plain aggregate: a window would keep every
 * column of every row while it sorts. The day that stands for none is later than any that is stored.
 */
function firstRows(table: Statement, where: Statement): Statement {
  return sql`select (min(${PLACE}) & 4294967295)::integer from ${table} where ${where} group by ${CHILD}`;
}

const DAY = sql`coalesce(event_date - date '1970-01-01', 1000000)`;
const PLACE = sql`${DAY}::bigint * 4294967296 + row_no`;
const CHILD = sql`coalesce(person, row_no::ubigint)`;

/**
 * One whole number of each child's first row, as `first`, as the body of `from`: what is wanted of the row, packed. It
 * takes two thirds of the time of finding the rows first and reading them after.
 */
export function firstOfEachChild({ dataset, base, chosen }: QueryContext, packed: Statement): Statement {
  const where = conditionsSql([...chosen, ...(base.where ?? [])]);
  return sql`(select arg_min(${packed}, ${PLACE}) as first
      from ${identifier(dataset.table)}
      where ${where}
      group by ${CHILD})`;
}

/** Conditions joined by "and"; `true` where there are none. */
export function conditionsSql(conditions: readonly Condition[]): Statement {
  return conditions.length ? join(conditions.map(conditionSql), ' and ') : sql`true`;
}

/** One column holds one of these codes. */
function conditionSql({ column, codes }: Condition): Statement {
  if (column !== 'month') return sql`${identifier(column)} in (${valueList(codes)})`;
  return sql`${identifier('month')} in (${valueList(codes.map(storedMonth))})`;
}

function storedMonth(code: string): number {
  if (MONTH.test(code)) return STORED_FROM + monthNumber(code);
  return code === 'NR' ? 0 : 1;
}
