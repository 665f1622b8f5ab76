import type { TableType } from '../../src/engine/engine';

/** A type as ClickHouse writes it, in the words of contracts and messages. */
export function clusterType(written: string): TableType {
  const type = unwrapped(written);
  if (/^(String|FixedString|Enum|UUID)/.test(type)) return 'text';
  if (/^U?Int\d+$/.test(type)) return 'whole number';
  if (/^(Float|BFloat|Decimal)/.test(type)) return 'number';
  if (/^DateTime/.test(type)) return 'date and time';
  if (/^Date/.test(type)) return 'date';
  if (type === 'Bool') return 'yes or no';
  return /^(Array|Tuple|Map|Nested|Variant|Dynamic|JSON|Object)/.test(type) ? 'nested' : 'other';
}

function unwrapped(written: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/s.exec(written)?.[1];
  return inner === undefined ? written : unwrapped(inner);
}

/** SQL that gives a value as the text that DuckDB would make of it: 3.0 is "3", a moment has no idle zeros. */
export function clusterText(value: string, type: TableType): string {
  if (type === 'text') return `CAST(${value}, 'Nullable(String)')`;
  if (type === 'number')
    return `if(isFinite(${value}) AND ${value} = floor(${value}), toString(toInt64(${value})), toString(${value}))`;
  if (type === 'date and time' || type === 'date and time with zone')
    return `replaceRegexpOne(replaceRegexpOne(toString(${value}), '(\\\\.[0-9]*?)0+$', '\\\\1'), '\\\\.$', '')`;
  return `toString(${value})`;
}

/** Without outer spaces as DuckDB's `trim` sees them. */
export const trimmed = (text: string): string => `replaceRegexpAll(${text}, '^\\\\p{Zs}+|\\\\p{Zs}+$', '')`;

/** A text as mappings name it: trimmed, in lower case, one letter for one as DuckDB does it. */
export const keyed = (text: string): string => `lowerUTF8(translateUTF8(${trimmed(text)}, 'İΣ', 'iσ'))`;
