/** A number, words of the workbook, or text that a supplier or a panel wrote. */
export type SheetCell = number | string | { readonly found: string };

/** The cases of a draw with what was said of them, for the force that supplied the records. */
export interface SheetOfCases {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly about: readonly (readonly [label: string, said: string])[];
}
