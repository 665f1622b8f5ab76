import type { SheetId } from '../selection/selection';

/** The ways of saving a figure, as its buttons name them. */
export const SAVE_FIGURE = {
  label: 'Save',
  csv: 'Table (CSV)',
  counts: 'Counts (CSV)',
  xlsx: 'Workbook (XLSX)',
  png: 'Picture (PNG)',
  svg: 'Picture (SVG)',
  sentence: 'Copy sentence',
  table: 'Copy table',
  sentenceCopied: 'The sentence is on the clipboard, with where it comes from.',
  tableCopied: 'The table is on the clipboard, with where it comes from.',
  notCopied: 'The browser does not let this page write to the clipboard. Save the table instead.',
  waits: 'It can be saved when its new answer is there.',
  fails: 'It could not be saved. Try again.',
} as const;

/** Saving the rows behind a sheet. */
export const SAVE_ROWS = {
  button: 'Save these rows (Parquet)',
  what: 'Every row of this selection, in all months: figures over time count them. About people, not for publication.',
  doing: 'Reading the rows.',
} as const;

/** "Saved as synthetic oocd - rates.csv." */
export const savedAs = (name: string): string => `Saved as ${name}.`;

/** A sheet in the name of a file: "stop and search". */
export const sheetInWords = (id: SheetId): string => id.replaceAll('_', ' ');
