import type { TableType } from '../../engine/engine';
import { type Statement, sql } from '../../sql/statement';
import { asText } from '../values/encode-codes';
import { asTimestamp } from '../values/encode-dates';

/** A value as mappings name it: without outer spaces, in lower case. The twin of `foundKey` in SQL. */
export function keyOf(value: string): string {
  // eslint-disable-next-line no-control-regex -- all of ASCII, which most values are made of
  if (/^[\x00-\x7f]*$/.test(value)) return trimmed(value).toLowerCase();
  // Letter by letter and one letter for one, as DuckDB does it: "İ" and a last "Σ" would differ otherwise.
  return Array.from(trimmed(value), (letter) => Array.from(letter.toLowerCase())[0] ?? '').join('');
}

/** Without outer spaces as DuckDB's `trim` sees them: space separators, but neither tabs nor line breaks. */
export function trimmed(value: string): string {
  return value.replace(/^\p{Zs}+|\p{Zs}+$/gu, '');
}

/** A column of any type as the text that a profile shows and a mapping compares. */
export function foundText(raw: Statement, type: TableType): Statement {
  if (type === 'date and time with zone') return sql`${asTimestamp(raw, type)}::varchar`;
  return asText(raw, type);
}

/** The text of a column as mappings name it. */
export const foundKey = (raw: Statement, type: TableType): Statement => sql`lower(trim(${foundText(raw, type)}))`;

/** What a record holds under a key of its own: "__proto__" and "constructor" are keys like any other. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
