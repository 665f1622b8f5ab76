import { type Statement, sql, valueList } from '../sql/statement';
import type { QueryContext, SqlQuestion } from './question';
import { chosenRows } from './chosen-rows';
import { amountSums, countWhere } from './row-sums';

const number = { type: 'number' } as const;
const text = { type: 'text' } as const;
const SHAPE = {
  ...{ month: number, ethnicity: text, age: text, sex: text, borough: text, orders: number },
  ...{ requirements_many: number, requirements_sum: number, requirements_squares: number },
  ...{ prohibitions_many: number, prohibitions_sum: number, prohibitions_squares: number },
} as const;

/** Months are stored from here on; what stands before has none. */
const STORED_FROM = 2;
const ORDERS = ['interim_order', 'full_order'];

/**
 * Requirements and prohibitions of the orders, by all that the return to MOPAC tells apart. `month` counts from the year 0,
 * and is below it where none was recorded.
 */
export function returnConditions(asked: QueryContext): SqlQuestion<typeof SHAPE> {
  const rows = chosenRows({ ...asked, unit: 'events' });
  const code = (column: Statement): Statement => sql`${column}::varchar`;
  const statement = sql`select (month::integer - ${STORED_FROM}::integer)::double as month,
        ${code(sql`ethnicity`)} as ethnicity, ${code(sql`age`)} as age, ${code(sql`sex`)} as sex,
        ${code(sql`borough`)} as borough, ${countWhere(sql`true`)} as orders,
        ${amountSums('requirements', sql`positive_requirements`, sql`true`)},
        ${amountSums('prohibitions', sql`prohibitions`, sql`true`)}
      from ${rows}
      where stage_reached in (${valueList(ORDERS)})
      group by all`;
  return { statement, shape: SHAPE };
}
