import { whole } from '../../vocabulary/written';
import type { Finding } from '../kinds/dataset';
import { inWords } from './finding-words';
import { labelOf } from '../../vocabulary/code-list';
import type { ColumnByPeriod } from './by-period';
import { finding } from './check';
import { periodInWords } from './periods';
import { listed } from './quality-words';

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

/** A category that is not there in some periods. */
export interface Absence {
  readonly column: string;
  readonly label: string;
  readonly expected: number;
  /** "no longer appears after October 2022 to March 2023" */
  readonly when: string;
}

/** Categories that appear, vanish, or are gone for a while. */
export function categoryFindings(columns: readonly ColumnByPeriod[]): readonly Finding[] {
  const absences = columns.filter(({ column }) => !EXPECTED_TO_CHANGE.includes(column.name)).flatMap(absencesIn);
  const core = absences.filter(({ column }) => CORE.includes(column));
  const other = absences.filter(({ column }) => !CORE.includes(column));
  return [
    ...told('groups-come-and-go', 'stops quoting', core, [
      'Totals before and after are not of the same groups or places, so no change over time may be quoted.',
      'Ask the supplier whether its rows are missing; tick only the periods or places that are whole.',
    ]),
    ...told('categories-come-and-go', 'read beside', other, [
      'A change over time may be a change of categories or of recording, and not of decisions.',
      'Ask the supplier what changed; compare only periods with the same categories.',
    ]),
  ];
}

function told(
  id: string,
  severity: Finding['severity'],
  absences: readonly Absence[],
  [soWhat, toDo]: readonly [string, string],
): readonly Finding[] {
  if (!absences.length) return [];
  const sentences = absences.map(({ column, label, when }) => `${label} (${inWords(column)}) ${when}`);
  const lead =
    absences.length === 1 ? '1 category appears or vanishes' : `${absences.length} categories appear or vanish`;
  return [
    finding({
      id,
      severity,
      what: `${lead}: ${listed(sentences)}.`,
      rows: 0,
      soWhat,
      toDo,
      table: {
        caption: 'Categories that are absent where their usual share would give at least 20 rows',
        columns: ['Category', 'Column', 'What happens', 'Rows expected there'],
        rows: absences.map(({ column, label, when, expected }) => [
          label,
          inWords(column),
          when,
          `about ${whole(expected)}`,
        ]),
      },
    }),
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
