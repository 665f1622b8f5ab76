/** A column of rows: days and moments are milliseconds since 1970; null where a cell is empty. */
export interface ColumnToSave {
  readonly name: string;
  readonly type: 'text' | 'whole' | 'number' | 'day' | 'moment' | 'yes or no';
  readonly cells: readonly unknown[];
}

/** The rows of a selection as the contract of their extract writes them, and what their file says of itself. */
export interface RowsToSave {
  readonly columns: readonly ColumnToSave[];
  readonly metadata: readonly (readonly [key: string, said: string])[];
}

/** The rows behind the sheet in sight. */
export interface RowsView {
  /** False on the overview, and where others may look on. */
  readonly offered: boolean;
  /** Every row that a figure of the sheet may count: of the selection, in all months. Null where there are none to be had. */
  read(): Promise<RowsToSave | null>;
}
