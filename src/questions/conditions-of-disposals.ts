import type { Base } from '../dataset/kinds/contract';
import { type Statement, identifier, join, sql, valueList } from '../sql/statement';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { chosenRows } from './chosen-rows';
import type { QueryContext, SqlQuestion } from './question';
import { amountSums, countWhere, withheldWhere } from './row-sums';

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
  const columns = CONDITION_KINDS.map((kind) => identifier(kind));
  const recorded = sql`(${join(
    columns.map((column) => sql`${column} is not null`),
    ' or ',
  )})`;
  const total: Statement = sql`(${join(
    columns.map((column) => sql`coalesce(${column}, 0)`),
    ' + ',
  )})`;
  const kinds = CONDITION_KINDS.map((kind) => sql`${countWhere(sql`${identifier(kind)} > 0`)} as ${identifier(kind)}`);
  const part = (name: string, split: Statement): Statement =>
    sql`(select ${name}::varchar as part, ethnicity::varchar as ethnicity,
          ${countWhere(sql`true`)} as out_of_court, ${countWhere(recorded)} as recorded,
          ${withheldWhere(asked.dataset, sql`true`)} as withheld, ${join(kinds)},
          ${amountSums('total', total, sql`${total} > 0`)}
        from ${chosenRows({ ...asked, base: OUT_OF_COURT })} ${split})`;
  const unknown = sql`where ethnicity in (${valueList(UNKNOWN_ETHNICITY)}) group by ethnicity, ${total}`;
  return {
    statement: join([part('groups', sql`group by ethnicity`), part('unknown', unknown)], ' union all '),
    shape: SHAPE,
  };
}
