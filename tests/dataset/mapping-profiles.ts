import type { TableType } from '../../src/engine/engine';
import type { ColumnProfile, FileProfile } from '../../src/dataset/mapping/profile';

/** A column as a profile shows it: value -> rows, or values that stand once each. */
export function profiled(
  name: string,
  values: Readonly<Record<string, number>> | readonly (string | null)[],
  type: TableType = 'text',
): ColumnProfile {
  const found = Array.isArray(values)
    ? values.map((value: string | null) => ({ value, rows: 1 }))
    : Object.entries(values).map(([value, rows]: [string, number]) => ({ value, rows }));
  return { name, type, values: found, otherRows: 0 };
}

/** A profile of some columns; all rows were looked at. */
export function fileOf(...columns: readonly ColumnProfile[]): FileProfile {
  const rows = Math.max(0, ...columns.map((one) => one.values.reduce((sum, value) => sum + value.rows, one.otherRows)));
  return { file: 'supplier.parquet', fingerprint: '0123456789ab', rows, rowsLookedAt: rows, columns };
}
