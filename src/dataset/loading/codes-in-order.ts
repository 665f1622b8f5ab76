import type { CodedColumns } from '../../counting/protocol';
import { letGo } from '../../sql/let-go';
import { MONTH_OFFSET } from '../kinds/stored-columns';
import type { CodedRows } from './coded-rows';
import { storedMonth } from './coded-facts';
import { dateOrder } from './date-order';

/** What the counting worker is to be told of codes, and in how many shares it counts them. */
export interface CodesShape {
  /** Number of codes of each column. */
  readonly sizes: Readonly<Record<string, number>>;
  /** First month of the axis, from January 2000 (0). */
  readonly firstMonth: number;
  readonly shares: number;
}

/**
 * Rows in file order as the counting worker reads them: in date order, ties in file order, cut into shares by child, or
 * by row where children cannot be told apart.
 */
export function codesInOrder(rows: CodedRows, persons: number, shape: CodesShape): readonly CodedColumns[] {
  const order = dateOrder(rows.days);
  const shares = Array.from({ length: shape.shares }, (_, part) => shareOf(rows, order, persons, shape, part));
  if (order) letGo([order]);
  return shares;
}

function shareOf(
  { codes, days, person }: CodedRows,
  order: Uint32Array | null,
  persons: number,
  { sizes, firstMonth, shares }: CodesShape,
  part: number,
): CodedColumns {
  const chosen = rowsOfShare(order, person, days.length, shares, part);
  const columns: Record<string, Uint8Array | Uint16Array> = {};
  for (const [name, places] of codes) columns[name] = picked(places, chosen, new Uint8Array(chosen.length));
  columns.month = monthsOf(days, chosen, firstMonth);
  const numbers = person && picked(person, chosen, new Uint32Array(chosen.length));
  // Numbers of a share follow each other: those of all rows, divided by the shares.
  numbers?.forEach((number, at) => (numbers[at] = Math.floor(number / shares)));
  return {
    rows: chosen.length,
    columns,
    sizes,
    ...(numbers ? { person: numbers, persons: Math.ceil((persons - part) / shares) } : {}),
  };
}

/** The rows of a share in date order, by their place in the file. */
function rowsOfShare(
  order: Uint32Array | null,
  person: Uint32Array | undefined,
  rows: number,
  shares: number,
  part: number,
): Uint32Array {
  const chosen = new Uint32Array(rows);
  let length = 0;
  for (let at = 0; at < rows; at += 1) {
    const row = order?.[at] ?? at;
    if ((person?.[row] ?? row) % shares === part) chosen[length++] = row;
  }
  return chosen.subarray(0, length);
}

function picked<Values extends Uint8Array | Uint32Array>(from: Values, rows: Uint32Array, into: Values): Values {
  for (let at = 0; at < rows.length; at += 1) into[at] = from[rows[at] ?? 0] ?? 0;
  return into;
}

function monthsOf(days: Int32Array, rows: Uint32Array, first: number): Uint16Array {
  const months = new Uint16Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const month = storedMonth(days[rows[at] ?? 0] ?? 0);
    months[at] = month < MONTH_OFFSET ? month : month - first;
  }
  return months;
}
