import type { TableFacts } from '../../engine/engine';
import type { Failure } from '../../vocabulary/failure';
import { ageNamed, groupNamed } from './across-columns';
import { listOf } from '../values/recognise';

/** Fewest columns from which can be told that groups, ages or years stand across. */
const FEWEST = 3;
/** Names of a column that says the group, or the age, of each row: then the other columns are something else. */
const [SAYS_GROUP, SAYS_AGE] = [/ethnic|race|heritage|self.?defin|\bsde\b/i, /\bage|_age|birth|\bdob\b|years? old/i];

/** Names of a column that says when: then numbers of years beside it are something else. */
const SAYS_WHEN = /dat(?:e|um)|day|period|month|year|quarter|time|when|start|decided|occur|report|arrest/i;
/** Names of a span of time: "2023", "2022/23", "FY 2022-2023", "Mar-23", "March 2023", "Q1 2023", "Year ending March 2023". */
const A_YEAR =
  /^\s*(?:fy|financial year|year(?: ending| to)?)?\s*(?:[a-z]{3,9}\.?\s+)?(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d|20\d\d))?\s*$/i;
const A_MONTH = /^\s*(?:q[1-4]|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?[\s/-]*(?:\d\d|20\d\d)\s*$/i;
const isWhen = (name: string): boolean => A_YEAR.test(name) || A_MONTH.test(name);

/** A name that can be nothing but an age of a child, or a band of ages: "15", "Age 15", "10-14". */
function isAge(name: string): boolean {
  const code = ageNamed(name);
  return code !== null && (/^(?:1[0-7])$/.test(code) || code.startsWith('b') || /^\s*age/i.test(name));
}

/**
 * Why a file cannot be an extract whose groups, ages or years stand across in columns instead of down the rows: no
 * single column says them. Null where one does, or where nothing stands across.
 */
export function acrossRefusal({ columns }: Pick<TableFacts, 'columns'>, file: string): Failure | null {
  return peopleAcross(columns, file) ?? yearsAcross(columns, file);
}

function yearsAcross(columns: TableFacts['columns'], file: string): Failure | null {
  const names = columns.map(({ name }) => name);
  const years = names.filter(isWhen);
  const isSaid = columns.some(({ name, type }) => type.startsWith('date') || (!isWhen(name) && SAYS_WHEN.test(name)));
  if (years.length < FEWEST || isSaid) return null;
  const all = years.every((name) => A_YEAR.test(name));
  return across(file, all ? 'years' : 'months', all ? 'year' : 'month', years, '');
}

function peopleAcross(columns: TableFacts['columns'], file: string): Failure | null {
  const names = columns.map(({ name }) => name);
  const groups = names.filter((name) => groupNamed(name) !== null);
  const broad = new Set(groups.map((name) => groupNamed(name)?.broad));
  if (
    groups.length >= FEWEST &&
    broad.size > 1 &&
    !names.some((name) => SAYS_GROUP.test(name) && !groups.includes(name))
  )
    return across(file, 'ethnic groups', 'ethnic group', groups);
  const ages = names.filter(isAge);
  if (ages.length >= FEWEST && !names.some((name) => SAYS_AGE.test(name) && !ages.includes(name)))
    return across(file, 'ages', 'age', ages);
  return null;
}

const OF_PEOPLE =
  ' A table of people by borough opens across as it is, where every column is a group, an age, a place or a year.';

const across = (file: string, many: string, one: string, names: readonly string[], besides = OF_PEOPLE): Failure => ({
  what: `The ${many} stand across in columns, one each, so no column says the ${one} of a row.`,
  file,
  found: `the columns ${listOf(names)}`,
  expected: `one column with the ${one} and one with the count, and a row for each ${one}`,
  remedy: `Ask the supplier for the table that way, or turn these columns into rows in Excel (Data, From Table, Unpivot Columns).${besides}`,
});
