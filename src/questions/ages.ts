import { AGE } from '../vocabulary/demographics';

const [YOUNGEST, OLDEST] = [9, 25];

/** Single years that an age code stands for; 9 stands for all under 10, 25 for all from 25. Unknown ages: none. */
export function yearsOf(code: string): readonly number[] {
  if (code === 'u10') return [YOUNGEST];
  if (/^\d+$/.test(code)) return [Number(code)];
  const [, from, to] = /^b?(\d+)(?:-(\d+)|\+)$/.exec(code) ?? [];
  if (from === undefined) return [];
  const [first, last] = [Math.min(Number(from), OLDEST), Math.min(Number(to ?? OLDEST), OLDEST)];
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** Age codes of an extract whose every year is among `years`. */
export function codesWithin(years: ReadonlySet<number>): readonly string[] {
  return AGE.codes
    .map(({ code }) => code)
    .filter((code) => {
      const own = yearsOf(code);
      return own.length > 0 && own.every((year) => years.has(year));
    });
}

/** "10 to 17", "15", "12 to 14 and 17", "18 and over". */
export function yearsInWords(years: Iterable<number>): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const year of sorted) {
    const last = spans.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  const name = (year: number) => (year === YOUNGEST ? 'under 10' : year === OLDEST ? '25 and over' : String(year));
  return spans
    .map(([from, to]) => {
      if (from === to) return name(from);
      return to === OLDEST ? `${name(from)} and over` : `${name(from)} to ${name(to)}`;
    })
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' and ');
}
