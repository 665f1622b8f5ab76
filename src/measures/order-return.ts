import { type Quantity, sumOf } from '../questions/cross-tab';
import { RETURNED, type ReturnedBy, type ReturnedId, type ReturnTables } from '../questions/order-return';

/** A value of a column of the return, and the months that it is counted over. */
export interface ReturnPart {
  readonly id: string;
  readonly label: string;
  readonly by: ReturnedBy;
  /** Codes of the column; null for all of it. */
  readonly codes: readonly string[] | null;
}

export interface ReturnPeriod {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[] | null;
  readonly partCovered?: boolean;
}

/** A line of the return: how many of each; null where the file does not hold it. */
export interface ReturnLine {
  readonly period: ReturnPeriod;
  readonly part: ReturnPart;
  readonly counts: Readonly<Record<ReturnedId, Quantity | null>>;
}

/** The lines of the return: every period with all of its parts, in their order. */
export interface OrderReturn {
  readonly lines: readonly ReturnLine[];
  readonly all: ReturnLine;
}

const EVERYONE: ReturnPart = { id: 'all', label: 'All', by: 'ethnicity', codes: null };
/** All that the return is of. */
export const WHOLE_RETURN = {
  period: { id: 'whole', label: 'All periods', codes: null },
  part: EVERYONE,
} as const satisfies Pick<ReturnLine, 'period' | 'part'>;

/** What stands on each line: a period with all of it, then with its parts. */
export const returnLines = (
  periods: readonly ReturnPeriod[],
  parts: readonly ReturnPart[],
): readonly Pick<ReturnLine, 'period' | 'part'>[] =>
  periods.flatMap((period) => [EVERYONE, ...parts].map((part) => ({ period, part })));

/** @param parts of each period, after all of it */
export function returnOf(
  tables: ReturnTables,
  periods: readonly ReturnPeriod[],
  parts: readonly ReturnPart[],
): OrderReturn {
  const line = ({ period, part }: Pick<ReturnLine, 'period' | 'part'>): ReturnLine => ({
    ...{ period, part, counts: counts(tables, period, part) },
  });
  return { lines: returnLines(periods, parts).map(line), all: line(WHOLE_RETURN) };
}

function counts(tables: ReturnTables, period: ReturnPeriod, { by, codes }: ReturnPart): ReturnLine['counts'] {
  const quantity = (id: ReturnedId): Quantity | null => {
    const table = tables[id]?.[by];
    return table ? sumOf(table, [period.codes, codes]) : null;
  };
  return Object.fromEntries(RETURNED.map(({ id }) => [id, quantity(id)])) as ReturnLine['counts'];
}
