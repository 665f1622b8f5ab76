import type { Base } from '../dataset/kinds/contract';
import { sql, valueList } from '../sql/statement';
import { ADULT_AGES, CHILD_AGES } from '../vocabulary/demographics';
import { chosenRows } from './chosen-rows';
import type { QueryContext, SqlQuestion } from './question';
import { countWhere, withheldWhere } from './row-sums';

const SHAPE = {
  ethnicity: { type: 'text' },
  child: { type: 'boolean' },
  stage: { type: 'text' },
  breach: { type: 'text' },
  count: { type: 'number' },
  withheld: { type: 'number' },
} as const;

/**
 * Cases by ethnicity, child or adult, stage reached and breach, with the reader's ages left out and every other tick
 * kept. A person counts once, at the first case, as a child or an adult by the age at that case.
 */
export function childAndAdult(asked: QueryContext, base: Base): SqlQuestion<typeof SHAPE> {
  const rows = chosenRows({ ...asked, base }, ['age']);
  const every = sql`true`;
  return {
    statement: sql`select ethnicity::varchar as ethnicity, age in (${valueList(CHILD_AGES)}) as child,
        stage_reached::varchar as stage, breach::varchar as breach, ${countWhere(every)} as "count",
        ${withheldWhere(asked.dataset, every)} as withheld
      from ${rows}
      where age in (${valueList([...CHILD_AGES, ...ADULT_AGES])})
      group by all`,
    shape: SHAPE,
  };
}
