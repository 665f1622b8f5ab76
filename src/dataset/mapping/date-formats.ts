import { londonClock } from '../values/london-time';
import { trimmed } from './found-key';
import type { DateFormat, ExcelDay, Mapping } from './mapping';
import { secondsOf, ZONE, ZONE_NAME } from './written-zone';

interface Written {
  readonly id: DateFormat;
  /** The format in words, with a day written that way. */
  readonly label: string;
  /** For strptime, of the day alone. */
  readonly pattern: string;
  /** The day, and an hour with a zone behind it where they are written; for JavaScript and the engine alike. */
  readonly source: string;
  readonly shape: RegExp;
}

const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const YEAR = String.raw`(?<year>\d{4})`;
const NAME = '(?<month>[a-z]+)';
/** What the engine takes for a space between two parts; JavaScript would take more. */
const GAP = String.raw`[ \t\r\n\f]`;
const ZONED = (name: string): string => `(?<${name}>${ZONE})${ZONE_NAME}`;
// The hour may follow the day, and a zone or half of the day the hour.
const SECOND = String.raw`(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?)?`;
const AFTER_HOUR = String.raw`(?:${GAP}*(?<half>[ap])m(?:${GAP}+${ZONED('zone')})?|${GAP}*${ZONED('behind')})?`;
const TIME = String.raw`(?:(?:${GAP}+|T)(?<hour>\d{1,2}):(?<minute>\d{1,2})${SECOND}${AFTER_HOUR})?`;

function written(id: DateFormat, example: string, pattern: string, shape: string): Written {
  const source = `^${GAP}*(?<date>${shape})${TIME}${GAP}*$`;
  return { id, label: `${id}, as in ${example}`, pattern, source, shape: new RegExp(source, 'i') };
}

