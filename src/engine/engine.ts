import type { Table } from 'apache-arrow';
import type { Statement } from '../sql/statement';
import type { Outcome } from '../vocabulary/failure';

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
}

/** What a file says of itself before any row is read: the footer of Parquet; of text, what a first pass counted. */
export interface TableFacts {
  readonly rows: number;
  /** `bytes` is the size unpacked, as the writer recorded it. */
  readonly rowGroups: readonly { readonly rows: number; readonly bytes: number }[];
  readonly columns: readonly TableColumn[];
  readonly metadata: ReadonlyMap<string, string>;
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
  /** Starts reading these columns from the first row. */
  read(columns: readonly string[]): TableReading;
  /** Frees everything; may be called at any time and more than once. */
  close(): void;
}

export interface TableReading {
  /** The next rows, null after the last. The batch after them is decoded meanwhile. */
  next(): Promise<Outcome<TableBatch | null>>;
}

/** Opens files of one format. */
export interface Decoder {
  open(file: Blob, name: string): Promise<Outcome<TableFile>>;
}
