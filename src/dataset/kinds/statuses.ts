import { identifier, type Statement, sql } from '../../sql/statement';
import type { RowStatus } from './dataset';
import { monthInWords } from './months';
import { MONTH_OFFSET } from './stored-columns';

/** Rows of each status and stored month; asked only where the column was supplied. */
export function statusesStatement(table: string): Statement {
  return sql`select data_status::varchar as status, "month"::integer as "month", count(*)::integer as rows
    from ${identifier(table)}
    group by 1, 2
    order by 1, 2`;
}

export const STATUS_SHAPE = { status: { type: 'text' }, month: { type: 'number' }, rows: { type: 'number' } } as const;

interface StatusCell {
  readonly status: string;
  /** As stored: below MONTH_OFFSET where the row has no month. */
  readonly month: number;
  readonly rows: number;
}

/** Status by status, from rows by status and stored month. */
export function rowStatuses(cells: readonly StatusCell[]): readonly RowStatus[] {
  const names = [...new Set(cells.map(({ status }) => status))].sort();
  return names.map((status) => {
    const own = cells.filter((cell) => cell.status === status && cell.rows > 0);
    return {
      status,
      rows: own.reduce((sum, { rows }) => sum + rows, 0),
      months: own
        .filter(({ month }) => month >= MONTH_OFFSET)
        .map(({ month }) => month - MONTH_OFFSET)
        .sort((a, b) => a - b),
    };
  });
}

/** Months of one status as runs: a month that has other rows alone ends a run, one without any rows does not. */
export function runsOfStatus(statuses: readonly RowStatus[], status: string): readonly (readonly [number, number])[] {
  const own = new Set(statuses.find((one) => one.status === status)?.months);
  const all = [...new Set(statuses.flatMap(({ months }) => months))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  let open = false;
  for (const month of all) {
    const last = runs.at(-1);
    if (!own.has(month)) open = false;
    else if (open && last) last[1] = month;
    else {
      runs.push([month, month]);
      open = true;
    }
  }
  return runs;
}

/** "April 2024 to March 2025 and May 2025": the months of one status; empty where none has a month. */
export function monthsOfStatus(statuses: readonly RowStatus[], status: string): string {
  const runs = runsOfStatus(statuses, status).map(([first, last]) =>
    first === last ? monthInWords(first) : `${monthInWords(first)} to ${monthInWords(last)}`,
  );
  return runs.length < 2 ? runs.join('') : `${runs.slice(0, -1).join(', ')} and ${runs.at(-1) ?? ''}`;
}
