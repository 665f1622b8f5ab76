import { whole } from '../vocabulary/written';
import type { Failure } from '../vocabulary/failure';

const SAVE_AGAIN = 'Open it in Excel, save it again as .xlsx or CSV, and open that.';

/** A workbook that cannot be unpacked or read. */
export const damagedBook = (file: string, found: string): Failure => ({
  what: 'The spreadsheet is damaged: it cannot be unpacked.',
  file,
  found,
  remedy: SAVE_AGAIN,
});

/** A workbook with a password. */
export const encryptedBook = (file: string): Failure => ({
  what: 'The spreadsheet is protected by a password.',
  file,
  expected: 'a table: Parquet, CSV or a spreadsheet (.xlsx, .xls, .xlsb or .ods)',
  remedy: 'Open it in Excel, save a copy without a password, and open that. Delete the copy when you are done.',
});

/** A document, a presentation or a drawing in the packing of a workbook. */
export const otherOffice = (file: string): Failure => ({
  what: 'The file is an Office file of another kind, such as a Word document, not a workbook.',
  file,
  expected: 'a table: Parquet, CSV or a spreadsheet (.xlsx, .xls, .xlsb or .ods)',
  remedy: 'Put the table on a sheet of an Excel workbook, or save it as CSV, and open that.',
});

/** The same in the packing of OpenDocument. */
export const otherOpenDocument = (file: string): Failure => ({
  ...otherOffice(file),
  what: 'The file is an OpenDocument file of another kind, such as a text, not a spreadsheet.',
});

/** A workbook that is too large to be held in memory. Sizes in megabytes. */
export const tooLargeBook = (file: string, unpacked: number, most: number): Failure => ({
  what: 'The spreadsheet is too large to be unpacked in a browser.',
  file,
  found: `${whole(unpacked)} MB unpacked`,
  expected: `at most ${most} MB`,
  remedy: 'Save the sheet as CSV UTF-8 and open that: it is read piece by piece, whatever its size.',
});

/** A workbook of which no sheet has a header and a row under it. */
export const noTable = (file: string, sheets: readonly string[]): Failure => ({
  what: 'No sheet of the spreadsheet holds a table.',
  file,
  found: `the sheets ${sheets.slice(0, 20).join(', ')}`,
  expected: 'a row with the names of the columns and rows under it',
  remedy: 'Put the extract on a sheet of its own, without charts or pivot tables, and open the file again.',
});

/** A sheet that was chosen, and that this workbook has no more. */
export const noSuchSheet = (file: string, sheet: string): Failure => ({
  what: 'The workbook has no sheet of this name with a table on it any more.',
  file,
  found: `the sheet “${sheet}” is wanted`,
  remedy: 'Open the file again and choose one of its sheets.',
});
