import type { Population } from '../../src/dataset/references/population';
import { referenceOfCsv } from '../../src/dataset/references/reference-table';
import type { GroupRow } from '../../src/measures/measured';
import type { CrossTab } from '../../src/questions/cross-tab';
import type { YearlyCounts } from '../../src/questions/in-population';
import type { PopulationScope } from '../../src/questions/population-scope';
import { shownGroups, referenceRow, shownRows } from '../../src/selection/compared';
import { failureInWords } from '../../src/vocabulary/failure';

/** A table by ethnicity from counts by code. */
export function byEthnicity(counts: Readonly<Record<string, number>>): CrossTab {
  const codes = Object.keys(counts);
  return { axes: [{ column: 'ethnicity', codes }], cells: Float64Array.from(Object.values(counts)), withheld: null };
}

/** What a yearly rate is made of, from counts by code: children who are not told apart. */
export function yearlyCounts(counts: Readonly<Record<string, number>>): YearlyCounts {
  return { counted: byEthnicity(counts), children: null, perChild: null };
}

/** The rows that a sheet shows when nothing is ticked. */
export const ROWS: readonly GroupRow[] = shownRows([], 'broad', () => true, 'All children');
export const GROUPS: readonly GroupRow[] = shownGroups([]);
export const againstWhite = (row: GroupRow): GroupRow => referenceRow(row, 'white');

/** A year in some boroughs, every age of the population. */
export function scope(boroughs: readonly string[], populationAges: readonly string[], months = 12): PopulationScope {
  const span = Array.from({ length: months }, (_, month) => `2022-${String(month + 1).padStart(2, '0')}`);
  return {
    boroughs,
    withoutBoroughs: [],
    ages: populationAges,
    populationAges,
    agesInWords: '10 to 17',
    sexes: null,
    months: span,
    span,
    neverSent: [],
    unclear: [],
    alsoChosen: [],
  };
}

/** Populations from the text of a CSV. */
export function populationsOf(text: string, file = 'population.csv'): readonly Population[] {
  const table = referenceOfCsv(text, file);
  if (!table.ok) throw new Error(failureInWords(table.failure));
  if (table.value.table !== 'population') throw new Error(`Read as ${table.value.table}.`);
  return table.value.populations;
}

/** The row of a group; throws where there is none. */
export function rowOf<Row extends { readonly row: GroupRow }>(rows: readonly Row[], id: string): Row {
  const found = rows.find(({ row }) => row.id === id);
  if (!found) throw new Error(`No row ${id}.`);
  return found;
}
