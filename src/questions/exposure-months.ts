import { monthCode, monthNumber } from '../selection/months';
import type { Asked } from './question';

/**
 * The months over which people could have had the event: those ticked (or all), within what the extract covers and
 * within the days on which the power was in force. Codes such as "2022-04", first to last.
 */
export function exposureMonths({ dataset, contract, chosen }: Asked): readonly string[] {
  const { months, coverage } = dataset;
  const covered = coverage
    ? [monthNumber(coverage.from), monthNumber(coverage.to)]
    : [months.first, months.first + months.count - 1];
  const force = contract.window ? [monthNumber(contract.window.from), monthNumber(contract.window.to)] : covered;
  const first = Math.max(covered[0] ?? 0, force[0] ?? 0);
  const last = Math.min(covered[1] ?? -1, force[1] ?? -1);
  const ticked = chosen.find(({ column }) => column === 'month')?.codes;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => monthCode(first + step)).filter(
    (code) => !ticked || ticked.includes(code),
  );
}

/** The months in runs of twelve, first to last: a child counts once in each. */
export function yearsOfMonths(months: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(months.length / 12) }, (_, year) => months.slice(year * 12, year * 12 + 12));
}
