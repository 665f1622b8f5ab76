import { BOROUGH_UNIT } from '../dataset/kinds/common-columns';
import { identifier, join, type Statement, sql } from '../sql/statement';
import { chosenRows } from './chosen-rows';
import type { QueryContext, SqlQuestion } from './question';
import { countWhere, withheldWhere } from './row-sums';

const SHAPE = {
  part: { type: 'text' },
  name: { type: 'text' },
  events: { type: 'number' },
  many: { type: 'number' },
  withheld: { type: 'number' },
} as const;

/** The unit column of an extract; the borough where the file does not supply it. */
export function unitColumn(asked: Pick<QueryContext, 'dataset' | 'contract'>): string {
  const { column } = asked.contract.unit;
  return asked.dataset.supplied.includes(column) ? column : BOROUGH_UNIT.column;
}

/**
 * Events by unit (part `unit`: its name and its events), and children by how many events they have (part `people`:
 * `many` children with `events` each). Every event counts, and no child can be told from the answer.
 */
export function concentration(asked: QueryContext): SqlQuestion<typeof SHAPE> {
  const rows = chosenRows({ ...asked, unit: 'events', base: { id: 'all', label: 'every event' } });
  const hasPeople = asked.dataset.supplied.includes('person_id') && asked.dataset.form === 'records';
  return {
    statement: join([byUnit(asked, rows), ...(hasPeople ? [byPeople(rows)] : [])], ' union all '),
    shape: SHAPE,
  };
}

function byUnit(asked: QueryContext, rows: Statement): Statement {
  const every = sql`true`;
  // Counted as they are stored, and only then named: text is slow where there are many rows.
  const counted = sql`select ${identifier(unitColumn(asked))} as unit, ${countWhere(every)} as events,
      ${withheldWhere(asked.dataset, every)} as withheld
    from ${rows}
    group by 1`;
  const name = sql`coalesce(nullif(trim(unit::varchar), ''), 'NR')`;
  return sql`(select 'unit' as part, ${name} as name, sum(events) as events, 1::double as many,
        sum(withheld) as withheld
      from (${counted})
      group by 2)`;
}

function byPeople(rows: Statement): Statement {
  return sql`(select 'people' as part, '' as name, times::double as events, count(*)::double as many,
        0::double as withheld
      from (select count(*) as times from ${rows} where person is not null group by person)
      group by times)`;
}