/** Every way of writing a day that a mapping may name, the likeliest first. */
export const DATE_FORMATS: readonly Written[] = [
  written('YYYY-MM-DD', '2024-03-31', '%Y-%m-%d', `${YEAR}-${MONTH}-${DAY}`),
  written('DD/MM/YYYY', '31/03/2024', '%d/%m/%Y', `${DAY}/${MONTH}/${YEAR}`),
  written('DD-MM-YYYY', '31-03-2024', '%d-%m-%Y', `${DAY}-${MONTH}-${YEAR}`),
  written('DD.MM.YYYY', '31.03.2024', '%d.%m.%Y', String.raw`${DAY}\.${MONTH}\.${YEAR}`),
  written('DD/MM/YY', '31/03/24', '%d/%m/%y', String.raw`${DAY}/${MONTH}/(?<year>\d{1,2})`),
  written('DD Mon YYYY', '31 Mar 2024', '%d %b %Y', `${DAY}${GAP}+${NAME}${GAP}+${YEAR}`),
  written('DD Month YYYY', '31 March 2024', '%d %B %Y', `${DAY}${GAP}+${NAME}${GAP}+${YEAR}`),
  written('DD-Mon-YYYY', '31-Mar-2024', '%d-%b-%Y', `${DAY}-${NAME}-${YEAR}`),
  written('YYYY/MM/DD', '2024/03/31', '%Y/%m/%d', `${YEAR}/${MONTH}/${DAY}`),
  written('MM/DD/YYYY', '03/31/2024', '%m/%d/%Y', `${MONTH}/${DAY}/${YEAR}`),
  written('YYYYMMDD', '20240331', '%Y%m%d', String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{1,2})`),
  written('Mon YYYY', 'Mar 2024', '%b %Y', `${NAME}${GAP}+${YEAR}`),
  written('YYYY-MM', '2024-03', '%Y-%m', `${YEAR}-${MONTH}`),
  // What Excel stores: days since the end of 1899. It shows where a column of dates was not formatted as dates.
  {
    id: 'Excel day',
    label: 'Excel’s number of the day, as in 45382',
    pattern: '',
    source: '',
    shape: /^\s*(?<number>\d{5})(?:\.\d{1,15})?\s*$/,
  },
  // The same in workbooks that count from the first of 1904, as Excel for Macintosh did.
  {
    id: 'Excel day from 1904',
    label: 'Excel’s number of the day counted from 1904, as in 43920',
    pattern: '',
    source: '',
    shape: /^\s*(?<number>\d{5})(?:\.\d{1,15})?\s*$/,
  },
];

/** The day that Excel counts as 0, as an ISO day. */
export const EXCEL_BEGAN: Readonly<Record<ExcelDay, string>> = {
  'Excel day': '1899-12-30',
  'Excel day from 1904': '1904-01-01',
};
/** Milliseconds of a day. */
const DAY_LONG = 86_400_000;

/** Whether a way of writing a day is a number that Excel counts. */
export const isExcelDay = (format: DateFormat | undefined): format is ExcelDay =>
  format !== undefined && Object.hasOwn(EXCEL_BEGAN, format);

/** Numbers of days as the workbook counts them that they come from, whatever a mapping made on another says. */
export function countedAs({ columns, ...others }: Mapping, from1904: boolean): Mapping {
  const dates: ExcelDay = from1904 ? 'Excel day from 1904' : 'Excel day';
  const counted = Object.entries(columns).map(([name, source]) => {
    const isCounted = 'from' in source && isExcelDay(source.dates);
    return [name, isCounted ? { ...source, dates } : source] as const;
  });
  return { ...others, columns: Object.fromEntries(counted) };
}

const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const LONG = 'january february march april may june july august september october november december'.split(' ');

/**
 * The ISO day in London that a text means by a format, null where it is not written so, or with a zone that is not
 * known. The twin of `momentOfText`.
 */
export function dayOfText(text: string, format: DateFormat): string | null {
  const way = DATE_FORMATS.find(({ id }) => id === format);
  const parts = way?.shape.exec(trimmed(text))?.groups;
  if (parts?.['number'] && isExcelDay(format)) return dayOfNumber(Number(trimmed(text)), EXCEL_BEGAN[format]);
  if (!parts || !isTime(parts)) return null;
  // The engine takes one figure for a year of two as well.
  const short = (parts['year']?.length ?? 0) <= 2 ? Number(parts['year']) : null;
  const year = short === null ? Number(parts['year']) : short < 69 ? 2000 + short : 1900 + short;
  const month = monthNumber(parts['month'] ?? '', format);
  const day = Number(parts['day'] ?? 1);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? dayInLondon(date.getTime(), parts) : null;
}

type Parts = Readonly<Record<string, string | undefined>>;

/** The day itself where no zone is written; else the day in London at that moment. */
function dayInLondon(day: number, parts: Parts): string | null {
  const zone = parts['zone'] ?? parts['behind'];
  const offset = zone === undefined ? null : secondsOf(zone);
  if (offset === undefined) return null;
  return isoDay(offset === null ? day : londonClock(day + (secondsIn(parts) - offset) * 1000));
}

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

function secondsIn({ hour = '0', minute = '0', second = '0', half = '' }: Parts): number {
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return hours * 3600 + Number(minute) * 60 + Number(second);
}

const dayOfNumber = (days: number, began: string): string =>
  isoDay(Date.parse(began) + Math.floor(Math.round(days * 86_400) / 86_400) * DAY_LONG);

function isTime({ hour = '0', minute = '0', second = '0', half }: Parts): boolean {
  const hours = Number(hour);
  return (half ? hours >= 1 && hours <= 12 : hours < 24) && Number(minute) < 60 && Number(second) < 60;
}

function monthNumber(month: string, format: DateFormat): number {
  if (/^\d/.test(month)) return Number(month);
  const names = format === 'DD Month YYYY' ? LONG : SHORT;
  return names.indexOf(month.toLowerCase()) + 1;
}
