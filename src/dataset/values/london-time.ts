import { type Statement, sql, wholeNumber } from '../../sql/statement';

/**
 * The clocks of London without a table of zones, which the engine does not carry: an hour before universal time from
 * 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time Order 2002, and so
 * since 1996). A test compares every hour around every change with the zone that JavaScript knows.
 */
const HOUR = 3_600_000;

/** Years between which the rule is asked; days outside them are not plausible. */
const [FIRST_YEAR, LAST_YEAR] = [1990, 2110];

/** Months in which the clocks change, from 1. */
const [MARCH, OCTOBER] = [3, 10];

/** Milliseconds from 1970 to the hours of the last Sunday of a month with 31 days. */
function lastSunday(year: number, month: number, hours: number): number {
  const last = new Date(Date.UTC(year, month - 1, 31));
  return last.getTime() - last.getUTCDay() * 24 * HOUR + hours * HOUR;
}

function isSummer(moment: number, hour: number): boolean {
  const year = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, new Date(moment).getUTCFullYear()));
  return moment >= lastSunday(year, MARCH, hour) && moment < lastSunday(year, OCTOBER, hour);
}

/** A moment in milliseconds since 1970 -> what clocks in London show, as if that were UTC. The twin of `londonTime`. */
export function londonClock(moment: number): number {
  return isSummer(moment, 1) ? moment + HOUR : moment;
}

/** A TIMESTAMP in UTC -> what clocks in London show, as TIMESTAMP. */
export function londonTime(utc: Statement): Statement {
  return once(utc, sql`"the moment" + to_hours(${summer(1)})`);
}

/**
 * What clocks in London show -> TIMESTAMP in UTC, so that hours between two moments can be told. The hour that comes
 * twice in October is read as the first of the two; the hour that is left out in March as if it had not been.
 */
export function universalTime(london: Statement): Statement {
  return once(london, sql`"the moment" - to_hours(${summer(2)})`);
}

/** A lambda works the moment out once, whereas a nested expression would be worked out wherever it stands. */
const once = (moment: Statement, made: Statement): Statement =>
  sql`list_transform([${moment}], lambda "the moment": ${made})[1]`;

/** 1 within summer time, else 0; `hour` is that of the change on the clock that is asked. */
function summer(hour: number): Statement {
  const year = sql`least(greatest(year("the moment"), ${wholeNumber(FIRST_YEAR)}), ${wholeNumber(LAST_YEAR)})`;
  const change = (month: number): Statement => {
    const last = sql`make_date(${year}, ${wholeNumber(month)}, 31)`;
    return sql`(${last} - dayofweek(${last})::integer)::timestamp + to_hours(${wholeNumber(hour)})`;
  };
  return sql`(case when "the moment" >= ${change(MARCH)} and "the moment" < ${change(OCTOBER)} then 1 else 0 end)`;
}
