const MILLISECONDS_A_DAY = 86_400_000;

/** Days since 1 January 1970 of a date written 2019-04-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** A day number written as 2019-04-01. */
export function dateText(day: number): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** First day of a month counted from January 1970. */
export function monthStart(month: number): number {
  return Date.UTC(1970, month, 1) / MILLISECONDS_A_DAY;
}

/** The month of a day, counted from January 1970. */
export function monthOf(day: number): number {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** A month counted from January 1970, written as 2024-11. */
export function monthText(month: number): string {
  return dateText(monthStart(month)).slice(0, 7);
}

/** The financial half-year of a day: 2022-23 H1 runs from April to September 2022. */
export function halfYearText(day: number): string {
  const fromApril = monthOf(day) - 3;
  const year = 1970 + Math.floor(fromApril / 12);
  const half = ((fromApril % 12) + 12) % 12 < 6 ? 'H1' : 'H2';
  return `${year}-${String((year + 1) % 100).padStart(2, '0')} ${half}`;
}

/** Six financial years: every extract but knife crime prevention orders covers them. */
export const PERIOD = { from: '2019-04-01', to: '2025-03-31' } as const;

/** When the synthetic extracts were "drawn": nothing can be known after it. Separations the day after the period ends. */
export const DRAWN = '2025-04-14';
export const SEPARATIONS_DRAWN = '2025-04-01';

/** The police gravity matrix changes on this day from scores 1 to 4 to scores 1 to 5. */
export const NEW_GRAVITY_SCHEME = '2023-04-01';

/** Months of the period, counted from January 1970. */
export const MONTHS: readonly number[] = Array.from(
  { length: monthOf(dayNumber(PERIOD.to)) - monthOf(dayNumber(PERIOD.from)) + 1 },
  (_, step) => monthOf(dayNumber(PERIOD.from)) + step,
);

export const FIRST_DAY = dayNumber(PERIOD.from);
export const LAST_DAY = dayNumber(PERIOD.to);
