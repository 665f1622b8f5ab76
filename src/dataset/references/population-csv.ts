import { agesOf } from '../../vocabulary/ages';
import type { Failure, Outcome } from '../../vocabulary/failure';
import { refusal } from '../../vocabulary/failure';
import { censusAge, censusGroup, type CensusGroup, censusSex, doesNotApply, isTotal } from './census-categories';
import { type CensusColumn, type CensusColumns, censusColumns, isOtherArea } from './census-columns';
import { type PlainTable, readEach, type RowReader } from './plain-table';
import type { Population, PopulationRow } from './population';
import { wholePopulations } from './population-tables';
import { placeOf } from './population-words';
import { listOf } from '../values/recognise';

/** Columns of the table that ONS "create a custom dataset" gives, as it is downloaded; a sex column may be added. */
export const ONS_COLUMNS = [
  'Lower tier local authorities Code',
  'Lower tier local authorities',
  'Age (101 categories) Code',
  'Age (101 categories)',
  'Ethnic group (20 categories) Code',
  'Ethnic group (20 categories)',
  'Observation',
] as const;

export const NO_AGES = 'The table has no ages, so children aged 10 to 17 cannot be told from everybody.';
export const NO_GROUPS = 'The table has no ethnic groups.';

const REMEDY =
  'On the ONS page “Create a custom dataset”, choose lower tier local authorities, age (101 categories) and ethnic group (20, 8 or 6 categories), and download the CSV.';

/** The columns that a population cannot do without. */
interface Needed extends CensusColumns {
  readonly area: string;
  readonly age: CensusColumn;
  readonly group: CensusColumn;
  readonly count: string;
}

/** People in one cell of a table, before totals are left out. */
export interface CensusRow extends Omit<PopulationRow, 'ethnicity'> {
  readonly group: CensusGroup;
}

/**
 * Reads a Census 2021 table as ONS ("create a custom dataset", RM032) or Nomis give it: usual residents by local
 * authority, age and ethnic group in 20, 8 or 6 categories, by sex or not. Totals and places outside London are left out.
 */
export function populationOfOns(table: PlainTable): Outcome<readonly Population[]> {
  const columns = censusColumns(table.columns);
  const { area, age, group, count } = columns;
  if (!area || !age || !group || !count) return refusal(lacking(table, columns));
  const read = readEach(table, (row) => censusRow(row, { ...columns, area, age, group, count }));
  if (!read.ok) return read;
  const rows = added(withoutTotals(read.value));
  if (rows.length && !rows.some((row) => isChildAge(row.age))) return refusal(noChildren(table, age));
  const source = /^obs_value$/i.test(count) ? 'Census 2021, from Nomis' : 'ONS Census 2021, custom dataset';
  return wholePopulations([{ source, year: '2021', file: table.file, synthetic: false, rows }], table.file);
}

/** Says what the table was made without, in the order in which it is chosen. */
function lacking({ file, columns }: PlainTable, { area, age, group, count }: CensusColumns): Failure {
  const other = columns.find(isOtherArea);
  const short = {
    file,
    found: `the columns ${listOf(columns)}`,
    expected: `columns such as ${ONS_COLUMNS.join(', ')}`,
  };
  const what = (): string => {
    if (!area && other)
      return `The table counts by ${other.replace(/ code$/i, '').toLowerCase()}, not by London borough.`;
    if (!area) return 'The table has no codes of local authorities.';
    if (!age) return NO_AGES;
    return group ? 'The table has no column of counts.' : NO_GROUPS;
  };
  const column = !area ? ONS_COLUMNS[0] : !age ? ONS_COLUMNS[2] : !group ? ONS_COLUMNS[4] : (count ?? ONS_COLUMNS[6]);
  return { ...short, what: what(), column, remedy: REMEDY };
}

