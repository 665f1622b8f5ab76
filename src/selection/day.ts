const DAY = /^(20\d\d)-(\d\d)-(\d\d)$/;

/** The first and the last day that is one, as ISO days. */
export const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2099-12-31'] as const;

/** Whether a text is a day of the calendar from 2000 to 2099, written as "2022-06-01". */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The day before, as an ISO day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** How long from one day to another, both inside: "11 months", "20 days". Months are of 30.44 days, rounded. */
export function lengthInWords(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  if (days < 60) return `${days} ${days === 1 ? 'day' : 'days'}`;
  return `${Math.round(days / 30.44)} months`;
}
