import type { Base } from '../dataset/kinds/contract';
import { type Statement, join, sql, valueList } from '../sql/statement';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { CHILD_AGES } from '../vocabulary/demographics';
import { chosenRows } from './chosen-rows';
import type { QueryContext, SqlQuestion } from './question';
import { amountSums, countWhere, withheldWhere } from './row-sums';

const ORDERS: Base = {
  id: 'order',
  label: 'with an order, interim or full',
  where: [{ column: 'stage_reached', codes: ['interim_order', 'full_order'] }],
};

const number = { type: 'number' } as const;
const SHAPE = {
  part: { type: 'text' },
  ethnicity: { type: 'text' },
  child: { type: 'boolean' },
  orders: number,
  withheld: number,
  answered: number,
  positive: number,
  requirements_many: number,
  requirements_sum: number,
  requirements_squares: number,
  prohibitions_many: number,
  prohibitions_sum: number,
  prohibitions_squares: number,
  months_many: number,
  months_sum: number,
  months_squares: number,
} as const;

/**
 * Orders by ethnicity and child or adult: positive interventions, requirements, prohibitions and length. Part
 * `selection` keeps the reader's ages; part `ages` leaves them out, so that children can be set beside adults; part
 * `unknown` is the selection's unknown ethnicities, split further so that all of a row have the same amounts.
 */
export function conditionsOfOrders(asked: QueryContext): SqlQuestion<typeof SHAPE> {
  const over = { ...asked, base: ORDERS };
  const statement = join(
    [
      part('selection', asked, chosenRows(over), sql`true`),
      part('unknown', asked, chosenRows(over), sql`ethnicity in (${valueList(UNKNOWN_ETHNICITY)})`, AMOUNTS),
      part('ages', asked, chosenRows(over, ['age']), sql`age not in ('u10', 'NR', 'NX')`),
    ],
    ' union all ',
  );
  return { statement, shape: SHAPE };
}

const AMOUNTS = sql`, positive_requirements, prohibitions, order_months`;

function part(name: string, { dataset }: QueryContext, rows: Statement, where: Statement, split = sql``): Statement {
  const every = sql`true`;
  const known = sql`positive_intervention in ('yes', 'no')`;
  return sql`(select ${name}::varchar as part, ethnicity::varchar as ethnicity,
        age in (${valueList(CHILD_AGES)}) as child, ${countWhere(every)} as orders,
        ${withheldWhere(dataset, every)} as withheld, ${countWhere(known)} as answered,
        ${countWhere(sql`positive_intervention = 'yes'`)} as positive,
        ${amountSums('requirements', sql`positive_requirements`, every)},
        ${amountSums('prohibitions', sql`prohibitions`, every)},
        ${amountSums('months', sql`order_months`, every)}
      from ${rows}
      where ${where}
      group by part, ethnicity, child${split})`;
}
