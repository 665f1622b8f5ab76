import { whole } from '../../vocabulary/written';
import type { Finding, Severity } from '../kinds/dataset';

/** What to do about a value that is wrong in the file. */
export const FIX_AT_SOURCE = 'Ask the supplier to correct it, or quote the figures with this remark.';

/** "1 row has", "12 rows have": numbers with a comma for thousands. */
export function rowsHave(rows: number): string {
  return rows === 1 ? '1 row has' : `${whole(rows)} rows have`;
}

type Told = Omit<Finding, 'rows' | 'examples'> & { readonly examples?: readonly string[] };

/** A finding only where there are rows to tell of. */
export function where(rows: number | undefined, told: (rows: number) => Told): readonly Finding[] {
  return rows === undefined || rows <= 0 ? [] : [{ examples: [], ...told(rows), rows }];
}

/** Settled before quoting from this share of the rows on, else read beside the figures. */
export function bySeverity(rows: number, of: number, stopsAt: number): Severity {
  return of > 0 && rows / of >= stopsAt ? 'stops quoting' : 'read beside';
}

/** The name of a column as words. */
export const inWords = (column: string): string => column.replaceAll('_', ' ');

const STAY: Readonly<Record<'one' | 'many', string>> = { one: 'It stays', many: 'They stay' };
/** "It stays" or "They stay". */
export const stay = (rows: number): string => STAY[rows === 1 ? 'one' : 'many'];
