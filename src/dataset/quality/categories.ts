import type { Absence, Found } from '../kinds/found';
import { labelOf } from '../../vocabulary/code-list';
import type { ColumnByPeriod } from './by-period';
import { found } from './found';
import { periodInWords } from './periods';

/**
 * Plain rule: a category is gone from a stretch of periods where none of it stands though so many rows would be
 * expected from its share of the other periods. By chance alone that happens less than once in a hundred million
 * columns (e to the minus 20), so that even rows that come in clumps do not set it off.
 */
const EXPECTED_AT_LEAST = 20;

/** Where a whole group or place comes or goes, a comparison over time is not of like with like. */
const CORE = ['ethnicity', 'borough'];
/** Codes that say nothing are told as gaps. */
const NO_CATEGORY = ['NR', 'NX'];
/** What has not ended yet stands among the latest rows by right, and a status is expected to change. */
const BY_RIGHT_LATE = ['pending', 'open'];
const EXPECTED_TO_CHANGE = ['data_status'];

/** Categories that appear, vanish, or are gone for a while. */
export function categoryFindings(columns: readonly ColumnByPeriod[]): readonly Found[] {
  const absences = columns.filter(({ column }) => !EXPECTED_TO_CHANGE.includes(column.name)).flatMap(absencesIn);
  const core = absences.filter(({ column }) => CORE.includes(column));
  const other = absences.filter(({ column }) => !CORE.includes(column));
  return [
    ...(core.length ? [found('groups-come-and-go', { severity: 'stops quoting' }, { rows: 0, absences: core })] : []),
    ...(other.length
      ? [found('categories-come-and-go', { severity: 'read beside' }, { rows: 0, absences: other })]
      : []),
  ];
}

/** Every stretch of periods in which a category of the column is absent beyond chance. */
export function absencesIn(tally: ColumnByPeriod): readonly Absence[] {
  const known = (period: number) =>
    tally.total(period) - NO_CATEGORY.reduce((sum, code) => sum + tally.of(code, period), 0);
  return tally.column.codes.codes.flatMap(({ code }) => {
    if (BY_RIGHT_LATE.includes(code)) return [];
    const there = tally.periods.filter((period) => tally.of(code, period) > 0);
    if (!there.length) return [];
    const base = there.reduce((sum, period) => sum + known(period), 0);
    const share = there.reduce((sum, period) => sum + tally.of(code, period), 0) / base;
    return stretches(tally.periods, (period) => tally.of(code, period) === 0).flatMap((stretch) => {
      const expected = share * stretch.reduce((sum, period) => sum + known(period), 0);
      if (expected < EXPECTED_AT_LEAST) return [];
      const label = labelOf(tally.column.codes, code);
      return [{ column: tally.column.name, label, expected, when: whenAbsent(tally, stretch) }];
    });
  });
}

function stretches(
  periods: readonly number[],
  doesNotApply: (period: number) => boolean,
): readonly (readonly number[])[] {
  const found: number[][] = [];
  let open: number[] | null = null;
  for (const period of periods) {
    if (!doesNotApply(period)) open = null;
    else if (open) open.push(period);
    else found.push((open = [period]));
  }
  return found;
}

function whenAbsent({ periods, length }: ColumnByPeriod, stretch: readonly number[]): string {
  const [from, to] = [stretch[0] ?? 0, stretch.at(-1) ?? 0];
  const name = (place: number) => periodInWords(place, length);
  if (from === periods[0]) return `first appears in ${name(periods[stretch.length] ?? to)}`;
  if (to === periods.at(-1)) return `no longer appears after ${name(periods[periods.indexOf(from) - 1] ?? from)}`;
  return from === to ? `is absent in ${name(from)}` : `is absent from ${name(from)} to ${name(to)}`;
}
