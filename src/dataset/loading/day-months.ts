const DAY = 86_400_000;
/** 1 January 2000 and 31 December 2099, the days that a file may hold, counted from 1970. */
export const [FIRST_DAY, LAST_DAY] = [10_957, 47_481] as const;

/** Day since FIRST_DAY -> months since January 2000: looked up, because a million rows ask. */
const MONTHS = Uint16Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, place) => {
  const date = new Date((FIRST_DAY + place) * DAY);
  return (date.getUTCFullYear() - 2000) * 12 + date.getUTCMonth();
});

/** Months since January 2000 (0) of a day counted from 1970, from 2000 to 2099; 0 for any other. */
export const monthOfDayNumber = (day: number): number => MONTHS[day - FIRST_DAY] ?? 0;

/** A day counted from 1970 as it is written: 19723 -> "2024-01-01". */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
