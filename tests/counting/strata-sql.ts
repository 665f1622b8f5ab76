import { LARGEST_AXIS } from '../../src/counting/protocol';
import { axisOf } from '../../src/questions/axes';
import { chosenRows, conditionsSql } from '../../src/questions/chosen-rows';
import type { QueryContext, SqlQuestion } from '../../src/questions/question';
import { matchedTogether, notMatched } from '../../src/selection/matched-on';
import { identifier, join, literalList, type Statement, sql, wholeNumber } from '../../src/sql/statement';

/** A row of a stratum, in the order of StratumRow. */
const STRATUM = {
  more: { type: 'text' },
  stratum: { type: 'number' },
  ethnicity: { type: 'text' },
  at_risk: { type: 'number' },
  events: { type: 'number' },
  unknown: { type: 'number' },
  sets: { type: 'number' },
  withheld: { type: 'number' },
} as const;

/**
 * What the counting worker makes of cases alike, asked of the engine: as the workbook asked it until its own
 * counting was faster.
 */
export function alikeInSql(asked: QueryContext): SqlQuestion<typeof STRATUM> {
  const more = notMatched(asked.contract, asked.dataset.supplied, asked.matchedOn);
  const rows = asked.unit === 'events' ? everyRow(asked, more) : rowOfEachChild(asked, more);
  const strata = sql`select ${whichMore(more)} as which,
      (held * ${wholeNumber(LARGEST_AXIS)} + ${joined(more)})::double as stratum, code,
      sum(at_risk) as at_risk, sum(events) as events, sum(unknown) as unknown, sum(withheld) as withheld
    from (${rows})
    group by grouping sets (${setsOf(more)})`;
  const merged = sql`select which,
      case when count(*) over (partition by which, stratum) = 1 then -1.0 - code else stratum end as stratum,
      code, at_risk, events, unknown, withheld
    from (${strata})`;
  const { codes } = axisOf(asked.dataset, asked.contract, 'ethnicity');
  return {
    statement: sql`select ([${literalList(['', ...more])}])[which + 1] as more, stratum,
        ([${literalList(codes)}])[code + 1] as ethnicity, sum(at_risk)::double as at_risk,
        sum(events)::double as events, sum(unknown)::double as unknown, count(*)::double as sets,
        sum(withheld)::double as withheld
      from (${merged})
      group by which, more, stratum, ethnicity
      order by which, stratum, ethnicity`,
    shape: STRATUM,
  };
}

const place = (at: number): Statement => identifier(`more_${at}`);

/** 0 where no more is held, else the place of the one more column, from 1. */
function whichMore(more: readonly string[]): Statement {
  if (!more.length) return sql`0`;
  const cases = more.map((_, at) => sql`when grouping(${place(at)}) = 0 then ${wholeNumber(at + 1)}`);
  return sql`case ${join(cases, ' ')} else 0 end`;
}

/** The value of the one more column of a grouping set; the others are null in it. */
function joined(more: readonly string[]): Statement {
  return more.length
    ? sql`coalesce(${join(
        more.map((_, at) => place(at)),
        ', ',
      )}, 0)`
    : sql`0`;
}

function setsOf(more: readonly string[]): Statement {
  return join([sql`(held, code)`, ...more.map((_, at) => sql`(held, ${place(at)}, code)`)], ', ');
}

/** Every event, or every counted row with its weight; ethnicity as the place of its code. */
function everyRow(asked: QueryContext, more: readonly string[]): Statement {
  const held = matchedTogether(asked.matchedOn);
  const withheld = asked.dataset.form === 'counted' ? sql`(case when withheld then 1 else 0 end)` : sql`0`;
  const places = more.map((column, at) => sql`, ${stratumOf(asked, matchedTogether([column]))} as ${place(at)}`);
  return sql`select ${stratumOf(asked, held)} as held${join(places, '')}, enum_code(ethnicity)::integer as code,
      weight::double as at_risk,
      case when ${conditionsSql(asked.outcome.where)} then weight else 0 end::double as events,
      case when ${unknownOf(held)} then weight else 0 end::double as unknown, ${withheld}::double as withheld
    from ${chosenRows(asked)}`;
}

/**
 * Each child once, among cases like the first one; by any of its rows, where that is how children count. What is wanted
 * of the first row is packed into one number, and unpacked once it is known: a bit for unknown, one for the outcome, six
 * for the place of the ethnicity, the rest for the values of all columns.
 */
function rowOfEachChild(asked: QueryContext, more: readonly string[]): Statement {
  const held = matchedTogether(asked.matchedOn);
  const others = more.map((column) => matchedTogether([column]));
  const bit = (of: Statement) => sql`(case when ${of} then 1 else 0 end)`;
  const outcome = conditionsSql(asked.outcome.where);
  const events = asked.unit === 'any' ? sql`met` : sql`(first >> 1) & 1`;
  const packed = sql`${stratumOf(asked, [...held, ...others.flat()])} * 256 + enum_code(ethnicity)::bigint * 4 + ${bit(outcome)} * 2 + ${bit(unknownOf(held))}`;
  const sizes = others.map((columns) => sizeOf(asked, columns));
  const after = (at: number) => wholeNumber(sizes.slice(at).reduce((product, size) => product * size, 1));
  const places = sizes.map(
    (size, at) => sql`, ((first >> 8) // ${after(at + 1)}) % ${wholeNumber(size)} as ${place(at)}`,
  );
  return sql`select (first >> 8) // ${after(0)} as held${join(places, '')}, ((first >> 2) & 63)::integer as code,
      1 as at_risk, ${events} as events, first & 1 as unknown, 0 as withheld
    from ${firstOfEachChild(asked, packed, outcome)}`;
}

/** What is wanted of each child's first row, packed; `met`: whether any of its rows has the outcome. */
function firstOfEachChild({ dataset, base, chosen }: QueryContext, packed: Statement, outcome: Statement): Statement {
  const day = sql`coalesce(event_date - date '1970-01-01', 1000000)`;
  return sql`(select arg_min(${packed}, ${day}::bigint * 4294967296 + row_no) as first,
        max(case when ${outcome} then 1 else 0 end) as met
      from ${identifier(dataset.table)}
      where ${conditionsSql([...chosen, ...(base.where ?? [])])}
      group by coalesce(person, row_no::ubigint))`;
}

/** How many values the columns can have together. */
function sizeOf({ dataset, contract }: Pick<QueryContext, 'dataset' | 'contract'>, columns: readonly string[]): number {
  return columns.reduce((product, column) => product * axisOf(dataset, contract, column).codes.length, 1);
}

/** The places of the values in their lists, written as one number: grouping by it is faster than by many columns. */
function stratumOf(asked: QueryContext, columns: readonly string[]): Statement {
  return columns.reduce<Statement>(
    // Written out: a bound number would be a double, and so would all of the sum.
    (sum, column) => sql`(${sum} * ${wholeNumber(sizeOf(asked, [column]))} + enum_code(${identifier(column)}))`,
    sql`0::bigint`,
  );
}

function unknownOf(columns: readonly string[]): Statement {
  if (!columns.length) return sql`false`;
  return join(
    columns.map((column) => sql`${identifier(column)} in ('NR', 'NX')`),
    ' or ',
  );
}
