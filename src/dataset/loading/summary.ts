import type { Engine } from '../../engine/engine';
import { readNumbers, readOne, readRows } from '../../sql/rows';
import { identifier, join, literalList, type Statement, sql } from '../../sql/statement';
import { BROAD_ALONE } from '../../vocabulary/ethnicity';
import { ADULT_AGES } from '../../vocabulary/demographics';
import type { ExtractContract } from '../kinds/extracts';
import type { Grain, RowStatus } from '../kinds/dataset';
import type { StoredColumn } from '../values/stored-column';
import { lastDay } from '../kinds/months';
import { rowStatuses, STATUS_SHAPE, statusesStatement } from '../kinds/statuses';
import { MONTH_OFFSET } from '../kinds/stored-columns';

/** Facts about a stored extract, from which findings, coverage and axis are told. */
export interface Summary {
  readonly rows: number;
  /** Rows by what is asked: `NR ethnicity`, `NX ethnicity`, `NS`, `adults`, `withheld`, `duplicates` and so on. */
  readonly counts: ReadonlyMap<string, number>;
  readonly children: number | null;
  /** Codes of ethnicity that rows hold, where some rows give a broad group alone; else null. */
  readonly ethnicities: readonly string[] | null;
  readonly days: { readonly from: string; readonly to: string } | null;
  /** Months with rows, from January 2000 (0), in order. */
  readonly months: readonly number[];
  /** How sure the supplier is, row by row; null where the file does not say so of its rows. */
  readonly statuses: readonly RowStatus[] | null;
}

/** Rows whose ethnicity is a broad group and nothing within it. */
export const BROAD_ONLY = 'broad group only';

/** What findings, coverage and axis need and the batches did not give, in one question: each costs a small file time. */
function summaryStatement(columns: readonly StoredColumn[], table: string, contract: ExtractContract): Statement {
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  const counted = (name: string, where: Statement): Statement =>
    sql`(count(*) filter (where ${where}))::integer as ${identifier(name)}`;
  const counts = [
    sql`count(*)::integer as "rows"`,
    ...(has('ethnicity')
      ? [counted('NS', sql`ethnicity = 'NS'`), counted(BROAD_ONLY, sql`ethnicity in (${literalList(BROAD_ALONE)})`)]
      : []),
    ...(has('age') ? [counted('adults', sql`age in (${literalList(ADULT_AGES)})`)] : []),
    counted('no date', sql`"month" = 0`),
    counted('bad date', sql`"month" = 1`),
    ...(has('withheld') ? [counted('withheld', sql`withheld`)] : []),
    ...(contract.window
      ? [
          counted(
            'outside',
            sql`event_date not between ${literalList([contract.window.from])}::date and ${literalList([contract.window.to])}::date`,
          ),
        ]
      : []),
    ...(has('person')
      ? [
          sql`(count(distinct person) + count(*) filter (where person is null))::integer as "children"`,
          counted('no person', sql`person is null`),
        ]
      : []),
    ...(has('record_id') ? [sql`${duplicatesOf(table)} as "duplicates"`] : []),
    sql`min(event_date) as "from"`,
    sql`max(event_date) as "to"`,
    sql`${monthsOf(table)} as "months"`,
  ];
  return sql`select ${join(counts)} from ${identifier(table)}`;
}

/** Rows whose record_id stands more than once, beyond the first of each. */
const duplicatesOf = (table: string): Statement =>
  sql`(select coalesce(sum(times - 1), 0)::integer
      from (select count(*) as times from ${identifier(table)} where record_id is not null group by hash(record_id) having times > 1))`;

/** Months with rows, as stored, joined by commas; null where no row has a month. */
const monthsOf = (table: string): Statement =>
  sql`(select string_agg("month"::varchar, ',')
      from (select distinct "month" from ${identifier(table)} where "month" >= 2))`;

const ethnicitiesStatement = (table: string): Statement =>
  sql`select distinct ethnicity::varchar as code from ${identifier(table)} order by 1`;

/** Counts everything that findings, coverage and axis need. A period lasts to the end of the coarsest grain. */
export async function summarise(
  engine: Engine,
  columns: readonly StoredColumn[],
  table: string,
  contract: ExtractContract,
  grain: Grain,
  batchCounts: ReadonlyMap<string, number>,
): Promise<Summary> {
  const answer = await engine.query(summaryStatement(columns, table, contract));
  const { from, to, months } = readOne(answer, EXTENT);
  const counts = new Map([...batchCounts, ...readNumbers(answer, Object.keys(EXTENT))]);
  return {
    rows: counts.get('rows') ?? 0,
    counts,
    children: counts.get('children') ?? null,
    ethnicities: counts.get(BROAD_ONLY) ? await ethnicitiesOf(engine, table) : null,
    days: from !== null && to !== null ? { from, to: lastDay(to, grain) } : null,
    months: (months?.split(',') ?? []).map((month) => Number(month) - MONTH_OFFSET).sort((a, b) => a - b),
    statuses: columns.some(({ name }) => name === 'data_status')
      ? rowStatuses(readRows(await engine.query(statusesStatement(table)), STATUS_SHAPE))
      : null,
  };
}

const EXTENT = {
  from: { type: 'date', nullable: true },
  to: { type: 'date', nullable: true },
  months: { type: 'text', nullable: true },
} as const;

async function ethnicitiesOf(engine: Engine, table: string): Promise<readonly string[]> {
  return readRows(await engine.query(ethnicitiesStatement(table)), { code: { type: 'text' } }).map(({ code }) => code);
}
