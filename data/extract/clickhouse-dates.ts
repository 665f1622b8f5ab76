import { isExcelDay } from '../../src/dataset/mapping/date-formats';
import type { DateFormat, ExcelDay } from '../../src/dataset/mapping/mapping';
import { FARTHEST, ZONE, ZONE_HOURS, ZONE_MINUTES, ZONE_NAME } from '../../src/dataset/mapping/written-zone';
import type { Binder } from './clickhouse-bind';
import { trimmed } from './clickhouse-types';

const [DAY, MONTH, YEAR, NAME] = [String.raw`(\d{1,2})`, String.raw`(\d{1,2})`, String.raw`(\d{4})`, '([a-z]+)'];

/** How a format is written, and which of its groups are year, month and day, from 1; 0 where it has none. */
interface Written {
  readonly shape: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const written = (shape: string, year: number, month: number, day: number): Written => ({ shape, year, month, day });

/** The twin of the workbook's date-formats.ts, which reads dates in DuckDB; a heavy test compares the two. */
const FORMATS: Readonly<Record<Exclude<DateFormat, ExcelDay>, Written>> = {
  'YYYY-MM-DD': written(`${YEAR}-${MONTH}-${DAY}`, 1, 2, 3),
  'DD/MM/YYYY': written(`${DAY}/${MONTH}/${YEAR}`, 3, 2, 1),
  'DD-MM-YYYY': written(`${DAY}-${MONTH}-${YEAR}`, 3, 2, 1),
  'DD.MM.YYYY': written(String.raw`${DAY}\.${MONTH}\.${YEAR}`, 3, 2, 1),
  'DD/MM/YY': written(String.raw`${DAY}/${MONTH}/(\d{2})`, 3, 2, 1),
  'DD Mon YYYY': written(`${DAY}[ \\t\\r\\n\\f]+${NAME}[ \\t\\r\\n\\f]+${YEAR}`, 3, 2, 1),
  'DD Month YYYY': written(`${DAY}[ \\t\\r\\n\\f]+${NAME}[ \\t\\r\\n\\f]+${YEAR}`, 3, 2, 1),
  'DD-Mon-YYYY': written(`${DAY}-${NAME}-${YEAR}`, 3, 2, 1),
  'YYYY/MM/DD': written(`${YEAR}/${MONTH}/${DAY}`, 1, 2, 3),
  'MM/DD/YYYY': written(`${MONTH}/${DAY}/${YEAR}`, 3, 1, 2),
  YYYYMMDD: written(String.raw`(\d{4})(\d{2})(\d{1,2})`, 1, 2, 3),
  'Mon YYYY': written(`${NAME}[ \\t\\r\\n\\f]+${YEAR}`, 2, 1, 0),
  'YYYY-MM': written(`${YEAR}-${MONTH}`, 1, 2, 0),
};

const GAP = String.raw`[ \t\r\n\f]`;
// Hour, minute, second, fraction, half of the day, and the zone behind that or behind the hour alone.
const AFTER_HOUR = `(?:${GAP}*([ap])m(?:${GAP}+(${ZONE})${ZONE_NAME})?|${GAP}*(${ZONE})${ZONE_NAME})?`;
const TIME = String.raw`(?:(?:${GAP}+|T)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?${AFTER_HOUR})?`;

const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG = 'january february march april may june july august september october november december'.split(' ');

/**
 * SQL that reads a text as the clock of London at that moment (DateTime64 in microseconds, as if in UTC) by a format;
 * NULL where it is not written so, or with a zone that is not known.
 */
export function clusterMoment(text: string, format: DateFormat, binder: Binder): string {
  if (isExcelDay(format)) return excelMoment(text, format, binder);
  return read(text, format, binder, 'NULL', (clock, zone) => inLondon(clock, zone, binder));
}

/** The same as the moment itself, in UTC: what a column with hours is kept as. */
export function clusterInstant(text: string, format: DateFormat, binder: Binder): string {
  if (isExcelDay(format)) return universal(excelMoment(text, format, binder));
  const made = (clock: string, zone: string): string =>
    `if(${isLocal(zone)}, ${universal(clock)}, ${utcOf(clock, zone, binder)})`;
  return read(text, format, binder, 'NULL', made);
}

/** Whether the zone that is written means another day in London than the one that is written. */
export function clusterMoved(text: string, format: DateFormat, binder: Binder): string {
  if (isExcelDay(format)) return '0';
  const made = (clock: string, zone: string): string =>
    `ifNull(toDate32(${inLondon(clock, zone, binder)}) != toDate32(${clock}), 0)`;
  return read(text, format, binder, '0', made);
}

function read(
  text: string,
  format: Exclude<DateFormat, ExcelDay>,
  binder: Binder,
  otherwise: string,
  make: (clock: string, zone: string) => string,
): string {
  const { shape, year, month, day } = FORMATS[format];
  const groups = shape.replaceAll('(?', '').split('(').length - 1;
  const part = (place: number): string => `toInt32OrZero(g[${place}])`;
  const time = (place: number): string => `g[${groups + place}]`;
  const parts = {
    year: format === 'DD/MM/YY' ? `(${part(year)} + if(${part(year)} < 69, 2000, 1900))` : part(year),
    month: shape.includes(NAME) ? monthNamed(`g[${month}]`, format, binder) : part(month),
    day: day === 0 ? '1' : part(day),
    hour: `toInt32OrZero(${time(1)})`,
    minute: `toInt32OrZero(${time(2)})`,
    second: `toInt32OrZero(${time(3)})`,
    half: `lower(${time(5)})`,
    fraction: `toInt32OrZero(rightPad(substring(${time(4)}, 1, 6), 6, '0'))`,
  };
  const pattern = binder.text(`(?is)^${GAP}*${shape}${TIME}${GAP}*$`);
  const zone = `concat(${time(6)}, ${time(7)})`;
  const made = `if(${valid(parts)}, ${make(moment(parts), zone)}, ${otherwise})`;
  return `arrayMap(g -> ${made}, [extractGroups(ifNull(${trimmed(text)}, ''), ${pattern})])[1]`;
}

const isLocal = (zone: string): string => `lower(${zone}) IN ('', 'europe/london')`;

const utcOf = (clock: string, zone: string, binder: Binder): string =>
  `subtractSeconds(${clock}, ${clusterOffset(zone, binder)})`;

const londonOffset = (utc: string): string => `timeZoneOffset(toTimeZone(${utc}, 'Europe/London'))`;

/** The clock of London at a moment that is written in a zone; the clock itself where none is written. */
function inLondon(clock: string, zone: string, binder: Binder): string {
  const utc = utcOf(clock, zone, binder);
  return `if(${isLocal(zone)}, ${clock}, addSeconds(${utc}, ${londonOffset(utc)}))`;
}

/** The twin of `universalTime`: of the hour that comes twice, the first. */
function universal(clock: string): string {
  const early = `subtractSeconds(${clock}, 3600)`;
  return `if(${londonOffset(early)} = 3600, ${early}, ${clock})`;
}

/** The twin of `offsetOf` in written-zone.ts: seconds before universal time, NULL for a zone that is not known. */
function clusterOffset(zone: string, binder: Binder): string {
  const written = `lower(replaceAll(${zone}, ${binder.text('\u2212')}, '-'))`;
  const names = binder.texts(Object.keys(ZONE_HOURS));
  const hours = `[${Object.values(ZONE_HOURS).join(', ')}]`;
  const parts = `extractGroups(${written}, ${binder.text('^[a-z]*([+-])([0-9]{1,2}):?([0-9]{2})?$')})`;
  const counted = `arrayMap(z -> if(length(z) = 3 AND toInt32OrZero(z[2]) <= if(z[1] = '-', ${FARTHEST.behind}, ${FARTHEST.before}) AND has([${ZONE_MINUTES.join(', ')}], toInt32OrZero(z[3])), if(z[1] = '-', -1, 1) * (toInt32OrZero(z[2]) * 3600 + toInt32OrZero(z[3]) * 60), NULL), [${parts}])[1]`;
  return `if(has(${names}, ${written}), ${hours}[indexOf(${names}, ${written})] * 3600, ${counted})`;
}

/** Days from the first of 1900, where ClickHouse's own days begin, to the day that Excel counts as 0. */
const EXCEL_FIRST: Readonly<Record<ExcelDay, number>> = { 'Excel day': -2, 'Excel day from 1904': 1460 };

/** A day as Excel counts it; a fraction of a day is an hour. */
function excelMoment(text: string, format: ExcelDay, binder: Binder): string {
  const written = `ifNull(${trimmed(text)}, '')`;
  const moment = `addSeconds(makeDateTime64(1900, 1, 1, 0, 0, 0, 0, 6, 'UTC'), toInt64(round(toFloat64OrZero(${written}) * 86400)) + ${EXCEL_FIRST[format] * 86_400})`;
  return `if(match(${written}, ${binder.text('^[0-9]{5}([.][0-9]{1,15})?$')}), ${moment}, NULL)`;
}

function monthNamed(name: string, format: DateFormat, binder: Binder): string {
  const names = binder.texts(format === 'DD Month YYYY' ? LONG : SHORT);
  return `toInt32(indexOf(${names}, lower(${name})))`;
}

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'fraction', string>>;

function valid({ year, month, day, hour, minute, second, half }: Parts): string {
  const lastDay = `toDayOfMonth(toLastDayOfMonth(makeDate32(${year}, greatest(1, least(12, ${month})), 1)))`;
  return [
    'length(g) > 0',
    `${year} BETWEEN 1900 AND 2299`,
    `${month} BETWEEN 1 AND 12`,
    `${day} BETWEEN 1 AND ${lastDay}`,
    `if(${half} = '', ${hour} < 24, ${hour} BETWEEN 1 AND 12)`,
    `${minute} < 60`,
    `${second} < 60`,
  ].join(' AND ');
}

function moment({ year, month, day, hour, minute, second, half, fraction }: Parts): string {
  const hours = `if(${half} = '', ${hour}, ${hour} % 12 + if(${half} = 'p', 12, 0))`;
  return `makeDateTime64(${year}, ${month}, ${day}, ${hours}, ${minute}, ${second}, ${fraction}, 6, 'UTC')`;
}
