import { MONTH_NAMES } from '../kinds/months';

/** Months since January 2000, both ends within. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

const NAMES = MONTH_NAMES.map((name) => name.toLowerCase());
const MONTH = `(${NAMES.join('|')})`;
const YEAR = '(20\\d\\d)';
const DASH = '[-–/]';

/** How publications name a period; the whole of the words must be one of these. */
const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => MonthSpan | null])[] = [
  [form(`${MONTH} ${YEAR}`), ([name, year]) => span(monthOf(name, year), 1)],
  [form(`${MONTH}(?: to | ?[-–] ?)${MONTH} ${YEAR}`), ([from, to, year]) => between([from, year], [to, year])],
  [
    form(`${MONTH} ${YEAR}(?: to | ?[-–] ?)${MONTH} ${YEAR}`),
    ([from, fromYear, to, toYear]) => between([from, fromYear], [to, toYear]),
  ],
  [form(`(?:the )?year (?:ending|to) ${MONTH} ${YEAR}`), ([name, year]) => span(monthOf(name, year) - 11, 12)],
  [form(`(?:financial year )?${YEAR} ?${DASH} ?(\\d\\d|20\\d\\d)`), ([from, to]) => financialYear(from, to)],
  [form(YEAR), ([year]) => span(monthOf('january', year), 12)],
];

/** The months that the words of a period name: "April to June 2021", "year ending March 2020", "2019/20"; else null. */
export function monthsOfWords(words: string): MonthSpan | null {
  const plain = words.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(plain);
    if (found) return read(found.slice(1));
  }
  return null;
}

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

function monthOf(name = '', year = ''): number {
  return (Number(year) - 2000) * 12 + NAMES.indexOf(name);
}

function span(first: number, months: number): MonthSpan {
  return { first, last: first + months - 1 };
}

function between(
  [from, fromYear]: readonly (string | undefined)[],
  [to, toYear]: readonly (string | undefined)[],
): MonthSpan | null {
  const [first, last] = [monthOf(from, fromYear), monthOf(to, toYear)];
  return first <= last ? { first, last } : null;
}

/** Financial years begin in April; "2019-21" is no year. */
function financialYear(from = '', to = ''): MonthSpan | null {
  return (Number(from) + 1) % 100 === Number(to) % 100 ? span(monthOf('april', from), 12) : null;
}
