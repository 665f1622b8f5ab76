import { universalTime } from '../dataset/values/london-time';
import { type Statement, sql } from '../sql/statement';
import { chosenRows } from './chosen-rows';
import type { QueryContext, SqlQuestion } from './question';
import { countWhere, withheldWhere } from './row-sums';

const SHAPE = {
  ethnicity: { type: 'text' },
  /** Hours from start to end, or to the day on which the extract was drawn where the episode was still open. */
  hours: { type: 'number' },
  ended: { type: 'boolean' },
  count: { type: 'number' },
  withheld: { type: 'number' },
} as const;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * How long episodes lasted, by ethnicity; those still open are watched until the extract was drawn (the start of that
 * day), or where the file does not say, until the last moment in it. Episodes without a start, or that end before
 * they start, are left out.
 */
export function separationLengths(asked: QueryContext): SqlQuestion<typeof SHAPE> {
  const { drawn } = asked.dataset.metadata;
  const rows = chosenRows({ ...asked, base: { id: 'all', label: 'every episode' } });
  const seen =
    drawn !== undefined && ISO_DAY.test(drawn)
      ? sql`${drawn.slice(0, 10)}::timestamp`
      : sql`(select max(coalesce("end", "start")) from chosen)`;
  const instant = (moment: Statement): Statement => sql`epoch(${universalTime(moment)})`;
  const watched = sql`greatest((${instant(seen)} - ${instant(sql`"start"`)}) / 3600, 0)`;
  const every = sql`true`;
  return {
    statement: sql`with chosen as (from ${rows}) select ethnicity::varchar as ethnicity, coalesce(hours,
          ${watched})::double as hours, hours is not null as ended, ${countWhere(every)} as "count",
        ${withheldWhere(asked.dataset, every)} as withheld
      from chosen
      where length_band not in ('NR', 'NX')
      group by all`,
    shape: SHAPE,
  };
}
