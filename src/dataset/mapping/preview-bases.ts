import type { Condition, ExtractContract } from '../contract';
import type { ColumnPreview } from './preview-columns';

/** How many rows stand in the base of an outcome. */
export interface BaseRows {
  readonly outcome: string;
  /** "Charge: out of community resolution, ... or charge". */
  readonly label: string;
  readonly rows: number;
}

/** Rows in the base of each outcome whose columns are supplied, where one column alone can tell. */
export function basesOf(
  { outcomes }: ExtractContract,
  columns: readonly ColumnPreview[],
  rowsLookedAt: number,
): readonly BaseRows[] {
  const supplied = new Set(columns.map(({ column }) => column));
  return outcomes
    .filter(({ where }) => where.every(({ column }) => supplied.has(column)))
    .flatMap(({ id, label, base }) => {
      const rows = rowsWhere(base.where ?? [], columns, rowsLookedAt);
      return rows === null ? [] : [{ outcome: id, label: `${label}: out of ${base.label}`, rows }];
    });
}

function rowsWhere(where: readonly Condition[], columns: readonly ColumnPreview[], all: number): number | null {
  const [condition, ...more] = where;
  if (!condition) return all;
  const column = columns.find((one) => one.column === condition.column);
  if (!column || more.length > 0) return null;
  return column.codes.filter(({ code }) => condition.codes.includes(code)).reduce((sum, { rows }) => sum + rows, 0);
}
