import { readRows } from '../../sql/rows';
import { type Statement, sql, wholeNumber } from '../../sql/statement';
import type { Coverage, Dataset } from '../kinds/dataset';
import type { LowMonth } from '../kinds/found';
import { monthOfDay } from '../kinds/months';
import { MONTH_OFFSET } from '../kinds/stored-columns';
import { amount, type QualityCheck, tableOf } from './check';
import { found } from './found';

/** Months on either side that a month is held against. */
const NEIGHBOURS = 3;
const LEAST_NEIGHBOURS = 4;
/** Plain rule: under half of the usual month, and further below it than four times its square root. */
const USUAL_AT_LEAST = 20;
const HALF = 0.5;
const FOUR_ROOTS = 4;

/** Rows of each month from January 2000 (0), or what they stand for. */
export function monthsStatement(dataset: Dataset): Statement {
  return sql`select ("month" - ${wholeNumber(MONTH_OFFSET)})::integer as "month", ${amount(dataset)} as amount
    from ${tableOf(dataset)}
    where "month" >= ${wholeNumber(MONTH_OFFSET)}
    group by 1
    order by 1`;
}

/** Months that hold some rows but less than half of what the months around them do, beyond chance. */
export function lowMonths(amounts: ReadonlyMap<number, number>, coverage: Coverage | null): readonly LowMonth[] {
  const months = [...amounts.keys()].filter((month) => isWhole(month, coverage));
  const among = new Set(months);
  return months.flatMap((month) => {
    const around = [...Array(NEIGHBOURS).keys()].flatMap((step) => [month - step - 1, month + step + 1]);
    const values = around.filter((one) => among.has(one)).map((one) => amounts.get(one) ?? 0);
    const [usual, here] = [median(values), amounts.get(month) ?? 0];
    const low = here < HALF * usual && here < usual - FOUR_ROOTS * Math.sqrt(usual);
    return values.length >= LEAST_NEIGHBOURS && usual >= USUAL_AT_LEAST && low ? [{ month, amount: here, usual }] : [];
  });
}

/** The months at the two ends may be covered in part. */
function isWhole(month: number, coverage: Coverage | null): boolean {
  if (!coverage) return false;
  const [first, last] = [monthOfDay(coverage.from), monthOfDay(coverage.to)];
  const nextDay = new Date(Date.parse(`${coverage.to}T00:00:00Z`) + 86_400_000).getUTCDate();
  if (month === first && !coverage.from.endsWith('-01')) return false;
  if (month === last && nextDay !== 1) return false;
  return month >= first && month <= last;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [lower, upper] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (lower + upper) / 2;
}

export const lowMonthsCheck: QualityCheck = {
  id: 'low-months',
  looksFor: 'months with far fewer rows than those around them',
  applies: ({ grain }) => grain === 'month',
  ask: async ({ engine, dataset, contract }) => {
    const shape = { month: { type: 'number' }, amount: { type: 'number' } } as const;
    const rows = readRows(await engine.query(monthsStatement(dataset)), shape);
    const low = lowMonths(new Map(rows.map(({ month, amount: value }) => [month, value])), dataset.coverage);
    if (!low.length) return [];
    const rowsOfThese = low.reduce((sum, { amount: value }) => sum + value, 0);
    const counts = { rows: rowsOfThese, events: contract.event.many, months: low };
    return [found('low-months', { severity: 'read beside' }, counts)];
  },
};
