import { monthCode, monthNumber } from './months';

const MONTH = /^20\d\d-\d\d$/;
const RUN = /^(20\d\d-\d\d)\.\.(20\d\d-\d\d)$/;
const LONGEST_RUN = 600;

/** Codes joined by commas; runs of months as "2022-04..2023-03". */
export function codesToText(codes: readonly string[]): string {
  const months = codes
    .filter((code) => MONTH.test(code))
    .map(monthNumber)
    .sort((a, b) => a - b);
  const rest = codes.filter((code) => !MONTH.test(code));
  return [
    ...runs(months).map(([from, to]) => (from === to ? monthCode(from) : `${monthCode(from)}..${monthCode(to)}`)),
    ...rest,
  ].join(',');
}

/** The codes behind such a text; runs are spelled out. What is no month and no run is given back as it stands. */
export function textToCodes(text: string): readonly string[] {
  return text
    .split(',')
    .filter(Boolean)
    .flatMap((bit) => {
      const run = RUN.exec(bit);
      if (!run?.[1] || !run[2]) return [bit];
      const [from, to] = [monthNumber(run[1]), monthNumber(run[2])];
      if (to < from || to - from > LONGEST_RUN) return [bit];
      return Array.from({ length: to - from + 1 }, (_, step) => monthCode(from + step));
    });
}

/** Whole numbers in order -> first and last of every unbroken run. */
export function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
