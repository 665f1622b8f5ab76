import type { SheetCell } from './cell-text';

/** One sheet of a workbook: its cells by row and column, and what Excel does not show of it. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (SheetCell | undefined)[] | undefined)[];
  /** Places from 0. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Whether the sheet itself is out of sight, by hand or by a program. */
  readonly hidden: boolean;
}

/** An open workbook. */
export interface SheetBook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
}
