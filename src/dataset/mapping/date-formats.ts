import { type Statement, literalList, sql } from '../../sql/statement';
import type { DateFormat } from './mapping';
import { trimmed } from './found-key';

interface Written {
  readonly id: DateFormat;
  /** The format in words, with a day written that way. */
  readonly label: string;
  /** For strptime. */
  readonly pattern: string;
  readonly shape: RegExp;
}

const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const YEAR = String.raw`(?<year>\d{4})`;
const NAME = '(?<month>[a-z]+)';
// The hour may follow the day, and a zone or half of the day the hour; read as written, because the day is meant so.
const TIME = String.raw`(?:(?:\s+|T)(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:\.\d{1,6})?)?(?:(?<half>\s*[ap]m)|Z|[+-]\d\d:?\d\d)?)?`;

const written = (id: DateFormat, example: string, pattern: string, shape: string): Written => ({
  id,
  label: `${id}, as in ${example}`,
  pattern,
  shape: new RegExp(`^\\s*${shape}${TIME}\\s*$`, 'i'),
});

/** Every way of writing a day that a mapping may name, the likeliest first. */
export const DATE_FORMATS: readonly Written[] = [
  written('YYYY-MM-DD', '2024-03-31', '%Y-%m-%d', `${YEAR}-${MONTH}-${DAY}`),
  written('DD/MM/YYYY', '31/03/2024', '%d/%m/%Y', `${DAY}/${MONTH}/${YEAR}`),
  written('DD-MM-YYYY', '31-03-2024', '%d-%m-%Y', `${DAY}-${MONTH}-${YEAR}`),
  written('DD.MM.YYYY', '31.03.2024', '%d.%m.%Y', String.raw`${DAY}\.${MONTH}\.${YEAR}`),
  written('DD/MM/YY', '31/03/24', '%d/%m/%y', String.raw`${DAY}/${MONTH}/(?<year>\d{1,2})`),
  written('DD Mon YYYY', '31 Mar 2024', '%d %b %Y', String.raw`${DAY}\s+${NAME}\s+${YEAR}`),
  written('DD Month YYYY', '31 March 2024', '%d %B %Y', String.raw`${DAY}\s+${NAME}\s+${YEAR}`),
  written('MM/DD/YYYY', '03/31/2024', '%m/%d/%Y', `${MONTH}/${DAY}/${YEAR}`),
  written('YYYYMMDD', '20240331', '%Y%m%d', String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{1,2})`),
  written('Mon YYYY', 'Mar 2024', '%b %Y', String.raw`${NAME}\s+${YEAR}`),
  written('YYYY-MM', '2024-03', '%Y-%m', `${YEAR}-${MONTH}`),
  // What Excel stores: days since the end of 1899. It shows where a column of dates was not formatted as dates.
  {
    id: 'Excel day',
    label: 'Excel’s number of the day, as in 45382',
    pattern: '',
    shape: /^\s*(?<number>\d{5})(?:\.\d{1,15})?\s*$/,
  },
];

/** The day that Excel counts as 0, and milliseconds of a day. */
const [EXCEL_BEGAN, DAY_LONG] = [Date.UTC(1899, 11, 30), 86_400_000];

const TIMES = ['%H:%M', '%H:%M:%S', '%H:%M:%S.%f', '%I:%M %p', '%I:%M:%S %p'];

/** Text as TIMESTAMP by a format; NULL where it is not written so. Hours may follow the day. */
export function momentOfText(text: Statement, format: DateFormat): Statement {
  if (format === 'Excel day') return momentOfNumber(text);
  const pattern = DATE_FORMATS.find(({ id }) => id === format)?.pattern ?? '%Y-%m-%d';
  const patterns = [
    pattern,
    ...TIMES.map((time) => `${pattern} ${time}`),
    ...TIMES.map((time) => `${pattern}T${time}`),
  ];
  const tried = (from: Statement): Statement => sql`try_strptime(${from}, [${literalList(patterns)}])`;
  const withoutZone = sql`regexp_replace(trim(${text}), '([0-9]:[0-9.]+)(Z|[+-][0-9][0-9]:?[0-9][0-9])$', '\\1')`;
  return sql`coalesce(${tried(sql`trim(${text})`)}, ${tried(withoutZone)})`;
}

/** A fraction of a day is an hour; it falls a little short of the second that was meant. */
const momentOfNumber = (text: Statement): Statement =>
  sql`case when regexp_full_match(trim(${text}), '[0-9]{5}([.][0-9]{1,15})?') then timestamp '1899-12-30 00:00:00' + to_seconds(round(trim(${text})::double * 86400)::bigint) end`;

const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG = 'january february march april may june july august september october november december'.split(' ');

/** The ISO day that a text means by a format, null where it is not written so. The twin of `momentOfText`. */
export function dayOfText(text: string, format: DateFormat): string | null {
  const way = DATE_FORMATS.find(({ id }) => id === format);
  const parts = way?.shape.exec(trimmed(text))?.groups;
  if (parts?.['number']) return dayOfNumber(Number(trimmed(text)));
  if (!parts || !isTime(parts)) return null;
  // The engine takes one figure for a year of two as well.
  const short = (parts['year']?.length ?? 0) <= 2 ? Number(parts['year']) : null;
  const year = short === null ? Number(parts['year']) : short < 69 ? 2000 + short : 1900 + short;
  const month = monthNumber(parts['month'] ?? '', format);
  const day = Number(parts['day'] ?? 1);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

const dayOfNumber = (days: number): string =>
  new Date(EXCEL_BEGAN + Math.floor(Math.round(days * 86_400) / 86_400) * DAY_LONG).toISOString().slice(0, 10);

function isTime({
  hour = '0',
  minute = '0',
  second = '0',
  half,
}: Readonly<Record<string, string | undefined>>): boolean {
  const hours = Number(hour);
  return (half ? hours >= 1 && hours <= 12 : hours < 24) && Number(minute) < 60 && Number(second) < 60;
}

function monthNumber(month: string, format: DateFormat): number {
  if (/^\d/.test(month)) return Number(month);
  const names = format === 'DD Month YYYY' ? LONG : SHORT;
  return names.indexOf(month.toLowerCase()) + 1;
}
