import { whole } from '../vocabulary/written';
import type { Failure } from '../vocabulary/failure';
import type { TableColumn, TableFile } from './engine';

/**
 * Bytes that one extract may take in the engine of a tab. WebAssembly holds 4 GB and DuckDB stops at four fifths of
 * that; a little is left for the questions that are asked of the rows.
 */
const ROOM_IN_TAB = 3_000_000_000;

/** A code, with what checking and sorting it takes: measured, 10,000,000 rows of 34 columns needed about 1 GB. */
const LEAST_PER_CELL = 2;
/** Where the file does not say how large its columns are. */
const TEXT_PER_CELL = 8;

/**
 * Bytes that the engine will need at its fullest for some columns of a file, judged before a row is read: codes need
 * little, and identifiers about what they take unpacked, because each is another.
 */
export function bytesNeeded({ facts }: Pick<TableFile, 'facts'>, columns: readonly string[]): number {
  const read = facts.columns.filter(({ name }) => columns.includes(name));
  return read.reduce((sum, column) => sum + bytesOf(column, facts.rows), 0);
}

const bytesOf = ({ bytes }: TableColumn, rows: number): number =>
  bytes === undefined ? rows * TEXT_PER_CELL : Math.max(bytes, rows * LEAST_PER_CELL);

/** Why a file does not fit one tab, said before its rows are read; null where it does. */
export function refusedBySize(file: Pick<TableFile, 'name' | 'facts'>, columns: readonly string[]): Failure | null {
  const needed = bytesNeeded(file, columns);
  if (needed <= ROOM_IN_TAB) return null;
  const most = Math.floor((file.facts.rows * ROOM_IN_TAB) / needed / 1_000_000);
  return {
    what: 'The file is too large for one tab of a browser.',
    file: file.name,
    found: `${whole(file.facts.rows)} rows of ${columns.length} columns that are read, about ${gigabytes(needed)}`,
    expected: `at most ${gigabytes(ROOM_IN_TAB)}, which is about ${most} million rows of these columns`,
    remedy:
      'Ask whoever prepares it for fewer years, places or columns, or for a counted extract: “npm run extract” makes either from files of any size.',
  };
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1).replace('.0', '')} GB`;
