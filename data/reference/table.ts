import { BooleanColumn, CodeColumn, type Column, DateColumn, NumberColumn, WholeColumn } from '../model/columns';

/** A small reference table, ready to be written. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: number;
}

/** Text, with at most 255 different words. */
export function textColumn(name: string, values: readonly string[]): CodeColumn {
  const column = new CodeColumn(name, [...new Set(values)], values.length);
  values.forEach((value, row) => column.set(row, value));
  return column;
}

/** Whole numbers below 32,768. */
export function wholeColumn(name: string, values: readonly number[]): WholeColumn {
  const column = new WholeColumn(name, values.length);
  values.forEach((value, row) => column.set(row, value));
  return column;
}

export function numberColumn(name: string, values: readonly number[]): NumberColumn {
  const column = new NumberColumn(name, values.length);
  values.forEach((value, row) => column.set(row, value));
  return column;
}

/** Days since 1 January 1970. */
export function dateColumn(name: string, values: readonly number[]): DateColumn {
  const column = new DateColumn(name, values.length);
  values.forEach((value, row) => column.set(row, value));
  return column;
}

/** The same true or false in every row. */
export function booleanColumn(name: string, value: boolean, rows: number): BooleanColumn {
  const column = new BooleanColumn(name, rows);
  column.values.fill(value ? 1 : 0);
  return column;
}
