import { trimmed } from './found-key';
import { saying } from './missing-marks';
import type { ColumnProfile } from './profile';
import { numberIn } from './reading';

const FLAGS: ReadonlySet<string> = new Set(['yes', 'no', 'y', 'n', 'true', 'false', 't', 'f', '0', '1', '0.0', '1.0']);
/** Numbers one after another tell of a running number only where there are some. */
const RUN_AT_LEAST = 8;

/** Whether a column holds yes or no and nothing else, however written. */
export function isFlag(from: ColumnProfile): boolean {
  const values = saying(from).map(({ value }) => trimmed(value ?? '').toLowerCase());
  return from.type === 'yes or no' || (values.length > 0 && values.every((value) => FLAGS.has(value)));
}

/** Whether each of several filled rows of a column holds a value of its own, as the number of a record does. */
export function isUnique(from: ColumnProfile): boolean {
  const values = saying(from);
  return values.length > 1 && values.every(({ rows }) => rows === 1);
}

/** Whether a column counts its rows: whole numbers, each once, with hardly a gap. */
export function isRunningNumber(from: ColumnProfile): boolean {
  const numbers = saying(from).map(({ value }) => numberIn(trimmed(value ?? '')));
  if (numbers.length < RUN_AT_LEAST || !isUnique(from)) return false;
  const whole = numbers.filter((number): number is number => number !== null && Number.isInteger(number));
  if (whole.length < numbers.length) return false;
  const all = numbers.length + from.otherRows;
  return Math.max(...whole) - Math.min(...whole) < 2 * all;
}

/** Share of the filled rows of a column whose value is written in letters: no number, no sign. */
export function shareInWords(from: ColumnProfile): number {
  const inWords = (value: string): boolean => /\p{L}/u.test(value) && numberIn(trimmed(value)) === null;
  return shareOf(from, inWords);
}

/** Share of the filled rows of a column that hold a name as people have it: words with a space, no figure among them. */
export function shareOfNames(from: ColumnProfile): number {
  return shareOf(from, (value) => /^\p{L}[\p{L}'’.-]*(?:,? +\p{L}[\p{L}'’.-]*)+$/u.test(trimmed(value)));
}

function shareOf(from: ColumnProfile, holds: (value: string) => boolean): number {
  const found = saying(from);
  const all = found.reduce((sum, { rows }) => sum + rows, 0);
  const those = found.reduce((sum, { value, rows }) => sum + (holds(value ?? '') ? rows : 0), 0);
  return all === 0 ? 0 : those / all;
}
