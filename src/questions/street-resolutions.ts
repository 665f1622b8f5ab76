import { identifier, sql } from '../sql/statement';
import type { QueryContext, SqlQuestion } from './question';
import { countWhere, withheldWhere } from './row-sums';

const SHAPE = {
  borough: { type: 'text' },
  street: { type: 'number' },
  panel: { type: 'number' },
  not_recorded: { type: 'number' },
  withheld: { type: 'number' },
} as const;

/** Community resolutions of the whole file by borough and route, whatever is ticked: is a route in the file at all? */
export function streetResolutions({ dataset }: QueryContext): SqlQuestion<typeof SHAPE> {
  const every = sql`true`;
  return {
    statement: sql`select borough::varchar as borough, ${countWhere(sql`route = 'street'`)} as street,
        ${countWhere(sql`route = 'panel'`)} as panel,
        ${countWhere(sql`route not in ('street', 'panel')`)} as not_recorded,
        ${withheldWhere(dataset, every)} as withheld
      from ${identifier(dataset.table)}
      where disposal = 'community_resolution'
      group by borough`,
    shape: SHAPE,
  };
}
