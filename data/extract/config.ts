import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import type { Declared, Mapping } from '../../src/dataset/mapping/mapping';

/** Files that DuckDB reads itself. Paths are absolute and may be globs. */
export interface FilesSource {
  readonly read: 'files';
  readonly files: readonly string[];
  readonly format: 'parquet' | 'csv';
  /** Folders named `column=value` become columns, as text. */
  readonly hive: boolean;
  /** How text is written; what is absent is found out from the text. */
  readonly csv: { readonly delimiter?: string; readonly encoding?: string };
}

/** A table of a database that DuckDB opens, read only. For Postgres `database` is a connection text without names. */
export interface DatabaseSource {
  readonly read: 'database';
  readonly type: 'duckdb' | 'sqlite' | 'postgres';
  readonly database: string;
  /** "oocd" or "schema.oocd". */
  readonly table: string;
}

/** A table of a ClickHouse cluster, or a table function such as `s3('https://…/*.parquet', 'Parquet')`. */
export interface ClusterSource {
  readonly read: 'cluster';
  /** The table or the function as SQL, quoted and checked. */
  readonly text: string;
  /** As the config wrote it, for messages. */
  readonly written: string;
}

export type Source = FilesSource | DatabaseSource | ClusterSource;

/** How long a time one row of a counted extract stands for; financial years begin in April. */
export const PERIODS = ['month', 'quarter', 'half_year', 'financial_year'] as const;
export type Period = (typeof PERIODS)[number];

/** What makes an extract counted. */
export interface Counting {
  /** Contract columns whose combinations are counted. */
  readonly by: readonly string[];
  readonly period: Period;
  /** Counts above zero and below this are withheld; null withholds nothing. */
  readonly withholdBelow: number | null;
}

/** Only these rows: codes of a contract column, first and last day (ISO). */
export interface Kept {
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly from?: string;
  readonly to?: string;
}

/** How much of the machine may be used. */
export interface Limits {
  readonly memory?: string;
  readonly threads?: number;
  /** Folder for what does not fit into memory. */
  readonly temp?: string;
}

/** One extract to build, checked. Documented for users in data/EXTRACT.md. */
export interface ExtractConfig {
  /** Name of the config, for messages. */
  readonly name: string;
  readonly kind: ExtractKind;
  readonly from: Source;
  /** Absent where the source has the names and values of the contract already. */
  readonly mapping?: Mapping;
  /** Null where each row stands for itself. */
  readonly counting: Counting | null;
  readonly kept: Kept;
  /** What the person who draws the extract says of it; stands over what source and mapping say. */
  readonly declared: Declared;
  /** The Parquet file to write, absolute. */
  readonly to: string;
  readonly limits: Limits;
}
