import { DataType, tableFromIPC } from 'apache-arrow';
import type { TableColumn, TableFacts, TableType } from './engine';
import type { Footer } from './decoder-protocol';

/** The footer in words. Throws where a column has a type that Arrow cannot express here. */
export function parquetFacts({ rows, rowGroups, metadata, schema }: Footer): TableFacts {
  const fields: readonly { readonly name: string; readonly type: DataType }[] = tableFromIPC(schema).schema.fields;
  const columns = fields.map(({ name, type }): TableColumn => ({ name, type: typeInWords(type) }));
  return { rows, rowGroups, metadata, columns };
}

function typeInWords(type: DataType): TableType {
  if (DataType.isDictionary(type)) return typeInWords(type.dictionary as DataType);
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return 'text';
  if (DataType.isInt(type)) return 'whole number';
  if (DataType.isFloat(type) || DataType.isDecimal(type)) return 'number';
  if (DataType.isDate(type)) return 'date';
  if (DataType.isTimestamp(type)) return type.timezone ? 'date and time with zone' : 'date and time';
  if (DataType.isBool(type)) return 'yes or no';
  return otherInWords(type);
}

function otherInWords(type: DataType): TableType {
  if (DataType.isStruct(type) || DataType.isList(type) || DataType.isMap(type)) return 'nested';
  if (DataType.isFixedSizeList(type) || DataType.isUnion(type)) return 'nested';
  return DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type)
    ? 'binary'
    : 'other';
}
