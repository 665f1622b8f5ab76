import { heldTogether } from '../selection/held';
import type { Row } from '../sql/rows';
import { identifier, join, literalList, type Statement, sql, wholeNumber } from '../sql/statement';
import { axisOf } from './axes';
import { chosenRows, conditionsSql, firstOfEachChild } from './chosen-rows';
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
  const strata = asked.unit === 'events' ? strataOfEvents(asked) : strataOfChildren(asked);
  const merged = sql`select case when count(*) over (partition by stratum) = 1 then -1.0 - code else stratum end as stratum, code, at_risk, events, unknown, withheld from (${strata})`;
  const { codes } = axisOf(asked.dataset, asked.contract, 'ethnicity');
  return {
    statement: sql`select stratum, ([${literalList(codes)}])[code + 1] as ethnicity, sum(at_risk) as at_risk, sum(events) as events, sum(unknown) as unknown, count(*)::double as sets, sum(withheld) as withheld from (${merged}) group by stratum, ethnicity order by stratum, ethnicity`,
    shape: STRATUM,
  };
}

/** Every event, or every counted row with its weight; ethnicity as the place of its code. */
function strataOfEvents(asked: Asked): Statement {
  const columns = heldTogether(asked.held);
  const withheld = asked.dataset.form === 'counted' ? sql`count(*) filter (where withheld)` : sql`0`;
  return sql`select ${stratumOf(asked, columns)}::double as stratum, enum_code(ethnicity)::integer as code, sum(weight)::double as at_risk, coalesce(sum(weight) filter (where ${conditionsSql(asked.outcome.where)}), 0)::double as events, coalesce(sum(weight) filter (where ${unknownOf(columns)}), 0)::double as unknown, (${withheld})::double as withheld from ${chosenRows(asked)} group by stratum, code`;
}

/**
 * Each child once, among cases like the first one; by any of its rows, where that is how children count. What is wanted of the first row is packed into one number, and unpacked once it is known: a bit for
 * unknown, one for the outcome, six for the place of the ethnicity, the rest for the stratum.
 */
function strataOfChildren(asked: Asked): Statement {
  const columns = heldTogether(asked.held);
  const bit = (of: Statement) => sql`(case when ${of} then 1 else 0 end)`;
  const outcome = conditionsSql(asked.outcome.where);
  const events = asked.unit === 'any' ? sql`sum(met)` : sql`sum((first >> 1) & 1)`;
  const packed = sql`${stratumOf(asked, columns)} * 256 + enum_code(ethnicity)::bigint * 4 + ${bit(outcome)} * 2 + ${bit(unknownOf(columns))}`;
  return sql`select (first >> 8)::double as stratum, ((first >> 2) & 63)::integer as code, count(*)::double as at_risk, ${events}::double as events, sum(first & 1)::double as unknown, 0::double as withheld from ${firstOfEachChild(asked, packed, outcome)} group by stratum, code`;
}

/** The places of the values in their lists, written as one number: grouping by it is faster than by many columns. */
function stratumOf({ dataset, contract }: Asked, columns: readonly string[]): Statement {
  const number = columns.reduce<Statement>(
    (sum, column) => {
      const size = axisOf(dataset, contract, column).codes.length;
      // Written out: a bound number would be a double, and so would all of the sum.
      return sql`(${sum} * ${wholeNumber(size)} + enum_code(${identifier(column)}))`;
    },
    sql`0::bigint`,
  );
  return number;
}

function unknownOf(columns: readonly string[]): Statement {
  if (!columns.length) return sql`false`;
  return join(
    columns.map((column) => sql`${identifier(column)} in ('NR', 'NX')`),
    ' or ',
  );
}
