import { heldTogether } from '../selection/held';
import type { Row } from '../sql/rows';
import { identifier, join, type Statement, sql } from '../sql/statement';
import { axisOf } from './axes';
import { chosenRows, conditionsSql } from './chosen-rows';
import type { Asked, SqlQuestion } from './question';

/** One ethnicity in one stratum: cases alike in every column held equal. */
export const STRATUM = {
  /** A number that stands for the values of all columns held equal; its size says nothing. */
  stratum: { type: 'number' },
  ethnicity: { type: 'text' },
  at_risk: { type: 'number' },
  events: { type: 'number' },
  /** Of those at risk, in strata where a column held equal was not recorded or not recognised. */
  unknown: { type: 'number' },
  /** How many sets of cases alike this row stands for: above 1 only where none of them can be matched. */
  sets: { type: 'number' },
  /** Rows whose count the supplier withheld: where above 0 the counts are "at least". */
  withheld: { type: 'number' },
} as const;

export type StratumRow = Row<typeof STRATUM>;

/**
 * The chosen outcome out of its base by ethnicity, apart for every combination of the columns held equal. Strata that
 * hold one ethnicity alone have nothing to be matched with: they come as one stratum for each ethnicity, below 0,
 * which leaves every sum as it is and spares hundreds of thousands of rows where many columns are held equal.
 */
export function alike(asked: Asked): SqlQuestion<typeof STRATUM> {
  const columns = heldTogether(asked.held);
  const withheld = asked.dataset.form === 'counted' ? sql`count(*) filter (where withheld)` : sql`0`;
  const strata = sql`select ${stratumOf(asked, columns)} as stratum, ethnicity, sum(weight)::double as at_risk, coalesce(sum(weight) filter (where ${conditionsSql(asked.outcome.where)}), 0)::double as events, coalesce(sum(weight) filter (where ${unknownOf(columns)}), 0)::double as unknown, (${withheld})::double as withheld from ${chosenRows(asked)} group by stratum, ethnicity`;
  const merged = sql`select case when count(*) over (partition by stratum) = 1 then -1.0 - enum_code(ethnicity) else stratum end as stratum, ethnicity::varchar as ethnicity, at_risk, events, unknown, withheld from (${strata})`;
  return {
    statement: sql`select stratum, ethnicity, sum(at_risk) as at_risk, sum(events) as events, sum(unknown) as unknown, count(*)::double as sets, sum(withheld) as withheld from (${merged}) group by stratum, ethnicity order by stratum, ethnicity`,
    shape: STRATUM,
  };
}

/** The places of the values in their lists, written as one number: grouping by it is faster than by many columns. */
function stratumOf({ dataset, contract }: Asked, columns: readonly string[]): Statement {
  const number = columns.reduce<Statement>(
    (sum, column) => {
      const size = axisOf(dataset, contract, column).codes.length;
      return sql`(${sum} * ${size} + enum_code(${identifier(column)}))`;
    },
    sql`0::bigint`,
  );
  return sql`${number}::double`;
}

function unknownOf(columns: readonly string[]): Statement {
  if (!columns.length) return sql`false`;
  return join(
    columns.map((column) => sql`${identifier(column)} in ('NR', 'NX')`),
    ' or ',
  );
}
