import { ETHNICITY } from '../vocabulary/ethnicity';
import { type Outcome, refusal } from '../vocabulary/failure';
import { lackingColumns, type PlainTable, readEach, type RowReader } from './plain-table';
import type { Population, PopulationRow } from './population';
import { wholePopulations } from './population-tables';
import { ageCodeOf, boroughOf } from './population-words';

const AREA = 'Lower tier local authorities Code';
const AGE_CODE = 'Age (101 categories) Code';
const GROUP_CODE = 'Ethnic group (20 categories) Code';
const OBSERVATION = 'Observation';
const SEX = 'Sex (2 categories)';

/** Columns of the table that ONS "create a custom dataset" gives, as it is downloaded; a sex column may be added. */
export const ONS_COLUMNS = [
  AREA,
  'Lower tier local authorities',
  AGE_CODE,
  'Age (101 categories)',
  GROUP_CODE,
  'Ethnic group (20 categories)',
  OBSERVATION,
] as const;

/** Census 2021 codes 1 to 19 stand in the order of our nineteen groups (tested name by name). */
export const CENSUS_GROUPS: ReadonlyMap<string, string> = new Map(
  ETHNICITY.codes.slice(0, 19).map(({ code }, at) => [String(at + 1), code]),
);

/** "Does not apply": a cell that no person can be in. Not the same as an unknown ethnicity. */
const DOES_NOT_APPLY = '-8';

/** Whether a header is that of an ONS custom table, whatever categories were chosen. */
export function isOnsTable(columns: readonly string[]): boolean {
  return columns.includes(AREA) && columns.includes(OBSERVATION);
}

/**
 * Reads the CSV of ONS "create a custom dataset" as downloaded: usual residents of Census 2021 by lower tier local
 * authority, single year of age and twenty ethnic group categories. Places outside London are left out.
 */
export function populationOfOns(table: PlainTable): Outcome<readonly Population[]> {
  const lacking = lackingColumns(table, [AREA, AGE_CODE, GROUP_CODE, OBSERVATION], 'the ONS table that is needed');
  if (lacking) {
    return refusal({
      ...lacking,
      remedy:
        'On the ONS page “Create a custom dataset”, choose lower tier local authorities, age (101 categories) and ethnic group (20 categories), and download the CSV again.',
    });
  }
  const read = readEach(table, onsRow);
  if (!read.ok) return read;
  const rows = added(read.value);
  return wholePopulations(
    [{ source: 'ONS Census 2021, custom dataset', year: '2021', file: table.file, synthetic: false, rows }],
    table.file,
  );
}

/** Single years under 10 and from 25 share a code, so their rows become one. */
function added(rows: readonly PopulationRow[]): readonly PopulationRow[] {
  const cells = new Map<string, PopulationRow>();
  for (const row of rows) {
    const key = `${row.borough} ${row.ethnicity} ${row.age} ${row.sex}`;
    cells.set(key, { ...row, count: row.count + (cells.get(key)?.count ?? 0) });
  }
  return [...cells.values()];
}

function onsRow(row: RowReader): PopulationRow | null {
  const borough = boroughOf(row.words(AREA));
  if (borough === undefined) row.refuse(AREA, 'the code of a local authority (E09000007)');
  const count = row.whole(OBSERVATION);
  if (!borough || row.misfit || row.words(GROUP_CODE) === DOES_NOT_APPLY || row.words(AGE_CODE) === DOES_NOT_APPLY) {
    return null;
  }
  const age = ageCodeOf(row.words(AGE_CODE));
  if (age === null) row.refuse(AGE_CODE, 'whole years from 0 to 100');
  return {
    borough,
    ethnicity: row.oneOf(GROUP_CODE, CENSUS_GROUPS, 'a category from 1 to 19, or -8 (does not apply)'),
    age: age ?? '',
    sex: row.words(SEX).toLowerCase(),
    count,
  };
}
