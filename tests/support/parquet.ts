import { createRequire } from 'node:module';
import type { Data } from 'apache-arrow';
import {
  Bool,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimestampMillisecond,
  Utf8,
  type DataType,
  makeData,
  tableToIPC,
  vectorFromArray,
} from 'apache-arrow';

const require = createRequire(import.meta.url);
const parquet: typeof import('parquet-wasm/node') = require('parquet-wasm/node');

/** Physical type of a test column. `day` takes ISO days, `moment` ISO date-times read as UTC. */
export type TestType = 'text' | 'int' | 'double' | 'day' | 'moment' | 'zoned' | 'bool' | 'list';
export type TestValue = string | number | boolean | null | readonly string[];

export interface TestColumn {
  readonly name: string;
  readonly type: TestType;
  readonly values: readonly TestValue[];
}

const TYPES: Readonly<Record<TestType, () => DataType>> = {
  text: () => new Utf8(),
  int: () => new Int32(),
  double: () => new Float64(),
  day: () => new DateDay(),
  moment: () => new TimestampMillisecond(),
  zoned: () => new TimestampMillisecond('UTC'),
  bool: () => new Bool(),
  list: () => new List(new Field('item', new Utf8())),
};

const asArrow = (type: TestType, value: TestValue): unknown =>
  typeof value !== 'string' || (type !== 'day' && type !== 'moment' && type !== 'zoned')
    ? value
    : type === 'day'
      ? new Date(`${value}T00:00:00Z`)
      : new Date(`${value}Z`).getTime();

/** A column of a test file. */
export const column = (name: string, type: TestType, values: readonly TestValue[]): TestColumn => ({
  name,
  type,
  values,
});

/** Writes a small Parquet file. Column names may repeat; `rowGroup` cuts it into groups of so many rows. */
export function parquetBytes(
  columns: readonly TestColumn[],
  metadata: Readonly<Record<string, string>> = {},
  rowGroup = 1_000_000,
): Uint8Array<ArrayBuffer> {
  const fields = columns.map(({ name, type }) => new Field(name, TYPES[type](), true));
  const children = columns.map(({ type, values }) => columnData(type, values));
  const length = columns[0]?.values.length ?? 0;
  const struct = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  const batch = new RecordBatch(new Schema(fields), struct);
  const table = parquet.Table.fromIPCStream(tableToIPC(new Table([batch]), 'stream'));
  const properties = new parquet.WriterPropertiesBuilder()
    .setMaxRowGroupSize(rowGroup)
    .setKeyValueMetadata(new Map(Object.entries(metadata)))
    .build();
  return Uint8Array.from(parquet.writeParquet(table, properties));
}

function columnData(type: TestType, values: readonly TestValue[]): Data {
  const arrow = TYPES[type]();
  const [data] = vectorFromArray(
    values.map((value) => asArrow(type, value)),
    arrow,
  ).data;
  return data ?? makeData({ type: new Utf8(), length: 0 });
}

/** The file as the reader would choose it. */
export function parquetFile(
  columns: readonly TestColumn[],
  metadata: Readonly<Record<string, string>> = {},
  rowGroup?: number,
): Blob {
  return new Blob([parquetBytes(columns, metadata, rowGroup)]);
}
