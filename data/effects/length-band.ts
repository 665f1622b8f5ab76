import { at } from '../model/random';
import type { Sheet } from '../model/sheet';

const HOUR = 3_600_000;

/** The band that the workbook computes from start and end; codes of LENGTH_BAND. */
export function lengthBand(sheet: Sheet, row: number): string {
  const end = sheet.dateTime('end').get(row);
  if (end === null) return 'open';
  const hours = (end - at(sheet.dateTime('start').values, row)) / HOUR;
  if (hours <= 72) return 'to_72h';
  if (hours <= 14 * 24) return 'to_14d';
  return hours <= 42 * 24 ? 'to_42d' : 'over_42d';
}
