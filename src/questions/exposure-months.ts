import type { Dataset } from '../dataset/kinds/dataset';
import { monthCode, monthNumber } from '../selection/months';
import type { QueryContext } from './question';

/** The months over which people could have had the event, as codes such as "2022-04", first to last. */
export interface ExposureMonths {
  /** What a rate is out of: the months asked for without those that were never sent. */
  readonly months: readonly string[];
  /** The months asked for, whether they were sent or not. */
  readonly span: readonly string[];
  /** Left out, because the file holds no row of them though the months around hold many. */
  readonly neverSent: readonly string[];
  /** In the rate, though the file holds no row of them and is too small to tell whether they were sent. */
  readonly unclear: readonly string[];
}

/**
 * The months ticked (or all), within what the extract covers and within the days on which the power was in force, and
 * which of them were sent.
 */
export function exposureMonths({ dataset, contract, chosen }: QueryContext): ExposureMonths {
  const covered = coveredMonths(dataset);
  const force = contract.window ? [monthNumber(contract.window.from), monthNumber(contract.window.to)] : covered;
  const first = Math.max(covered[0] ?? 0, force[0] ?? 0);
  const last = Math.min(covered[1] ?? -1, force[1] ?? -1);
  const ticked = chosen.find(({ column }) => column === 'month')?.codes;
  const span = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => monthCode(first + step)).filter(
    (code) => !ticked || ticked.includes(code),
  );
  const within = (codes: readonly number[]) => span.filter((code) => codes.includes(monthNumber(code)));
  const [neverSent, unclear] = [within(dataset.empty.neverSent), within(dataset.empty.unclear)];
  return { span, months: span.filter((code) => !neverSent.includes(code)), neverSent, unclear };
}

function coveredMonths({ months, coverage }: Dataset): readonly [number, number] {
  return coverage
    ? [monthNumber(coverage.from), monthNumber(coverage.to)]
    : [months.first, months.first + months.count - 1];
}

/** The months in runs of twelve, first to last: a child counts once in each. */
export function yearsOfMonths(months: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(months.length / 12) }, (_, year) => months.slice(year * 12, year * 12 + 12));
}
