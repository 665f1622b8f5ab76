import type { Coverage, Grain } from './dataset';

/** Month of an ISO day, counted from January 2000 (0). */
export function monthOfDay(day: string): number {
  return (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The twelve months, January first. */
export const MONTH_NAMES: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** "March 2022" from months since January 2000. */
export function monthInWords(month: number): string {
  return `${MONTH_NAMES[month % 12] ?? ''} ${2000 + Math.floor(month / 12)}`;
}

/** Months from the first to the last covered that have no rows. */
export function gapsInMonths(months: readonly number[], { from, to }: Coverage): readonly number[] {
  const present = new Set(months);
  const first = monthOfDay(from);
  const covered = Array.from({ length: Math.max(0, monthOfDay(to) - first + 1) }, (_, step) => first + step);
  return covered.filter((month) => !present.has(month));
}

const MONTHS_IN: Readonly<Record<Grain, number>> = { month: 0, quarter: 3, half_year: 6, financial_year: 12 };
const APRIL = 3;

/** The day itself where rows have days; else the last day of the financial period of that grain around it. */
export function lastDay(day: string, grain: Grain): string {
  const length = MONTHS_IN[grain];
  if (length === 0) return day;
  const month = monthOfDay(day);
  const next = month - ((((month - APRIL) % length) + length) % length) + length;
  return new Date(Date.UTC(2000, next, 0)).toISOString().slice(0, 10);
}
