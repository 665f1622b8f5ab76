import { type ArrowField, DECIMAL, FLOATING_POINT, schemaFields, TIMESTAMP } from './arrow-schema';
import type { Footer } from './decoder-protocol';
import type { TableColumn, TableFacts, TableType } from './engine';

/** The footer in words. Throws a RangeError where its schema cannot be read. */
export function parquetFacts({ rows, rowGroups, columnBytes, metadata, schema }: Footer): TableFacts {
  const columns = schemaFields(schema).map((field): TableColumn => {
    const bytes = columnBytes.get(field.name);
    const empty = field.type === NULL ? { empty: true as const } : {};
    return { name: field.name, type: typeInWords(field), ...empty, ...(bytes === undefined ? {} : { bytes }) };
  });
  return { rows, rowGroups, metadata, columns };
}

/** No row has a value, so that its writer (pyarrow of a column of None) gave it no type. */
const NULL = 1;

/** Numbers of Schema.fbs; what is not here (times of day, intervals, types to come) is "other". */
const TYPES: ReadonlyMap<number, TableType> = new Map([
  // The engine stores it as whole numbers, all of them missing.
  [NULL, 'whole number'],
  [2, 'whole number'],
  [6, 'yes or no'],
  [8, 'date'],
  ...[5, 20, 24].map((text) => [text, 'text'] as const),
  ...[4, 15, 19, 23].map((bytes) => [bytes, 'binary'] as const),
  ...[12, 13, 14, 16, 17, 21, 22, 25, 26].map((nested) => [nested, 'nested'] as const),
]);

function typeInWords({ type, zoned, bits }: ArrowField): TableType {
  if (type === TIMESTAMP) return zoned ? 'date and time with zone' : 'date and time';
  // The engine takes neither half floats nor decimals of more than 38 digits.
  if (type === FLOATING_POINT) return bits === 16 ? 'other' : 'number';
  if (type === DECIMAL) return bits > 128 ? 'other' : 'number';
  return TYPES.get(type) ?? 'other';
}
