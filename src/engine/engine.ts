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

/** What a Parquet column is, in words for contracts and messages. */
export type ParquetType =
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

export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
}

/** What the footer of a Parquet file says. */
export interface ParquetFacts {
  readonly rows: number;
  /** `bytes` is the size unpacked, as the writer recorded it. */
  readonly rowGroups: readonly { readonly rows: number; readonly bytes: number }[];
  readonly columns: readonly ParquetColumn[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** Rows in file order as one Arrow IPC stream. */
export interface ParquetBatch {
  readonly rows: number;
  readonly ipc: Uint8Array;
}

/** An open Parquet file. It holds a worker of its own until closed. */
export interface ParquetFile {
  /** The file as the reader named it. */
  readonly name: string;
  /** First twelve hexadecimal digits of a SHA-256, see fingerprint.ts. */
  readonly fingerprint: string;
  readonly facts: ParquetFacts;
  /** Starts reading these columns from the first row. */
  read(columns: readonly string[]): ParquetReading;
  /** Frees everything; may be called at any time and more than once. */
  close(): void;
}

export interface ParquetReading {
  /** The next rows, null after the last. The batch after them is decoded meanwhile. */
  next(): Promise<Outcome<ParquetBatch | null>>;
}

/** Opens Parquet files. */
export interface Decoder {
  open(file: Blob, name: string): Promise<Outcome<ParquetFile>>;
}
