import type { TableType } from '../../engine/engine';
import type { CodeList } from '../../vocabulary/code-list';
import type { Statement } from '../../sql/statement';
import type { Structure } from './structure';

/** One column of the narrow table: its name and the SQL that makes it from the staging table. */
export interface StoredColumn {
  readonly name: string;
  readonly value: Statement;
  /** What `value` gives where every cell holds a code as it stands, or nothing; "not recognised" for all else. */
  readonly exact?: Statement;
  /** Present where the column is stored as codes. */
  readonly codes?: CodeList;
  /** The staging column it comes from, as text, for examples of what was not recognised. */
  readonly raw?: Statement;
  /** Of days: true for the staging rows whose zone means another day in London than the one that stands there. */
  readonly moved?: Statement;
}

/** Physical type of a column that the file supplied. */
export const typeOf = ({ types }: Structure, name: string): TableType | undefined => types.get(name);
