import type { TableType } from '../../engine/engine';
import { type Statement, sql } from '../../sql/statement';
import { londonTime, universalTime } from './london-time';

/** A moment as TIMESTAMP of the clock in London, which is what people there mean by a day and an hour. */
export function asTimestamp(raw: Statement, type: TableType): Statement {
  return type === 'date and time with zone' ? londonTime(inUtc(raw)) : sql`${raw}::timestamp`;
}

/** A moment as TIMESTAMP in UTC, so that hours between two moments can be told; without a zone it is London's clock. */
export function asInstant(raw: Statement, type: TableType): Statement {
  return type === 'date and time with zone' ? inUtc(raw) : universalTime(sql`${raw}::timestamp`);
}

/** Whether a moment with a zone falls on another day in London than in UTC, in which it is kept; NULL where it is none. */
export function isOtherDay(raw: Statement, type: TableType): Statement {
  if (type !== 'date and time with zone') return sql`false`;
  return sql`${asTimestamp(raw, type)}::date <> ${inUtc(raw)}::date`;
}

/** A moment with a zone is kept in UTC by every format; the engine itself holds no time zones. */
const inUtc = (raw: Statement): Statement => sql`make_timestamp(epoch_us(${raw}))`;

/** A day as DATE. */
export function asDay(raw: Statement, type: TableType): Statement {
  return type === 'date' ? raw : sql`${asTimestamp(raw, type)}::date`;
}

/** Name beside a column of days that were text: the text as it was found. */
export const asFound = (column: string): string => `${column} as found`;

/** Name beside a column of days that were text: whether the day in London is another than the one written. */
export const asMoved = (column: string): string => `${column} moved`;

/** The day where it is plausible, else NULL. */
export function plausible(day: Statement): Statement {
  return sql`case when ${day} between date '2000-01-01' and date '2099-12-31' then ${day} end`;
}

/** 0 where nothing was recorded, 1 where the day is not plausible, else 2 + months since January 2000. */
export function monthOf(day: Statement, nothingRecorded: Statement): Statement {
  return sql`(case when ${nothingRecorded} then 0 else coalesce(2 + (year(${plausible(day)}) - 2000) * 12 + month(${plausible(day)}) - 1, 1) end)::usmallint`;
}

const PERIOD = "'^(20[0-9][0-9])[-/–](?:20)?([0-9][0-9])(?: ?(H[12]|Q[1-4]))?$'";
const written = (raw: Statement): Statement => sql`upper(trim(${raw}))`;

function piece(raw: Statement, place: number): Statement {
  return { text: `regexp_extract(${written(raw).text}, ${PERIOD}, ${place})`, values: [] };
}

/** First day of a financial year ("2022-23"), half ("2022-23 H1") or quarter ("2022-23 Q1"); NULL where it is none. */
export function firstDayOfPeriod(raw: Statement): Statement {
  const year = sql`try_cast(${piece(raw, 1)} as integer)`;
  const later = sql`case ${piece(raw, 3)} when 'Q2' then 3 when 'H2' then 6 when 'Q3' then 6 when 'Q4' then 9 else 0 end`;
  const consecutive = sql`(${year} + 1) % 100 = try_cast(${piece(raw, 2)} as integer)`;
  return sql`case when ${consecutive} then (make_date(${year}, 4, 1) + to_months(${later}))::date end`;
}

/** 1 quarter, 2 half-year, 3 financial year: how coarse a period is. */
export function coarsenessOfPeriod(raw: Statement): Statement {
  return sql`case left(${piece(raw, 3)}, 1) when 'Q' then 1 when 'H' then 2 else 3 end`;
}
