import type { TableFacts } from '../engine/engine';
import type { Failure } from '../vocabulary/failure';
import { ageNamed, groupNamed } from './across-columns';
import { listOf } from './recognise';

/** Fewest columns from which can be told that groups, or ages, stand across. */
const FEWEST = 3;
/** Names of a column that says the group, or the age, of each row: then the other columns are something else. */
const [SAYS_GROUP, SAYS_AGE] = [/ethnic|race|heritage|self.?defin|\bsde\b/i, /\bage|_age|birth|\bdob\b|years? old/i];

/** A name that can be nothing but an age of a child, or a band of ages: "15", "Age 15", "10-14". */
function isAge(name: string): boolean {
  const code = ageNamed(name);
  return code !== null && (/^(?:1[0-7])$/.test(code) || code.startsWith('b') || /^\s*age/i.test(name));
}

/**
 * Why a file cannot be an extract whose groups, or ages, stand across in columns instead of down the rows: no single
 * column says them. Null where one does, or where nothing stands across.
 */
export function acrossRefusal({ columns }: Pick<TableFacts, 'columns'>, file: string): Failure | null {
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

const across = (file: string, many: string, one: string, names: readonly string[]): Failure => ({
  what: `The ${many} stand across in columns, one each, so no column says the ${one} of a row.`,
  file,
  found: `the columns ${listOf(names)}`,
  expected: `one column with the ${one} and one with the count, and a row for each ${one}`,
  remedy:
    'Ask the supplier for the table that way, or turn these columns into rows in Excel (Data, From Table, Unpivot Columns). A table of people by borough opens across as it is, where every column is a group, an age, a place or a year.',
});
