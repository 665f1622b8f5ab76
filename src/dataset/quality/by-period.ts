import type { Engine } from '../../engine/engine';
import { readRows } from '../../sql/rows';
import { identifier, type Statement, sql, wholeNumber } from '../../sql/statement';
import type { ColumnContract } from '../kinds/contract';
import type { ExtractContract } from '../kinds/extracts';
import type { Dataset } from '../kinds/dataset';
import { codedColumns, enumOrder, MONTH_OFFSET } from '../kinds/stored-columns';
import type { CodeList } from '../../vocabulary/code-list';
import { amount, tableOf } from './check';
import { finestPeriod, MONTHS_BEFORE, type PeriodLength } from './periods';

/** Period of rows without a plausible date. */
const NO_PERIOD = -1;

/** How often each code of one column stands in each period. */
export interface ColumnByPeriod {
  readonly column: ColumnContract & { readonly codes: CodeList };
  readonly length: PeriodLength;
  /** Places of periods with rows, in order; rows without a date are not among them. */
  readonly periods: readonly number[];
  /** What a code amounts to in a period; in the whole file where no period is named. */
  of(code: string, period?: number): number;
  /** All codes together. */
  total(period?: number): number;
}

/**
 * Codes of a column by period. Rows are grouped by their stored month first, which the engine does several times
 * faster than by anything worked out from it.
 */
export function byPeriodStatement(dataset: Dataset, column: string): Statement {
  const length = wholeNumber(finestPeriod(dataset.grain));
  const period = sql`case when "month" >= ${wholeNumber(MONTH_OFFSET)} then ("month"::integer + ${wholeNumber(MONTHS_BEFORE)}) // ${length} else ${wholeNumber(NO_PERIOD)} end`;
  const byMonth = sql`select "month", ${identifier(column)} as code, ${amount(dataset)} as amount
    from ${tableOf(dataset)}
    group by 1, 2`;
  return sql`select (${period})::integer as period, enum_code(code)::integer as code, sum(amount)::double as amount
    from (${byMonth})
    group by 1, 2
    order by 1, 2`;
}

/** Asks for one column. */
export async function columnByPeriod(
  engine: Engine,
  dataset: Dataset,
  column: ColumnByPeriod['column'],
): Promise<ColumnByPeriod> {
  const shape = { period: { type: 'number' }, code: { type: 'number' }, amount: { type: 'number' } } as const;
  const rows = readRows(await engine.query(byPeriodStatement(dataset, column.name)), shape);
  const codes = enumOrder(column.codes);
  return tallied(
    column,
    finestPeriod(dataset.grain),
    rows.map(({ period, code, amount: value }) => ({ period, code: codes[code] ?? '', amount: value })),
  );
}

/** The coded columns that a file supplied, in the order of the contract. */
export function codedSupplied(dataset: Dataset, contract: ExtractContract): readonly ColumnByPeriod['column'][] {
  return codedColumns(contract).filter(({ name }) => dataset.supplied.includes(name));
}

/** Looks codes and periods up in what was counted. */
export function tallied(
  column: ColumnByPeriod['column'],
  length: PeriodLength,
  cells: readonly { readonly period: number; readonly code: string; readonly amount: number }[],
): ColumnByPeriod {
  const sums = new Map<string, number>();
  const add = (key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);
  for (const { period, code, amount: value } of cells) {
    for (const key of [`${code} ${period}`, `${code} all`, `all ${period}`, 'all all']) add(key, value);
  }
  const periods = new Set(cells.filter(({ amount: value }) => value > 0).map(({ period }) => period));
  return {
    column,
    length,
    periods: [...periods].filter((period) => period !== NO_PERIOD).sort((a, b) => a - b),
    of: (code, period) => sums.get(`${code} ${period ?? 'all'}`) ?? 0,
    total: (period) => sums.get(`all ${period ?? 'all'}`) ?? 0,
  };
}
