import type { Dataset } from '../dataset/kinds/dataset';
import { identifier, join, type Statement, sql } from '../sql/statement';

/** Sum over rows of what each stands for, where a condition holds. A floating number, exact up to 2^53. */
export function countWhere(condition: Statement): Statement {
  return sql`coalesce(sum(weight) filter (where ${condition}), 0)::double`;
}

/** How many rows, where a condition holds, stand for a count that the supplier withheld; nought in records. */
export function withheldWhere({ form }: Dataset, condition: Statement): Statement {
  return form === 'counted' ? sql`(count(*) filter (where withheld and ${condition}))::double` : sql`0::double`;
}

/** How many rows have an amount, its sum and the sum of its squares, where a condition holds: `x_many`, `x_sum`, `x_squares`. */
export function amountSums(name: string, amount: Statement, condition: Statement): Statement {
  const over = sql`filter (where ${condition} and ${amount} is not null)`;
  return join([
    sql`coalesce(sum(weight) ${over}, 0)::double as ${identifier(`${name}_many`)}`,
    sql`coalesce(sum(weight * ${amount}) ${over}, 0)::double as ${identifier(`${name}_sum`)}`,
    sql`coalesce(sum(weight * ${amount} * ${amount}) ${over}, 0)::double as ${identifier(`${name}_squares`)}`,
  ]);
}
