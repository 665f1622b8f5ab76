/** A cell as the reader of spreadsheets gives it; `z` is its format, `f` its formula. */
export interface SheetCell {
  /** Text, number, yes or no, error, or nothing. */
  readonly t: 's' | 'n' | 'b' | 'e' | 'z' | 'd';
  readonly v?: string | number | boolean | Date | null;
  readonly z?: string | number;
  readonly f?: string;
}

/** Day numbers of the years 2000 to 2099, as Excel counts them. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];
/** Days between the two ways of counting: from the end of 1899, and from the first of 1904. */
const FROM_1904 = 1462;
const SECONDS = 86_400;
/** Excel shows no day after the year 9999. */
const DAYS_END = 2_958_466;

/** How the numbers of a sheet become days. */
export interface DayNumbers {
  /** Whether the workbook counts its days from 1904, as Excel for Macintosh did. */
  readonly from1904: boolean;
}

const isDateByFormat = new Map<string, boolean>();

/** Whether a cell is a number that Excel shows as a day or a time. */
export function isDated({ t, z }: SheetCell): boolean {
  if (t !== 'n' || typeof z !== 'string') return false;
  let is = isDateByFormat.get(z);
  if (is === undefined) {
    is = hasDateLetters(z);
    isDateByFormat.set(z, is);
  }
  return is;
}

const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** Letters in quotation marks, after a stroke, and in square brackets are no part of a day. */
function hasDateLetters(format: string): boolean {
  const [first = ''] = format.replaceAll(/"[^"]*"|[\\_*]./g, '').split(';');
  return ELAPSED.test(first) || /[dmyhs]/i.test(first.replaceAll(/\[[^\]]*\]|general/gi, ''));
}

/** Whether a number without a day's format could be the number of a day of this century. */
export function couldBeDay(value: number, { from1904 }: DayNumbers): boolean {
  const day = value + (from1904 ? FROM_1904 : 0);
  return Number.isInteger(value) && day >= FIRST_DAY && day <= LAST_DAY;
}

/** A cell as it reads; an error and a cell without a value are empty. Days as 2024-03-04, never with a zone. */
export function textOf(cell: SheetCell, days: DayNumbers): string {
  const { t, v, z } = cell;
  if (v === undefined || v === null || t === 'e' || t === 'z') return '';
  if (typeof v === 'number') return isDated(cell) ? momentOf(v, typeof z === 'string' ? z : '', days) : plainNumber(v);
  return v instanceof Date ? v.toISOString().slice(0, 10) : String(v);
}

/** The number of a day as text, whatever its format. */
export const dayOf = (value: number, days: DayNumbers): string => momentOf(value, '', days);

/** A day as 2024-03-04; a moment as 2024-03-04 09:30:00; a time of day alone as 09:30:00, as is a time that passed. */
function momentOf(value: number, format: string, { from1904 }: DayNumbers): string {
  // Excel keeps a fraction of a day, which falls a little short of the second that was meant.
  const seconds = Math.round(value * SECONDS);
  const counted = seconds + (from1904 ? FROM_1904 * SECONDS : 0);
  if (value < 0 || counted >= DAYS_END * SECONDS) return plainNumber(value);
  const isTime = seconds > 0 && seconds < SECONDS;
  if (ELAPSED.test(format) || isTime) return timeOf(seconds);
  const [day, rest] = [Math.floor(counted / SECONDS), counted % SECONDS];
  // Excel takes 1900 for a leap year, so that its days before that March are one too many.
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * SECONDS * 1000).toISOString().slice(0, 10);
  return rest === 0 ? date : `${date} ${timeOf(rest)}`;
}

function timeOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const FIFTEEN = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/** Excel's fifteen digits, never with an exponent and never with a separator of thousands: "0.3", "1200000". */
function plainNumber(value: number): string {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? String(value) : FIFTEEN.format(value);
}
