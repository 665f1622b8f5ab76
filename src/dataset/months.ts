import type { Coverage } from './dataset';

/** Month of an ISO day, counted from January 2000 (0). */
export function monthOfDay(day: string): number {
  return (Number(day.slice(0, 4)) - 2000) * 12 + Number(day.slice(5, 7)) - 1;
}

const NAMES = 'January February March April May June July August September October November December'.split(' ');

/** "March 2022" from months since January 2000. */
export function monthInWords(month: number): string {
  return `${NAMES[month % 12] ?? ''} ${2000 + Math.floor(month / 12)}`;
}

/** Months from the first to the last covered that have no rows. */
export function gapsInMonths(months: readonly number[], { from, to }: Coverage): readonly number[] {
  const present = new Set(months);
  const first = monthOfDay(from);
  const covered = Array.from({ length: Math.max(0, monthOfDay(to) - first + 1) }, (_, step) => first + step);
  return covered.filter((month) => !present.has(month));
}
