import type { Row } from '../sql/rows';
import { identifier, type Statement, sql } from '../sql/statement';
import { conditionsSql } from './chosen-rows';
import type { QueryContext, SqlQuestion } from './question';

/** One ethnicity on one side of the date. */
export const SIDE = {
  /** 1 from the date on, 0 before it. */
  since: { type: 'number' },
  ethnicity: { type: 'text' },
  at_risk: { type: 'number' },
  events: { type: 'number' },
  withheld: { type: 'number' },
} as const;

export type SideRow = Row<typeof SIDE>;

/** No day was set: a question without an answer, which costs nothing. */
export const NO_SIDES: SqlQuestion<typeof SIDE> = {
  statement: sql`select 0::double as since, '' as ethnicity, 0::double as at_risk, 0::double as events,
      0::double as withheld
    where false`,
  shape: SIDE,
};

/**
 * The chosen outcome out of its base by ethnicity, before a day and from that day on, over everything the extract
 * covers whatever months are ticked. A child counts once on each side, by the first row there or by any of them. Rows
 * without a day are on neither side.
 */
export function beforeAfter(asked: QueryContext, day: string): SqlQuestion<typeof SIDE> {
  const { dataset } = asked;
  const withheld = dataset.form === 'counted' ? sql`count(*) filter (where withheld)` : sql`0`;
  return {
    statement: sql`select since, ethnicity::varchar as ethnicity, sum(weight)::double as at_risk,
        coalesce(sum(weight) filter (where met), 0)::double as events, (${withheld})::double as withheld
      from ${sides(asked, day)}
      group by since, ethnicity
      order by since, ethnicity`,
    shape: SIDE,
  };
}

function sides({ dataset, base, chosen, unit, outcome }: QueryContext, day: string): Statement {
  const where = conditionsSql([...chosen.filter(({ column }) => column !== 'month'), ...(base.where ?? [])]);
  const since = sql`case when event_date >= ${day}::date then 1 else 0 end`;
  const met = conditionsSql(outcome.where);
  const rows = sql`select *, (${since})::double as since, (${met}) as met
    from ${identifier(dataset.table)}
    where ${where} and event_date is not null`;
  if (unit === 'events') return sql`(${rows})`;
  const kept = unit === 'any' ? sql`* replace (${MET_BY_ANY} as met)` : sql`*`;
  return sql`(select ${kept}
      from (${rows})
      qualify row_number() over (partition by person, since order by event_date, row_no) = 1 or person is null)`;
}

/** Whether any row of the child on that side met it; a row without a child stands for itself. */
const MET_BY_ANY = sql`case when person is null then met else bool_or(met) over (partition by person, since) end`;
