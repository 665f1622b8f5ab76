import type { Coverage, Dataset, MonthAxis } from '../dataset/kinds/dataset';
import { monthInWords, MONTH_NAMES } from '../dataset/kinds/months';
import type { ChoiceGroup, PeriodGrain } from './selection';

const EPOCH_YEAR = 2000;

/** Months since January 2000 -> "2022-04". */
export function monthCode(month: number): string {
  const year = EPOCH_YEAR + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** "2022-04" (or a longer ISO date) -> months since January 2000. */
export function monthNumber(code: string): number {
  return (Number(code.slice(0, 4)) - EPOCH_YEAR) * 12 + Number(code.slice(5, 7)) - 1;
}

/** "April 2022". */
export const monthLabel = monthInWords;

/** "April". */
function monthName(month: number): string {
  return MONTH_NAMES[month % 12] ?? '';
}

/** Ticked codes of months -> months since January 2000, in order; codes of no month are left out. */
export function monthsOf(ticked: readonly string[]): readonly number[] {
  return ticked
    .filter((code) => /^\d/.test(code))
    .map(monthNumber)
    .sort((a, b) => a - b);
}

/** Code at each stored position of the month column: not recorded, not recognised, then month by month. */
export function monthCodes(axis: MonthAxis): readonly string[] {
  return ['NR', 'NX', ...Array.from({ length: axis.count }, (_, step) => monthCode(axis.first + step))];
}

/** First and last whole month that the extract covers (months since 2000); null where no whole month is covered. */
export function wholeMonths(coverage: Coverage | null): { readonly first: number; readonly last: number } | null {
  if (!coverage) return null;
  const from = monthNumber(coverage.from) + (Number(coverage.from.slice(8, 10)) > 1 ? 1 : 0);
  const lastDay = new Date(Date.UTC(Number(coverage.to.slice(0, 4)), Number(coverage.to.slice(5, 7)), 0)).getUTCDate();
  const to = monthNumber(coverage.to) - (Number(coverage.to.slice(8, 10)) < lastDay ? 1 : 0);
  return to >= from ? { first: from, last: to } : null;
}

const LENGTH: Readonly<Record<PeriodGrain, number>> = { quarter: 3, half_year: 6, financial_year: 12 };

/** The month on which the period of this grain that holds a month begins; years begin in April. */
function startOf(month: number, grain: PeriodGrain): number {
  const sinceApril = month - 3;
  return sinceApril - (((sinceApril % LENGTH[grain]) + LENGTH[grain]) % LENGTH[grain]) + 3;
}

/** "April 2022 to March 2023", "April to September 2022". */
export function runLabel(first: number, last: number): string {
  if (first === last) return monthLabel(first);
  const sameYear = Math.floor(first / 12) === Math.floor(last / 12);
  return `${sameYear ? monthName(first) : monthLabel(first)} to ${monthLabel(last)}`;
}

/** Periods of a grain over the months of an extract, first to last; part-covered ones are marked. */
export function periodGroups(
  dataset: Pick<Dataset, 'months' | 'coverage' | 'grain'>,
  grain: PeriodGrain,
): readonly ChoiceGroup[] {
  const { first, count } = dataset.months;
  if (count === 0) return [];
  // Rows of a coarse extract stand in the first month of their period, and the period is held as all of its months.
  const end = first + count + (dataset.grain === 'month' ? 0 : LENGTH[dataset.grain] - 1);
  const whole = wholeMonths(dataset.coverage);
  const groups: ChoiceGroup[] = [];
  for (let start = startOf(first, grain); start < first + count; start += LENGTH[grain]) {
    const months = Array.from({ length: LENGTH[grain] }, (_, step) => start + step);
    const last = start + LENGTH[grain] - 1;
    const complete = whole !== null && whole.first <= start && last <= whole.last;
    groups.push({
      id: `${grain}-${monthCode(start)}`,
      label: runLabel(start, last),
      codes: months.filter((month) => month >= first && month < end).map(monthCode),
      form: grain === 'financial_year' ? 'nest' : 'shortcut',
      ...(complete ? {} : { partCovered: true }),
    });
  }
  return groups;
}

/** Every month of an extract as a choice, newest first. */
export function monthChoices({
  first,
  count,
}: MonthAxis): readonly { readonly code: string; readonly label: string }[] {
  return Array.from({ length: count }, (_, back) => {
    const month = first + count - 1 - back;
    return { code: monthCode(month), label: monthLabel(month) };
  });
}

/** "Last year": the latest twelve whole months that the extract covers, or all of them where there are fewer. */
export function openingMonths(dataset: Pick<Dataset, 'months' | 'coverage' | 'grain'>): readonly string[] {
  const whole = wholeMonths(dataset.coverage);
  if (!whole) return [];
  const last = Math.min(whole.last, dataset.months.first + dataset.months.count - 1);
  const end = dataset.grain === 'month' ? last : lastWholePeriod(dataset, last);
  const start = Math.max(end - 11, whole.first, dataset.months.first);
  return end < start ? [] : Array.from({ length: end - start + 1 }, (_, step) => monthCode(start + step));
}

/** Rows of a coarse extract stand in the first month of their period, so a whole period must be taken. */
function lastWholePeriod(dataset: Pick<Dataset, 'months' | 'coverage' | 'grain'>, last: number): number {
  if (dataset.grain === 'month') return last;
  const covered = periodGroups(dataset, dataset.grain).filter(({ partCovered }) => !partCovered);
  const start = covered.at(-1)?.codes[0];
  return start === undefined ? last : monthNumber(start) + LENGTH[dataset.grain] - 1;
}
