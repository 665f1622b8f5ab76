import { measurable } from '../../counting/unreleased';
import type { Engine } from '../../engine/engine';
import { readNumbers, readRows } from '../../sql/rows';
import { identifier, join, literal, literalList, type Statement, sql, wholeNumber } from '../../sql/statement';
import { BOROUGH } from '../../vocabulary/places';
import { spellings } from '../../vocabulary/code-list';
import type { Dataset } from '../kinds/dataset';
import type { Found } from '../kinds/found';
import { type Checked, type QualityCheck, tableOf } from './check';
import { found, inWords } from './found';
import { masked } from './mask';
import {
  FREE_TEXT,
  GIVEN_NAME,
  looksSo,
  NAME_IN_ID,
  PERSONAL_PATTERNS,
  type PersonalPattern,
} from './personal-patterns';
import { OF_COUNTS } from '../kinds/record-columns';

/** A larger file is looked at by every so manieth row. */
const ROWS_LOOKED_AT = 1_000_000;
/** Values of a shape that are shown, masked. */
export const EXAMPLES = 3;

/** Columns of pseudonyms: words alone are suspicious there. */
const PSEUDONYMS = ['record_id', 'person_id'];

/** What is looked for in a column: names are told from words only where words have no place. */
export function patternsFor(column: string): readonly PersonalPattern[] {
  return [...PERSONAL_PATTERNS, PSEUDONYMS.includes(column) ? NAME_IN_ID : GIVEN_NAME, FREE_TEXT];
}

const matches = (value: Statement, { pattern }: PersonalPattern): Statement =>
  sql`regexp_matches(${value}, ${literal(pattern)}, 'i')`;

/** How many values there are, and how many have any of the shapes. `values` is a query with the one column v. */
export function suspectsStatement(values: Statement, patterns: readonly PersonalPattern[]): Statement {
  return sql`select count(*)::integer as looked,
      (count(*) filter (where ${isSuspect(patterns)}))::integer as suspects
    from (${values})
    where v is not null`;
}

/** How many values have each shape, in one row. */
export function shapesStatement(values: Statement, patterns: readonly PersonalPattern[]): Statement {
  const counts = patterns.map(
    (one) => sql`(count(*) filter (where ${matches(sql`v`, one)}))::integer as ${identifier(one.id)}`,
  );
  return sql`select ${join(counts)} from (${values}) where ${isSuspect(patterns)}`;
}

/** All shapes at once, so that a clean value costs one match. */
function isSuspect(patterns: readonly PersonalPattern[]): Statement {
  return sql`regexp_matches(v, ${literal(anyOf(patterns))}, 'i') and not ${isPlace}`;
}

const anyOf = (patterns: readonly PersonalPattern[]): string =>
  patterns.map(({ pattern }) => `(?:${pattern})`).join('|');

/** What of some values looks like people: shape -> values, beside `looked`. A clean column is asked once. */
async function shapeCounts(
  engine: Engine,
  values: Statement,
  patterns: readonly PersonalPattern[],
): Promise<ReadonlyMap<string, number>> {
  const first = readNumbers(await engine.query(suspectsStatement(values, patterns)));
  if ((first.get('suspects') ?? 0) === 0) return first;
  return new Map([...first, ...readNumbers(await engine.query(shapesStatement(values, patterns)))]);
}

/** Names of boroughs are words and no names of people. */
const PLACES = [...spellings(BOROUGH).keys()].filter((name) => name.includes(' '));
const isPlace: Statement = sql`lower(v) in (${literalList(PLACES)})`;

/** The values of each shape that any has; the same as the engine finds. */
export function shapesIn(
  values: readonly string[],
  patterns: readonly PersonalPattern[],
): ReadonlyMap<PersonalPattern, readonly string[]> {
  const any = new RegExp(anyOf(patterns), 'i');
  const suspects = values.filter((value) => any.test(value) && !PLACES.includes(value.toLowerCase()));
  const found = patterns.map((one) => [one, suspects.filter((value) => looksSo(one, value))] as const);
  return new Map(found.filter(([, those]) => those.length > 0));
}

/** A few values of one shape. */
export function personalExamples(values: Statement, pattern: PersonalPattern): Statement {
  return sql`select distinct v as value
    from (${values})
    where ${matches(sql`v`, pattern)} and not ${isPlace}
    order by 1
    limit ${wholeNumber(EXAMPLES)}`;
}

/** The trimmed values of a stored text column, of every row or of every so manieth of a large file. */
export function storedValues(dataset: Pick<Dataset, 'table' | 'rows'>, column: string): Statement {
  const step = Math.ceil(measurable(dataset.rows) / ROWS_LOOKED_AT);
  const some = step > 1 ? sql` where row_no % ${wholeNumber(step)} = 0` : sql``;
  return sql`select trim(${identifier(column)}) as v from ${tableOf(dataset)}${some}`;
}

/** The shapes found often enough to be told, in the order of the patterns. */
export function shapesFound(
  counts: ReadonlyMap<string, number>,
  patterns: readonly PersonalPattern[],
): readonly PersonalPattern[] {
  const looked = counts.get('looked') ?? 0;
  return patterns.filter(({ id, leastShare }) => {
    const found = counts.get(id) ?? 0;
    return found > 0 && found >= leastShare * looked;
  });
}

/** Values of a column that have a shape of people, with masked examples. */
export function personalFinding(
  column: string,
  { id, looksLike }: PersonalPattern,
  { rows, looked, all }: { readonly rows: number; readonly looked: number; readonly all: number },
  examples: readonly string[],
): Found {
  const decided = {
    which: `${column}-${id}`,
    severity: 'stops quoting',
    column,
    examples: examples.map(masked),
  } as const;
  return found('personal', decided, { rows, column: inWords(column), looksLike, looked, all });
}

/** Text columns that are stored as they came. */
const textColumns = ({ contract, dataset }: Checked): readonly string[] =>
  contract.columns
    .filter(({ name, type }) => type === 'text' && !['person_id', 'period', ...OF_COUNTS].includes(name))
    .flatMap(({ name }) => (dataset.supplied.includes(name) ? [name] : []));

/** Names, numbers and stories of people in the text columns that were read. */
export const personalTextCheck: QualityCheck = {
  id: 'personal-text',
  looksFor: 'names, numbers or stories of people in the text that was read',
  applies: () => true,
  ask: async (checked) => {
    const findings: Found[] = [];
    for (const column of textColumns(checked)) findings.push(...(await personalIn(checked, column)));
    return findings;
  },
};

async function personalIn({ engine, dataset }: Checked, column: string): Promise<readonly Found[]> {
  const [values, patterns] = [storedValues(dataset, column), patternsFor(column)];
  const counts = await shapeCounts(engine, values, patterns);
  const findings: Found[] = [];
  for (const pattern of shapesFound(counts, patterns)) {
    const rows = readRows(await engine.query(personalExamples(values, pattern)), { value: { type: 'text' } });
    const looked = Math.ceil(measurable(dataset.rows) / Math.ceil(measurable(dataset.rows) / ROWS_LOOKED_AT));
    const seen = { rows: counts.get(pattern.id) ?? 0, looked, all: measurable(dataset.rows) };
    findings.push(
      personalFinding(
        column,
        pattern,
        seen,
        rows.map(({ value }) => value),
      ),
    );
  }
  return findings;
}

/** One finding for columns that were not read and hold people, by their names or their values. */
export function unreadColumnsFinding(
  columns: readonly { readonly name: string; readonly holds: string }[],
): readonly Found[] {
  return columns.length ? [found('personal-columns', { severity: 'read beside' }, { rows: 0, columns })] : [];
}
