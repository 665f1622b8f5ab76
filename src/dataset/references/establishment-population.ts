import { labelOf, spellings } from '../../vocabulary/code-list';
import { ESTABLISHMENT } from '../../vocabulary/criminal-justice';
import { type Outcome, refusal, success } from '../../vocabulary/failure';
import { dayOfText } from '../mapping/date-formats';
import { lackingColumns, type PlainTable, readEach, type RowReader, saysSynthetic } from './plain-table';
import { ageCodeOf, GROUP_EXPECTED, GROUP_SPELLINGS } from './population-words';
import { ESTABLISHMENT_CONTRACT, neededColumns } from './reference-contract';

/** Children held in one establishment in one month, of one group and age. */
export interface HeldRow {
  readonly establishment: string;
  /** "2022-04" */
  readonly month: string;
  readonly ethnicity: string;
  readonly age: string;
  readonly count: number;
}

/** Who was held, month by month: the people out of whom children are separated. */
export interface EstablishmentPopulation {
  readonly source: string;
  readonly file: string;
  readonly synthetic: boolean;
  readonly rows: readonly HeldRow[];
}

/** Columns of the table; `source` and `synthetic` may be left out. */
export const ESTABLISHMENT_COLUMNS = neededColumns(ESTABLISHMENT_CONTRACT);

/** Reads the table of children held. `month` is a day of the month, or 2022-04. */
export function establishmentPopulation(table: PlainTable): Outcome<EstablishmentPopulation> {
  const lacking = lackingColumns(table, ESTABLISHMENT_COLUMNS, 'a table of children held in establishments');
  if (lacking) return refusal(lacking);
  const read = readEach(table, heldRow);
  if (!read.ok) return read;
  return success({
    source: read.value[0]?.source || table.file,
    file: table.file,
    synthetic: saysSynthetic(table, read.value),
    rows: read.value.map(({ establishment, month, ethnicity, age, count }) => ({
      ...{ establishment, month, ethnicity, age, count },
    })),
  });
}

const PLACES = spellings(ESTABLISHMENT);
const PLACES_EXPECTED = `one of ${ESTABLISHMENT.codes.map(({ code }) => labelOf(ESTABLISHMENT, code)).join(', ')}`;

function heldRow(row: RowReader): HeldRow & { readonly source: string; readonly synthetic: string } {
  const age = ageCodeOf(row.words('age'));
  if (age === null) row.refuse('age', 'whole years (15) or a band (15-17)');
  return {
    establishment: row.oneOf('establishment', PLACES, PLACES_EXPECTED),
    month: monthOf(row),
    ethnicity: row.oneOf('ethnicity', GROUP_SPELLINGS, GROUP_EXPECTED),
    age: age ?? '',
    count: row.whole('count'),
    source: row.words('source'),
    synthetic: row.words('synthetic'),
  };
}

function monthOf(row: RowReader): string {
  const words = row.words('month');
  // Dates of a Parquet file arrive as milliseconds since 1970.
  if (/^-?\d{9,}$/.test(words)) return new Date(Number(words)).toISOString().slice(0, 7);
  const month = /^(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(words)?.[1] ?? dayOfText(words, 'YYYY-MM-DD')?.slice(0, 7);
  if (month === undefined) row.refuse('month', 'a month (2022-04) or a day in it (2022-04-15)');
  return month ?? '';
}

export interface HeldValues {
  readonly establishments: readonly string[];
  readonly months: ReadonlySet<string>;
  readonly ages: readonly string[];
}

/** Asked at every click and the same as long as the file is open. */
const values = new WeakMap<EstablishmentPopulation, HeldValues>();

/** The establishments, months and ages that a table of children held names. */
export function heldValues(held: EstablishmentPopulation): HeldValues {
  const known = values.get(held);
  if (known) return known;
  const found = {
    establishments: [...new Set(held.rows.map(({ establishment }) => establishment))],
    months: new Set(held.rows.map(({ month }) => month)),
    ages: [...new Set(held.rows.map(({ age }) => age))],
  };
  values.set(held, found);
  return found;
}

/** Which of the children held to add up. */
export interface HeldPick {
  readonly establishments: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly ages: ReadonlySet<string>;
}

/** Children held by ethnicity code, added over months: child-months, what a rate by the month is out of. */
export function childMonths({ rows }: EstablishmentPopulation, pick: HeldPick): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { establishment, month, ethnicity, age, count } of rows) {
    if (!pick.establishments.has(establishment) || !pick.months.has(month) || !pick.ages.has(age)) continue;
    sums.set(ethnicity, (sums.get(ethnicity) ?? 0) + count);
  }
  return sums;
}
