import { type Outcome, refusal, success } from '../../vocabulary/failure';
import { type Ages, agesOf } from '../../vocabulary/ages';
import { BROAD_GROUPS } from '../../vocabulary/ethnicity';
import { lackingColumns, type PlainTable, readEach, type RowReader, saysSynthetic } from './plain-table';
import type { Population, PopulationRow } from './population';
import { ageCodeOf, placeOf, GROUP_EXPECTED, GROUP_SPELLINGS } from './population-words';
import { neededColumns, POPULATION_CONTRACT } from './reference-contract';

/** Columns of the population table: Parquet, or text with the same header. `sex`, `synthetic` may be left out. */
export const POPULATION_COLUMNS = neededColumns(POPULATION_CONTRACT);

/** Columns of totals plus shares: `share` in 100 of `total`, broad groups only. */
export const SHARES_COLUMNS = ['borough', 'age', 'group', 'share', 'total', 'source', 'year'] as const;

interface Sourced extends PopulationRow {
  readonly source: string;
  readonly year: string;
  readonly synthetic: string;
}

/** Reads a population table; a file that names several sources gives one population for each. */
export function populationsOfTable(table: PlainTable): Outcome<readonly Population[]> {
  const lacking = lackingColumns(table, POPULATION_COLUMNS, 'a population table');
  if (lacking) return refusal(lacking);
  return populationsOf(
    table,
    readEach(table, (row) => ({
      ...placed(row),
      ethnicity: row.oneOf('ethnicity', GROUP_SPELLINGS, GROUP_EXPECTED),
      ...row.people('count', { parts: true }),
    })),
  );
}

const BROAD: ReadonlyMap<string, string> = new Map(
  BROAD_GROUPS.flatMap(({ id, label }) => [
    [id, id],
    [label.toLowerCase(), id],
  ]),
);

/** Reads totals plus shares: people of a group are its share of the total, and may be a fraction of a person. */
export function populationsOfShares(table: PlainTable): Outcome<readonly Population[]> {
  const lacking = lackingColumns(table, SHARES_COLUMNS, 'a table of totals and shares by group');
  if (lacking) return refusal(lacking);
  return populationsOf(
    table,
    readEach(table, (row) => {
      const share = row.amount('share');
      if (share > 100) row.refuse('share', 'a share in 100, from 0 to 100');
      return {
        ...placed(row),
        ethnicity: row.oneOf('group', BROAD, 'a broad group: asian, black, mixed, white, other'),
        count: (row.count('total') * share) / 100,
      };
    }),
  );
}

function placed(row: RowReader): Omit<Sourced, 'ethnicity' | 'count'> & { readonly elsewhere: boolean } {
  const borough = placeOf(row.words('borough'), '');
  if (borough === undefined) row.refuse('borough', 'GSS code or name of a London borough');
  const age = ageCodeOf(row.words('age'));
  if (age === null) row.refuse('age', 'whole years (15) or a band (10-17)');
  return {
    borough: borough ?? '',
    elsewhere: borough === null,
    age: age ?? '',
    sex: row.words('sex').toLowerCase(),
    source: row.text('source'),
    year: row.text('year'),
    synthetic: row.words('synthetic'),
  };
}

type Read = Outcome<readonly (Sourced & { readonly elsewhere: boolean })[]>;

function populationsOf(table: PlainTable, read: Read): Outcome<readonly Population[]> {
  if (!read.ok) return read;
  const bySource = new Map<string, Sourced[]>();
  for (const row of read.value.filter(({ elsewhere }) => !elsewhere)) {
    const key = JSON.stringify([row.source, row.year]);
    const rows = bySource.get(key);
    if (rows) rows.push(row);
    else bySource.set(key, [row]);
  }
  return wholePopulations(
    [...bySource.values()].map((rows) => ({
      source: rows[0]?.source ?? '',
      year: rows[0]?.year ?? '',
      file: table.file,
      synthetic: saysSynthetic(table, rows),
      rows: rows.map(populationRow),
    })),
    table.file,
  );
}

const populationRow = ({ borough, ethnicity, age, sex, count, withheld }: Sourced): PopulationRow => ({
  ...{ borough, ethnicity, age, sex, count },
  ...(withheld ? { withheld } : {}),
});

/** Refuses a population that has nobody in London or counts people twice. */
export function wholePopulations(populations: readonly Population[], file: string): Outcome<readonly Population[]> {
  if (!populations.some(({ rows }) => rows.some(({ count }) => count > 0))) {
    return refusal({
      what: 'The file counts nobody who lives in London.',
      file,
      expected: 'people in London boroughs (GSS codes E09000001 to E09000033)',
      remedy: 'Choose the London boroughs when you make the table, and open it again.',
    });
  }
  const twice = populations.map(countsTwice).find((words) => words !== null);
  if (!twice) return success(populations);
  return refusal({
    what: 'The file counts the same people more than once.',
    file,
    ...twice,
    remedy: 'Leave out one of the two, so that each person stands in one row, and open the file again.',
  });
}

const BROAD_IDS: ReadonlySet<string> = new Set(BROAD_GROUPS.map(({ id }) => id));

function countsTwice({ rows }: Population): { column: string; found: string; expected: string } | null {
  const groups = new Set(rows.map(({ ethnicity }) => BROAD_IDS.has(ethnicity)));
  if (groups.size > 1) {
    return { column: 'ethnicity', found: 'broad groups and detailed groups together', expected: 'one or the other' };
  }
  const overlap = overlappingAges([...new Set(rows.map(({ age }) => age))]);
  if (overlap) {
    return { column: 'age', found: `${overlap} together`, expected: 'ages of which no two overlap' };
  }
  const sexes = new Set(rows.map(({ sex }) => sex === ''));
  if (sexes.size > 1) return { column: 'sex', found: 'rows with and rows without a sex', expected: 'one or the other' };
  return null;
}

/** "ages 10 to 17 and 15", where the second is among the first; null where no two ages overlap. */
function overlappingAges(codes: readonly string[]): string | null {
  const spans = codes.map((code) => agesOf(code) ?? { from: 0, to: 0 }).sort((one, other) => one.from - other.from);
  for (const [at, span] of spans.entries()) {
    const next = spans[at + 1];
    if (next && next.from <= span.to) return `ages ${spanInWords(span)} and ${spanInWords(next)}`;
  }
  return null;
}

function spanInWords({ from, to }: Ages): string {
  if (to === Infinity) return `${from} and over`;
  return from === to ? String(from) : `${from} to ${to}`;
}
