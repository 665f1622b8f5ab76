import type { returnConditions } from '../questions/return-conditions';
import { monthCode } from '../selection/months';
import type { Row } from '../sql/rows';
import type { ReturnPart, ReturnPeriod } from './order-return';

type OrderRow = Row<ReturnType<typeof returnConditions>['shape']>;

type Amount = 'requirements_sum' | 'requirements_many' | 'prohibitions_sum' | 'prohibitions_many';

/** How many conditions of one type orders carry, and how many orders say it; null where the file does not hold it. */
export interface Carried {
  readonly sum: number;
  readonly orders: number;
}

/** A line of the return: what its orders carry. */
export interface ConditionsLine {
  readonly period: ReturnPeriod;
  readonly part: ReturnPart;
  readonly requirements: Carried | null;
  readonly prohibitions: Carried | null;
}

export interface ReturnConditions {
  readonly lines: readonly ConditionsLine[];
  readonly all: ConditionsLine;
}

/** Which of the two types a file holds. */
export type Holds = Readonly<Record<'requirements' | 'prohibitions', boolean>>;

/** The conditions of the orders on every line of the return. */
export function conditionsOfReturn(
  rows: readonly OrderRow[],
  lines: readonly Pick<ConditionsLine, 'period' | 'part'>[],
  all: Pick<ConditionsLine, 'period' | 'part'>,
  holds: Holds,
): ReturnConditions {
  const months = rows.map((row) => ({ ...row, code: row.month < 0 ? '' : monthCode(row.month) }));
  const lineOf = ({ period, part }: Pick<ConditionsLine, 'period' | 'part'>): ConditionsLine => {
    const own = months.filter((row) => isIn(row.code, period.codes) && isIn(row[part.by], part.codes));
    const sumOf = (name: Amount): number => own.reduce((sum, row) => sum + row[name], 0);
    return {
      ...{ period, part },
      requirements: holds.requirements ? { sum: sumOf('requirements_sum'), orders: sumOf('requirements_many') } : null,
      prohibitions: holds.prohibitions ? { sum: sumOf('prohibitions_sum'), orders: sumOf('prohibitions_many') } : null,
    };
  };
  return { lines: lines.map(lineOf), all: lineOf(all) };
}

const isIn = (code: string, codes: readonly string[] | null): boolean => codes === null || codes.includes(code);
