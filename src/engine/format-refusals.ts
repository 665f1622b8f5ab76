import type { Failure } from '../vocabulary/failure';
import type { FileFormat } from './file-format';

type Refused = Exclude<FileFormat, 'parquet' | 'text' | 'spreadsheet'>;

const READ = 'a table: Parquet, CSV or a spreadsheet (.xlsx, .xls, .xlsb or .ods)';

const REFUSALS: Readonly<Record<Refused, Omit<Failure, 'file'>>> = {
  zip: {
    what: 'The file is a zip with other files inside.',
    remedy: 'Unpack it and open the table that is inside.',
  },
  compressed: {
    what: 'The file is compressed.',
    remedy: 'Unpack it and open the table that is inside.',
  },
  pdf: {
    what: 'The file is a PDF: a picture of a table, not a table.',
    remedy: 'Ask for the table that it was made from, as Parquet, CSV or an Excel workbook.',
  },
  json: {
    what: 'The file is JSON, which this workbook does not read.',
    remedy: 'Export the extract as Parquet or CSV and open that.',
  },
  'web page': {
    what: 'The file is a web page or XML, not a table; a page that asks to sign in is often saved like this.',
    remedy: 'Look at it in a browser, download the table itself, and open that.',
  },
  'no workbook': {
    what: 'The file is named as a spreadsheet, but does not begin as one: it is damaged, or of another kind.',
    remedy: 'Get the file again, or open it in Excel, save it as .xlsx, and open that.',
  },
  unknown: {
    what: 'The file is of a kind that this workbook does not know.',
    remedy: 'Export the extract as Parquet, CSV or an Excel workbook (.xlsx) and open that.',
  },
};

/** Why a file of this format is not read, and what to do instead. */
export function formatRefusal(format: Refused, file: string): Failure {
  return { ...REFUSALS[format], file, expected: READ };
}
