import { MONTH_OFFSET } from '../kinds/stored-columns';
import type { Grain } from '../kinds/dataset';

/** How many months a period of the report lasts: half a financial year, or a whole one. */
export type PeriodLength = 6 | 12;

/** Half-years, or financial years where the file tells nothing finer. */
export const finestPeriod = (grain: Grain): PeriodLength => (grain === 'financial_year' ? 12 : 6);

/**
 * Months of a stored month code (see stored-columns.ts) before period 0, so that periods are counted from April 1999:
 * a code plus this, divided by the length, is the place of its period.
 */
export const MONTHS_BEFORE = 9 - MONTH_OFFSET;

const FIRST_YEAR = 1999;
const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');

/** "2022-23" from the place of a financial year. */
export function yearInWords(place: number): string {
  const year = FIRST_YEAR + place;
  return `${year}-${twoDigits(year + 1)}`;
}

/** "April to September 2022", "October 2022 to March 2023", or "2022-23" for years. */
export function periodInWords(place: number, length: PeriodLength): string {
  if (length === 12) return yearInWords(place);
  const year = FIRST_YEAR + Math.floor(place / 2);
  return place % 2 === 0 ? `April to September ${year}` : `October ${year} to March ${year + 1}`;
}
