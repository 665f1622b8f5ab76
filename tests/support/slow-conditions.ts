import type { QueryContext } from '../../src/questions/question';
import { chosenRows } from '../../src/questions/chosen-rows';
import { type Statement, sql, valueList } from '../../src/sql/statement';
import { CHILD_AGES } from '../../src/vocabulary/demographics';

/** The questions of conditions, written part by part over the rows themselves: slow, and plain. */
export const SLOW_CONDITIONS = { oocd: slowConditionsOfDisposals, kcpo: slowConditionsOfOrders } as const;

const OUT_OF_COURT = ['community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution'];
const TOTAL = sql`(coalesce(rehabilitative, 0) + coalesce(reparative, 0) + coalesce(restrictive, 0))`;
const RECORDED = sql`(rehabilitative is not null or reparative is not null or restrictive is not null)`;
const UNKNOWN = sql`ethnicity in ('NS', 'NR', 'NX')`;

function slowConditionsOfDisposals(asked: QueryContext): Statement {
  const rows = chosenRows({ ...asked, base: baseOf('disposal', OUT_OF_COURT) });
  const part = (name: string, split: Statement) =>
    sql`(select ${name}::varchar as part, ethnicity::varchar as ethnicity, ${weightWhere(sql`true`)} as out_of_court,
        ${weightWhere(RECORDED)} as recorded, ${withheldIn(asked)} as withheld,
        ${weightWhere(sql`rehabilitative > 0`)} as rehabilitative, ${weightWhere(sql`reparative > 0`)} as reparative,
        ${weightWhere(sql`restrictive > 0`)} as restrictive, ${sums('total', sql`nullif(${TOTAL}, 0)`)}
      from ${rows} ${split})`;
  return sql`${part('groups', sql`group by ethnicity`)} union all
    ${part('unknown', sql`where ${UNKNOWN} group by ethnicity, ${TOTAL}`)}`;
}

function slowConditionsOfOrders(asked: QueryContext): Statement {
  const over = { ...asked, base: baseOf('stage_reached', ['interim_order', 'full_order']) };
  const part = (name: string, rows: Statement, split: Statement) =>
    sql`(select ${name}::varchar as part, ethnicity::varchar as ethnicity,
        age in (${valueList(CHILD_AGES)}) as child, ${weightWhere(sql`true`)} as orders,
        ${withheldIn(asked)} as withheld, ${weightWhere(sql`positive_intervention in ('yes', 'no')`)} as answered,
        ${weightWhere(sql`positive_intervention = 'yes'`)} as positive,
        ${sums('requirements', sql`positive_requirements`)}, ${sums('prohibitions', sql`prohibitions`)},
        ${sums('months', sql`order_months`)}
      from ${rows} ${split})`;
  const ages = sql`where age not in ('u10', 'NR', 'NX') group by ethnicity, child`;
  const unknown = sql`where ${UNKNOWN} group by ethnicity, child, positive_requirements, prohibitions, order_months`;
  return sql`${part('selection', chosenRows(over), sql`group by ethnicity, child`)} union all
    ${part('unknown', chosenRows(over), unknown)} union all ${part('ages', chosenRows(over, ['age']), ages)}`;
}

const baseOf = (column: string, codes: readonly string[]) => ({ id: 'base', label: '', where: [{ column, codes }] });

const weightWhere = (condition: Statement): Statement =>
  sql`coalesce(sum(weight) filter (where ${condition}), 0)::double`;

const withheldIn = ({ dataset }: QueryContext): Statement =>
  dataset.form === 'counted' ? sql`(count(*) filter (where withheld))::double` : sql`0::double`;

function sums(name: string, amount: Statement): Statement {
  const named = (what: string): Statement => ({ text: `${name}_${what}`, values: [] });
  return sql`coalesce(sum(weight) filter (where ${amount} is not null), 0)::double as ${named('many')},
    coalesce(sum(weight * ${amount}), 0)::double as ${named('sum')},
    coalesce(sum(weight * ${amount} * ${amount}), 0)::double as ${named('squares')}`;
}
