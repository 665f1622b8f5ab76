import type { Base } from '../dataset/kinds/contract';
import { type Statement, identifier, join, sql, valueList } from '../sql/statement';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { CHILD_AGES } from '../vocabulary/demographics';
import { countedRows } from './counted-rows';
import type { QueryContext, SqlQuestion } from './question';
import { amountSums, countWhere } from './row-sums';

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
  const ofAnyAge = { ...over, chosen: asked.chosen.filter(({ column }) => column !== 'age') };
  const split = join(AMOUNTS.map(identifier));
  const name = sql`case when grouping(${split}) > 0 then 'selection' else 'unknown' end`;
  const selection = sql`${part(name, over)}
      group by grouping sets ((ethnicity, child), (ethnicity, child, ${split}))
      having grouping(${split}) > 0 or ethnicity in (${valueList(UNKNOWN_ETHNICITY)})`;
  const ages = sql`${part(sql`'ages'`, ofAnyAge)} where age not in ('u10', 'NR', 'NX') group by ethnicity, child`;
  return { statement: sql`(${selection}) union all (${ages})`, shape: SHAPE };
}

const AMOUNTS = ['positive_requirements', 'prohibitions', 'order_months'] as const;

function part(name: Statement, over: QueryContext): Statement {
  const every = sql`true`;
  const known = sql`positive_intervention in ('yes', 'no')`;
  return sql`select ${name} as part, ethnicity::varchar as ethnicity, child, ${countWhere(every)} as orders,
        sum(withheld)::double as withheld, ${countWhere(known)} as answered,
        ${countWhere(sql`positive_intervention = 'yes'`)} as positive,
        ${amountSums('requirements', sql`positive_requirements`, every)},
        ${amountSums('prohibitions', sql`prohibitions`, every)},
        ${amountSums('months', sql`order_months`, every)}
      from (select *, age in (${valueList(CHILD_AGES)}) as child
        from ${countedRows(over, ['ethnicity', 'age', 'positive_intervention', ...AMOUNTS])})`;
}
