import { type Failure, type Outcome, refusal } from '../../vocabulary/failure';
import { type AcrossColumns, acrossColumns, ageNamed, groupNamed } from './across-columns';
import { censusSex, doesNotApply, isTotal } from './census-categories';
import { type PlainTable, readEach, type RowReader } from './plain-table';
import type { Population } from './population';
import { added, type CensusRow, isChildAge, NO_AGES, NO_GROUPS, withoutTotals } from './population-csv';
import { wholePopulations } from './population-tables';
import { placeOf } from './population-words';
import { listOf } from '../values/recognise';

interface YearRow extends CensusRow {
  readonly year: string;
}

/** Whether the header is that of a table whose ethnic groups or ages stand across, by local authority. */
export const isPopulationAcross = (columns: readonly string[]): boolean => acrossColumns(columns) !== null;

/**
 * Reads people by local authority where ethnic groups, or ages, stand across in columns. A number that is withheld is
 * counted as such and never as nought; places outside London and totals are left out.
 */
export function populationAcross(table: PlainTable): Outcome<readonly Population[]> {
  const columns = acrossColumns(table.columns);
  if (!columns) throw new Error('A table that is read as laid out across has its columns.');
  if (columns.across === 'groups' && !columns.age) return refusal(lacking(table, NO_AGES));
  if (columns.across === 'ages' && !columns.group) return refusal(lacking(table, NO_GROUPS));
  const read = readEach(table, (row) => cellsOf(row, columns));
  if (!read.ok) return read;
  const rows = read.value.flat();
  if (rows.length > 0 && !rows.some(({ age }) => isChildAge(age)))
    return refusal(lacking(table, 'The ages of the table are too wide: none lies within 10 to 17.'));
  return wholePopulations(byYear(rows, table), table.file);
}

function byYear(rows: readonly YearRow[], { file }: PlainTable): readonly Population[] {
  const source = file.replace(/\.[^.]*$/, '');
  return [...new Set(rows.map(({ year }) => year))].map((year) => {
    const those = rows.filter((row) => row.year === year).map(({ year: _, ...row }) => row);
    return { source, year, file, synthetic: false, rows: added(withoutTotals(those)) };
  });
}

/** One row of the table is a row for each of its cells. */
function cellsOf(row: RowReader, columns: AcrossColumns): readonly YearRow[] | null {
  const { area, areaName, cells, sex, year } = columns;
  const name = areaName ? row.words(areaName) : '';
  const borough = placeOf(area ? row.words(area) : name, name);
  if (borough === undefined)
    row.refuse(area ?? areaName ?? '', 'the code of a local authority (E09000007), or the name of a London borough');
  if (!borough || row.misfit || isTotalRow(row, columns)) return null;
  const shared = {
    borough,
    sex: sex ? sexOf(row, sex) : '',
    year: year ? row.words(year) : '',
    ...downIn(row, columns),
  };
  return cells.map(({ name, group, age }) => ({
    ...shared,
    ...(group ? { group } : {}),
    ...(age === null ? {} : { age }),
    ...row.people(name, { mayBeEmpty: true }),
  }));
}

function isTotalRow(row: RowReader, { age, group, sex }: AcrossColumns): boolean {
  return (
    [age, group].some((column) => {
      const words = column ? row.words(column) : '';
      return isTotal(words) || doesNotApply('', words) || /^all ages$/i.test(words);
    }) ||
    (sex !== null && isTotal(row.words(sex)))
  );
}

/** The age or the group that a row names; what stands across has the other. */
function downIn(row: RowReader, { across, age, group }: AcrossColumns): Pick<CensusRow, 'group' | 'age'> {
  const named = across === 'ages' && group ? groupNamed(row.words(group)) : null;
  const years = across === 'groups' && age ? ageNamed(row.words(age)) : null;
  if (across === 'ages' && !named)
    row.refuse(group ?? '', 'an ethnic group: one of the nineteen, or asian, black, mixed, white, other');
  if (across === 'groups' && years === null) row.refuse(age ?? '', 'whole years (15) or a band (10 to 14)');
  return { group: named ?? { broad: 'other', detailed: null, whole: true }, age: years ?? '' };
}

function sexOf(row: RowReader, column: string): string {
  const sex = censusSex(row.words(column));
  if (sex === null) row.refuse(column, 'Female or Male');
  return sex ?? '';
}

const lacking = ({ file, columns }: PlainTable, what: string): Failure => ({
  what,
  file,
  found: `the columns ${listOf(columns)}`,
  expected: 'people by local authority, ethnic group and age, in rows or across in columns',
  remedy: 'Choose a table with single years of age and ethnic groups for each borough, and open that.',
});
