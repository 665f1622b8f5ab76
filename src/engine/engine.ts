import type { Table } from 'apache-arrow';
import type { Statement } from '../sql/statement';
import type { Unreleased } from '../counting/unreleased';
import type { Outcome } from '../vocabulary/failure';
import type { Noted } from '../vocabulary/noted';

/** A database in memory. Statements run one after the other, in the order in which they were asked. */
export interface Engine {
  /** Runs a statement; a failed one throws a QueryError that carries its SQL text. */
  query(statement: Statement): Promise<Table>;
  /** Puts an Arrow IPC stream into a new table, or after the rows of an old one. The bytes are given away. */
  insert(ipc: Uint8Array, table: string, create: boolean): Promise<void>;
  /** Ends the engine and frees its memory; questions still waiting are refused. */
  terminate(): Promise<void>;
}

/** DuckDB refused a statement. The SQL stands in the error, values do not. */
export class QueryError extends Error {
  override readonly name = 'QueryError';

  constructor(
    readonly sql: string,
    cause: unknown,
  ) {
    super(`${cause instanceof Error ? cause.message : String(cause)}\nin: ${sql}`, { cause });
  }
}

/** What a column of a file is, in words for contracts and messages. */
export type TableType =
  | 'text'
  | 'whole number'
  | 'number'
  | 'date'
  | 'date and time'
  | 'date and time with zone'
  | 'yes or no'
  | 'nested'
  | 'binary'
  | 'other';

export interface TableColumn {
  readonly name: string;
  readonly type: TableType;
  /** Size unpacked in the whole file, as the writer recorded it; absent where the format does not say. */
  readonly bytes?: number;
  /** Its writer gave it no type because no row has a value; the engine stores it as whole numbers. */
  readonly empty?: true;
}

/**
 * Something about a file that is kept as it is and told: rows with too many cells, a header that was found lower down.
 * Its words are made once it is released.
 */
export type FileNote = Unreleased<Noted>;

/** A sheet of a workbook that holds a table. */
export interface SheetFacts {
  readonly name: string;
  /** Rows with anything in them, the header among them. */
  readonly rows: Unreleased<number>;
  /** The workbook does not show it. */
  readonly hidden: boolean;
  /** The one that is read where nobody says another. */
  readonly usual: boolean;
}

/** What a file says of itself before any row is read: the footer of Parquet; of text, what a first pass counted. */
export interface TableFacts {
  readonly rows: number;
  /** `bytes` is the size unpacked, as the writer recorded it. */
  readonly rowGroups: readonly { readonly rows: number; readonly bytes: number }[];
  readonly columns: readonly TableColumn[];
  readonly metadata: ReadonlyMap<string, string>;
  /** What the decoder has to tell of the file beside its rows; absent where there is nothing. */
  readonly notes?: readonly FileNote[];
  /** Of a workbook: the sheets that may be read. */
  readonly sheets?: readonly SheetFacts[];
  /** Days without a format are counted from 1904, as in workbooks of Excel for Macintosh. */
  readonly from1904?: true;
}

/** A sheet that may be read, with the fingerprint that the file has when it is. */
export interface SheetOfFile extends SheetFacts {
  readonly fingerprint: string;
}

/** Rows in file order as one Arrow IPC stream. */
export interface TableBatch {
  readonly rows: number;
  readonly ipc: Uint8Array;
}

/** An open file of rows and columns: Parquet, or text once it is cut into columns. It holds a worker of its own until closed. */
export interface TableFile {
  /** The file as the reader named it. */
  readonly name: string;
  /** First twelve hexadecimal digits of a SHA-256, see fingerprint.ts. */
  readonly fingerprint: string;
  readonly facts: TableFacts;
  /** Of a workbook: the sheet that is read, and all that may be read instead. */
  readonly sheet?: string;
  readonly sheets?: readonly SheetOfFile[];
  /** Reads another sheet of the same workbook in place of this one; this file must not be used after it. */
  readonly onSheet?: (sheet: string) => Promise<Outcome<TableFile>>;
  /** Starts reading these columns from the first row. */
  read(columns: readonly string[]): TableReading;
  /** Frees everything; may be called at any time and more than once. */
  close(): void;
}

export interface TableReading {
  /** The next rows, null after the last. The batch after them is decoded meanwhile. */
  next(): Promise<Outcome<TableBatch | null>>;
}

/** What a caller hears, and may say, while a file is opened: text is read once before its rows are known. */
export interface OpenTold {
  /** Told with 0 as the first pass begins, then after each piece; a spreadsheet is unpacked in one. */
  readonly onBytes?: (read: number, inFile: number) => void;
  /** Of a workbook: the sheet to read. Absent, the one that is read where nobody says another. */
  readonly sheet?: string;
  /** Ends the first pass at once, whatever it is doing. */
  readonly stop?: AbortSignal;
}

/** Opens files of one format, or looks at a file and hands it to the decoder of its format. */
export interface Decoder {
  open(file: Blob, name: string, told?: OpenTold): Promise<Outcome<TableFile>>;
}
