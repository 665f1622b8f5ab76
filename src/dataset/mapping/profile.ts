import type { TableType } from '../../engine/engine';
import type { Noted } from '../../vocabulary/noted';

/** A value of one column as text, and on how many of the rows looked at it stands; null where the cell is empty. */
export interface FoundValue {
  readonly value: string | null;
  readonly rows: number;
}

/** What one column of a foreign file holds. */
export interface ColumnProfile {
  readonly name: string;
  readonly type: TableType;
  /** Most frequent first; at most 500, the empty cell among them. */
  readonly values: readonly FoundValue[];
  /** Rows with a value that is not in `values`, where there are more than 500 different ones. */
  readonly otherRows: number;
  /** Numbers of days in it are counted from 1904: its workbook says so. */
  readonly from1904?: true;
}

/** What a foreign file holds, as far as it was read to map it. */
export interface FileProfile {
  readonly file: string;
  readonly fingerprint: string;
  readonly rows: number;
  /** Rows that the values were counted on: all, or the first so many of a very large file. */
  readonly rowsLookedAt: number;
  readonly columns: readonly ColumnProfile[];
  /** What its decoder has to tell of it: which sheet was read, where the header was found. */
  readonly notes?: readonly Noted[];
}
