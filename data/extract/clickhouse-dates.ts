import type { DateFormat } from '../../src/dataset/mapping/mapping';
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
const FORMATS: Readonly<Record<Exclude<DateFormat, 'Excel day'>, Written>> = {
  'YYYY-MM-DD': written(`${YEAR}-${MONTH}-${DAY}`, 1, 2, 3),
  'DD/MM/YYYY': written(`${DAY}/${MONTH}/${YEAR}`, 3, 2, 1),
  'DD-MM-YYYY': written(`${DAY}-${MONTH}-${YEAR}`, 3, 2, 1),
  'DD.MM.YYYY': written(String.raw`${DAY}\.${MONTH}\.${YEAR}`, 3, 2, 1),
  'DD/MM/YY': written(String.raw`${DAY}/${MONTH}/(\d{2})`, 3, 2, 1),
  'DD Mon YYYY': written(String.raw`${DAY}\s+${NAME}\s+${YEAR}`, 3, 2, 1),
  'DD Month YYYY': written(String.raw`${DAY}\s+${NAME}\s+${YEAR}`, 3, 2, 1),
  'MM/DD/YYYY': written(`${MONTH}/${DAY}/${YEAR}`, 3, 1, 2),
  YYYYMMDD: written(String.raw`(\d{4})(\d{2})(\d{1,2})`, 1, 2, 3),
  'Mon YYYY': written(String.raw`${NAME}\s+${YEAR}`, 2, 1, 0),
  'YYYY-MM': written(`${YEAR}-${MONTH}`, 1, 2, 0),
};

// Hour, minute, second, fraction, half of the day; a zone is passed over, because the day is meant as written.
const TIME = String.raw`(?:(?:\s+|T)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(\.\d{1,6})?)?(\s*[ap]m)?(?:Z|[+-]\d\d:?\d\d)?)?`;

const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG = 'january february march april may june july august september october november december'.split(' ');

/** SQL that reads a text as a moment (DateTime64 in microseconds, UTC) by a format; NULL where it is not written so. */
export function clusterMoment(text: string, format: DateFormat, binder: Binder): string {
  if (format === 'Excel day') return excelMoment(text, binder);
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
    half: `lower(trim(${time(5)}))`,
    fraction: `toInt32OrZero(rightPad(substring(${time(4)}, 2), 6, '0'))`,
  };
  const pattern = binder.text(`(?is)^\\s*${shape}${TIME}\\s*$`);
  const made = `if(${valid(parts)}, ${moment(parts)}, NULL)`;
  return `arrayMap(g -> ${made}, [extractGroups(ifNull(${trimmed(text)}, ''), ${pattern})])[1]`;
}

/** Days of which 2 is the first of 1900, where ClickHouse's own days begin; a fraction of a day is an hour. */
function excelMoment(text: string, binder: Binder): string {
  const written = `ifNull(${trimmed(text)}, '')`;
  const moment = `addSeconds(makeDateTime64(1900, 1, 1, 0, 0, 0, 0, 6, 'UTC'), toInt64(round(toFloat64OrZero(${written}) * 86400)) - 172800)`;
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
  const hours = `if(${half} = '', ${hour}, ${hour} % 12 + if(${half} = 'pm', 12, 0))`;
  return `makeDateTime64(${year}, ${month}, ${day}, ${hours}, ${minute}, ${second}, ${fraction}, 6, 'UTC')`;
}
