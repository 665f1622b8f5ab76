import { literal, literalList, type Statement, sql } from '../../sql/statement';
import { londonTime, universalTime } from '../values/london-time';
import { DATE_FORMATS, EXCEL_BEGAN, isExcelDay } from './date-formats';
import type { DateFormat } from './mapping';
import { offsetOf } from './written-zone';

/** Text as TIMESTAMP of the clock in London by a format; NULL where it is not written so. Hours may follow the day. */
export function momentOfText(text: Statement, format: DateFormat): Statement {
  if (isExcelDay(format)) return momentOfNumber(text, EXCEL_BEGAN[format]);
  return once(text, format, sql`case when ${IS_LOCAL} then "the parts"."clock" else ${londonTime(UTC)} end`);
}

/**
 * Text as TIMESTAMP in UTC by a format, so that hours between two moments can be told. Where no zone is written, it is
 * the clock in London. NULL where it is not written so.
 */
export function instantOfText(text: Statement, format: DateFormat): Statement {
  if (isExcelDay(format)) return universalTime(momentOfNumber(text, EXCEL_BEGAN[format]));
  return once(text, format, sql`case when ${IS_LOCAL} then ${universalTime(sql`"the parts"."clock"`)} else ${UTC} end`);
}

/** Whether a text stands with a zone and means another day in London than the one that is written. Never NULL. */
export function isMovedDay(text: Statement, format: DateFormat): Statement {
  if (isExcelDay(format)) return sql`false`;
  const moved = sql`"the parts"."clock"::date <> ${londonTime(UTC)}::date`;
  return once(text, format, sql`case when ${IS_LOCAL} then false else coalesce(${moved}, false) end`);
}

/** The text names no zone, or that of London: its clock is the one that is wanted. */
const IS_LOCAL = sql`lower("the parts"."zone") in ('', 'europe/london')`;
/** NULL for a zone that is not known. */
const UTC = sql`("the parts"."clock" - to_seconds(${offsetOf(sql`"the parts"."zone"`)}))`;

/** Reads the clock and the zone of a text once, and makes something of both. */
function once(text: Statement, format: DateFormat, made: Statement): Statement {
  return sql`list_transform([${facetsOf(text, format)}], lambda "the parts": ${made})[1]`;
}

const PARTS = ['date', 'hour', 'minute', 'second', 'fraction', 'half', 'zone', 'behind'];

/** STRUCT of the clock that a text shows, as TIMESTAMP or NULL, and of the zone that it names, '' for none. */
function facetsOf(text: Statement, format: DateFormat): Statement {
  const { source = '', pattern = '' } = DATE_FORMATS.find(({ id }) => id === format) ?? {};
  const found = sql`regexp_extract(trim(${text}), ${literal(grouped(source))}, [${literalList(PARTS)}], 'i')`;
  const number = (name: string): Statement =>
    sql`coalesce(try_cast("what was found"."${{ text: name, values: [] }}" as bigint), 0)`;
  const [hour, minute, second] = [number('hour'), number('minute'), number('second')];
  const half = sql`lower("what was found"."half")`;
  const valid = sql`(case ${half} when '' then ${hour} < 24 else ${hour} between 1 and 12 end) and ${minute} < 60 and ${second} < 60`;
  const hours = sql`(case ${half} when '' then ${hour} when 'p' then ${hour} % 12 + 12 else ${hour} % 12 end)`;
  // The engine keeps microseconds.
  const fraction = sql`coalesce(try_cast(rpad(left("what was found"."fraction", 6), 6, '0') as bigint), 0)`;
  const time = sql`to_microseconds(((${hours} * 60 + ${minute}) * 60 + ${second}) * 1000000 + ${fraction})`;
  const day = sql`try_strptime(nullif("what was found"."date", ''), ${literal(pattern)})`;
  const clock = sql`case when ${valid} then ${day} + ${time} end`;
  return sql`list_transform([${found}], lambda "what was found": {'clock': ${clock},
        'zone': concat("what was found"."zone", "what was found"."behind")})[1]`;
}

/** Without groups but those asked for, and those without names: the engine gives groups by their place. */
function grouped(source: string): string {
  return source.replace(/\(\?<(\w+)>/g, (_, name: string) => (PARTS.includes(name) ? '(' : '(?:'));
}

/** A fraction of a day is an hour; it falls a little short of the second that was meant. */
const momentOfNumber = (text: Statement, began: string): Statement =>
  sql`case when regexp_full_match(trim(${text}),
        '[0-9]{5}([.][0-9]{1,15})?') then ${literal(began)}::timestamp + to_seconds(round(trim(${text})::double * 86400)::bigint) end`;
