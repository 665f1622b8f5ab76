import { MONTH_OFFSET } from '../kinds/stored-columns';
import type { CodedRows } from './coded-rows';
import type { CodingPlan } from './coding-plan';
import { NO_DAY } from './date-order';
import { LAST_DAY, monthOfDayNumber } from './day-months';

/** What is known of rows that were read as codes: plain numbers, as a worker sends them. */
export interface CodedFacts {
  readonly rows: number;
  /** Column -> rows by place of its list. */
  readonly held: ReadonlyMap<string, Uint32Array>;
  readonly noDate: number;
  /** Rows whose day lies outside the time of the power. */
  readonly outside: number;
  /** First and last day since 1970; null where no row has one. */
  readonly days: readonly [number, number] | null;
  /** Months with rows, from January 2000 (0), in order. */
  readonly months: readonly number[];
  /** Rows by place of data_status and stored month; none where the file does not say it. */
  readonly statuses: readonly { readonly place: number; readonly month: number; readonly rows: number }[];
  /** Distinct children, each row without one by itself; null where the file has no person_id. */
  readonly children: number | null;
  readonly nobody: number;
  /** Rows whose record_id stands in an earlier row. */
  readonly repeated: number;
  /** The first values of person_id of every batch, trimmed. */
  readonly looked: readonly string[];
}

type OfColumns = Omit<CodedFacts, 'children' | 'nobody' | 'repeated' | 'looked'>;

/** Counts of the columns, once all rows stand in them. */
export function factsOf({ codes, window, rows }: CodingPlan, { codes: columns, days }: CodedRows): OfColumns {
  const held = new Map(codes.map(({ name, list }) => [name, heldIn(columns.get(name), list.length)] as const));
  const statuses = statusesOf(columns.get('data_status'), held.get('data_status')?.length ?? 0, days);
  return { rows, held, ...datesOf(days, window), statuses };
}

function heldIn(places: Uint8Array | undefined, size: number): Uint32Array {
  const held = new Uint32Array(size);
  if (!places) return held;
  // By number: an iterator takes three times as long, and every column of a million rows is counted here.
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    held[place] = (held[place] ?? 0) + 1;
  }
  return held;
}

function datesOf(
  days: Int32Array,
  window: CodingPlan['window'],
): Pick<CodedFacts, 'noDate' | 'outside' | 'days' | 'months'> {
  let [least, most, noDate, outside] = [NO_DAY, -1, 0, 0];
  const months = new Uint8Array(monthOfDayNumber(LAST_DAY) + 1);
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? NO_DAY;
    if (day === NO_DAY) {
      noDate += 1;
      continue;
    }
    if (day < least) least = day;
    if (day > most) most = day;
    if (window && (day < window[0] || day > window[1])) outside += 1;
    months[monthOfDayNumber(day)] = 1;
  }
  const present = [...months.keys()].filter((month) => months[month] === 1);
  return { noDate, outside, days: most < 0 ? null : [least, most], months: present };
}

function statusesOf(places: Uint8Array | undefined, size: number, days: Int32Array): CodedFacts['statuses'] {
  if (!places) return [];
  const months = monthOfDayNumber(LAST_DAY) + 1 + MONTH_OFFSET;
  const cells = new Uint32Array(size * months);
  for (let row = 0; row < days.length; row += 1) {
    const cell = (places[row] ?? 0) * months + storedMonth(days[row] ?? NO_DAY);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  return [...cells.entries()].flatMap(([cell, rows]) =>
    rows ? [{ place: Math.floor(cell / months), month: cell % months, rows }] : [],
  );
}

/** The month as it is stored: nought without a day. */
export const storedMonth = (day: number): number => (day === NO_DAY ? 0 : monthOfDayNumber(day) + MONTH_OFFSET);
