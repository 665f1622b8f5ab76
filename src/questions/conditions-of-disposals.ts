import type { Base } from '../dataset/kinds/contract';
import { identifier, join, sql, valueList } from '../sql/statement';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { countedRows } from './counted-rows';
import type { QueryContext, SqlQuestion } from './question';
import { amountSums, countWhere } from './row-sums';

/** Kinds of condition of an out-of-court disposal; each column holds how many there were. */
const CONDITION_KINDS = ['rehabilitative', 'reparative', 'restrictive'] as const;

const OUT_OF_COURT: Base = {
  id: 'out_of_court',
  label: 'dealt with out of court',
  where: [
    {
      column: 'disposal',
      codes: ['community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution'],
    },
  ],
};

const SHAPE = {
  part: { type: 'text' },
  ethnicity: { type: 'text' },
  out_of_court: { type: 'number' },
  recorded: { type: 'number' },
  withheld: { type: 'number' },
  rehabilitative: { type: 'number' },
  reparative: { type: 'number' },
  restrictive: { type: 'number' },
  total_many: { type: 'number' },
  total_sum: { type: 'number' },
  total_squares: { type: 'number' },
} as const;

/**
 * By ethnicity, of those dealt with out of court: with numbers of conditions recorded, with at least one of each kind,
 * and the number of conditions of those that carried any. Rows with nothing in all three columns are not recorded.
 * Part `groups` has one row for each ethnicity; part `unknown` one for each number of conditions in the unknown ones.
 */
export function conditionsOfDisposals(asked: QueryContext): SqlQuestion<typeof SHAPE> {
  const columns = CONDITION_KINDS.map(identifier);
  const recorded = sql`coalesce(${join(columns)}) is not null`;
  const total = join(
    columns.map((column) => sql`coalesce(${column}, 0)`),
    ' + ',
  );
  const kinds = columns.map((column) => sql`${countWhere(sql`${column} > 0`)} as ${column}`);
  const counted = countedRows({ ...asked, base: OUT_OF_COURT }, ['ethnicity', ...CONDITION_KINDS]);
  return {
    statement: sql`select case when grouping(total) = 1 then 'groups' else 'unknown' end as part,
        ethnicity::varchar as ethnicity, ${countWhere(sql`true`)} as out_of_court, ${countWhere(recorded)} as recorded,
        sum(withheld)::double as withheld, ${join(kinds)}, ${amountSums('total', sql`total`, sql`total > 0`)}
      from (select *, ${total} as total from ${counted})
      group by grouping sets ((ethnicity), (ethnicity, total))
      having grouping(total) = 1 or ethnicity in (${valueList(UNKNOWN_ETHNICITY)})`,
    shape: SHAPE,
  };
}
