/** Months since the year 0: the first of a period, and how many it has. */
export interface MonthSpan {
  readonly first: number;
  readonly length: number;
}

const LENGTHS: Readonly<Record<string, number>> = { quarter: 3, half_year: 6, financial_year: 12, H: 6, Q: 3 };
const APRIL = 3;

/** The month of an ISO day or month as months since the year 0; null where none is told. */
export function monthOfDay(day: string): number | null {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(day) ?? [];
  return year === undefined ? null : Number(year) * 12 + Number(month) - 1;
}

/** The first month of a quarter of a financial year, "2024-25 Q3"; null where none is told. */
export function monthOfQuarter(quarter: string): number | null {
  const [, april, part] = /^\s*(20\d\d)[-–/](?:20)?\d\d,?\s*Q([1-4])\s*$/i.exec(quarter) ?? [];
  return april === undefined ? null : Number(april) * 12 + APRIL + (Number(part) - 1) * 3;
}

/** "2024-25 Q3": the quarter of a financial year in which an ISO day or month lies; empty where none is told. */
export function quarterOfDay(day: string): string {
  const month = monthOfDay(day);
  if (month === null) return '';
  const [april, part] = [Math.floor((month - APRIL) / 12), Math.floor(((month - APRIL) % 12) / 3) + 1];
  return `${april}-${String((april + 1) % 100).padStart(2, '0')} Q${part}`;
}

/** The months of a row of periods, of an extract or a pack, by its id; null for a row of anything else. */
export function spanOfPeriod(id: string): MonthSpan | null {
  const [, grain = '', day = ''] = /^period-(quarter|half_year|financial_year)-(\d{4}-\d\d)$/.exec(id) ?? [];
  const begins = monthOfDay(day);
  if (begins !== null) return { first: begins, length: LENGTHS[grain] ?? 0 };
  const [, april, part, place] = /^period-(20\d\d)-\d\d(?: ([HQ])([1-4]))?$/.exec(id) ?? [];
  if (april === undefined) return null;
  const length = part === undefined ? 12 : (LENGTHS[part] ?? 0);
  return { first: Number(april) * 12 + APRIL + (place === undefined ? 0 : (Number(place) - 1) * length), length };
}
