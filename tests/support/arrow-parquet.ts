import { createRequire } from 'node:module';
import { type DataType, Table, tableToIPC, type Vector, vectorFromArray } from 'apache-arrow';

const require = createRequire(import.meta.url);
const parquet: typeof import('parquet-wasm/node') = require('parquet-wasm/node');

/** A file written by arrow-rs (as parquet-wasm, polars and DataFusion are) that keeps the Arrow types. */
export function writtenByArrow(
  columns: Readonly<Record<string, readonly [type: DataType, values: readonly unknown[]]>>,
): Blob {
  const vectors: Record<string, Vector> = {};
  for (const [name, [type, values]] of Object.entries(columns)) vectors[name] = vectorFromArray([...values], type);
  const table = parquet.Table.fromIPCStream(tableToIPC(new Table(vectors), 'stream'));
  return new Blob([Uint8Array.from(parquet.writeParquet(table, new parquet.WriterPropertiesBuilder().build()))]);
}
