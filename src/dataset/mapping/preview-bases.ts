import type { Condition } from '../kinds/contract';
import type { ExtractContract } from '../kinds/extracts';
import type { ColumnPreview, ReadValue } from './preview-columns';

/** How many rows stand in the base of an outcome. */
export interface BaseRows {
  readonly outcome: string;
  /** "Charge: out of community resolution, ... or charge". */
  readonly label: string;
  readonly rows: number;
  /** "community resolution, outcome 22, ... or charge" */
  readonly base: string;
  /** The values whose rows are not in it, as found and as read, most frequent first. */
  readonly leftOut: readonly ReadValue[];
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
      const where = base.where ?? [];
      const rows = rowsWhere(where, columns, rowsLookedAt);
      const leftOut = valuesOutside(where, columns);
      return rows === null
        ? []
        : [{ outcome: id, label: `${label}: out of ${base.label}`, rows, base: base.label, leftOut }];
    });
}

function valuesOutside([condition]: readonly Condition[], columns: readonly ColumnPreview[]): readonly ReadValue[] {
  const column = columns.find((one) => one.column === condition?.column);
  const outside = column?.values.filter(({ read }) => !condition?.codes.includes(read)) ?? [];
  return [...outside].sort((one, other) => other.rows - one.rows);
}

function rowsWhere(where: readonly Condition[], columns: readonly ColumnPreview[], all: number): number | null {
  const [condition, ...more] = where;
  if (!condition) return all;
  const column = columns.find((one) => one.column === condition.column);
  if (!column || more.length > 0) return null;
  return column.codes.filter(({ code }) => condition.codes.includes(code)).reduce((sum, { rows }) => sum + rows, 0);
}