function noChildren({ file }: PlainTable, age: CensusColumn): Failure {
  return {
    what: 'The ages of the table are too wide: none lies within 10 to 17.',
    file,
    column: age.name,
    expected: 'single years of age, age (101 categories), or bands such as 10 to 14, 15, 16 to 17',
    remedy: REMEDY,
  };
}

/** Whether a code of age lies wholly within 10 to 17. */
export function isChildAge(code: string): boolean {
  const ages = agesOf(code);
  return ages !== null && ages.from >= 10 && ages.to <= 17;
}

function censusRow(row: RowReader, columns: Needed): CensusRow | null {
  const { area, age, group, sex, count, measure } = columns;
  const borough = placeOf(row.words(area), row.words(area.replace(/ code$/i, '')));
  if (borough === undefined) row.refuse(area, 'the code of a local authority (E09000007)');
  if (measure && !/^value$/i.test(row.words(measure))) return null;
  const people = row.people(count);
  if (!borough || row.misfit || [age, group].some((column) => isLeftOut(row, column))) return null;
  return {
    borough,
    group: groupOf(row, group),
    age: ageOf(row, age),
    sex: sex ? sexOf(row, sex) : '',
    ...people,
  };
}

const codeIn = (row: RowReader, { code }: CensusColumn): string => (code ? row.words(code) : '');
const wordsIn = (row: RowReader, { words }: CensusColumn): string => (words ? row.words(words) : '');

function isLeftOut(row: RowReader, column: CensusColumn): boolean {
  const words = wordsIn(row, column);
  return doesNotApply(codeIn(row, column), words) || isTotal(words);
}

function groupOf(row: RowReader, column: CensusColumn): CensusGroup {
  const found = censusGroup(column.categories, codeIn(row, column), wordsIn(row, column));
  const expected = `an ethnic group of Census 2021: a category from 1 to ${column.categories - 1}, or -8 (does not apply)`;
  if (!found) row.refuse(column.code ?? column.name, expected);
  return found ?? { broad: 'other', detailed: null, whole: true };
}

function ageOf(row: RowReader, column: CensusColumn): string {
  const years = column.categories > 100 && /^\d+$/.test(codeIn(row, column)) ? codeIn(row, column) : '';
  const age = censusAge(years || wordsIn(row, column));
  if (age === null) row.refuse(column.code ?? column.name, 'whole years (15) or a span of ages (Aged 10 to 14 years)');
  return age ?? '';
}

function sexOf(row: RowReader, column: CensusColumn): string {
  const sex = censusSex(wordsIn(row, column) || codeIn(row, column));
  if (sex === null) row.refuse(column.name, 'Female or Male');
  return sex ?? '';
}

/** A broad group, or both sexes, as a whole stand beside their parts in some tables: only the parts are counted. */
export function withoutTotals(rows: readonly CensusRow[]): readonly PopulationRow[] {
  const split = new Set(rows.filter(({ group }) => !group.whole).map(({ group }) => group.broad));
  const bySex = rows.some(({ sex }) => sex !== '');
  const parts = rows.filter(({ group, sex }) => !(group.whole && split.has(group.broad)) && !(bySex && sex === ''));
  // Broad and detailed groups are never mixed: a table that is coarse in one group is read as coarse.
  const coarse = parts.some(({ group }) => group.detailed === null);
  return parts.map(({ group, ...row }) => ({ ...row, ethnicity: (coarse ? null : group.detailed) ?? group.broad }));
}

/** Single years under 10 and from 25 share a code, so their rows become one. */
export function added(rows: readonly PopulationRow[]): readonly PopulationRow[] {
  const cells = new Map<string, PopulationRow>();
  for (const row of rows) {
    const key = `${row.borough} ${row.ethnicity} ${row.age} ${row.sex}`;
    const before = cells.get(key);
    const withheld = (row.withheld ?? 0) + (before?.withheld ?? 0);
    const count = row.count + (before?.count ?? 0);
    cells.set(key, { ...row, count, ...(withheld > 0 ? { withheld } : {}) });
  }
  return [...cells.values()];
}
