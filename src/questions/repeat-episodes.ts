import { sql } from '../sql/statement';
import { chosenRows } from './chosen-rows';
import type { QueryContext, SqlQuestion } from './question';

const SHAPE = {
  ethnicity: { type: 'text' },
  episodes: { type: 'number' },
  count: { type: 'number' },
  withheld: { type: 'number' },
} as const;

/** How many children had one, two, three ... events in the selection, by the ethnicity of the first. Counts alone. */
export function repeatEpisodes(asked: QueryContext): SqlQuestion<typeof SHAPE> {
  const rows = chosenRows({ ...asked, unit: 'events', base: { id: 'all', label: 'every event' } });
  return {
    statement: sql`select ethnicity, episodes, count(*)::double as "count", 0::double as withheld
      from (select first(ethnicity::varchar order by event_date nulls last, row_no) as ethnicity,
          count(*)::double as episodes
        from ${rows}
        where person is not null
        group by person)
      group by all`,
    shape: SHAPE,
  };
}
