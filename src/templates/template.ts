import type { Code } from '../vocabulary/code-list';

/** What a cell of a template holds. */
export type CellKind = 'text' | 'code' | 'whole' | 'number' | 'day' | 'moment' | 'month';

/** One column of a template, as far as it can be said without its place in a sheet. */
export interface TemplateColumn {
  /** As it must stand in the first row. */
  readonly name: string;
  /** In words: "Offence group". */
  readonly label: string;
  /** What it holds, in full sentences. */
  readonly meaning: string;
  readonly kind: CellKind;
  /** For `code`: in the order in which they are shown, not recorded last where it may be. */
  readonly codes: readonly Code[];
  /** Smallest and largest number; absent where any will do. */
  readonly range?: readonly [number, number];
  /** What a number counts; '' where it has no unit. */
  readonly unit: string;
  /** Whether it is needed, as a short phrase. */
  readonly need: string;
  /** Without the column the file is refused. */
  readonly needed: boolean;
  /** Every row must say something, if only that it was not recorded. */
  readonly everyRow: boolean;
  /** Stands for a person or a record, and is never a name. */
  readonly pseudonym: boolean;
  /** A number that a mark may stand for. */
  readonly mayBeWithheld: boolean;
}

/** What a supplier is given to fill in: a kind of extract, or a reference table. */
export interface Template {
  /** The name of the kind or of the table; files are called by it. */
  readonly id: string;
  /** "Out-of-court disposals" */
  readonly label: string;
  /** How to fill it in, a sentence or two each. */
  readonly introduction: readonly string[];
  /** The columns of the sheet, in their order. */
  readonly columns: readonly TemplateColumn[];
  /** Columns that may stand in the place of some of them. */
  readonly others: readonly TemplateColumn[];
}
