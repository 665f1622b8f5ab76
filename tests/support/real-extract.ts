/** Extracts as a supplier would hand them over, made from the samples: the same rows, and metadata that say so. */
import { createRequire } from 'node:module';
import { Table, tableFromIPC, tableToIPC } from 'apache-arrow';
import { sampleBytes } from './raw-rows';

const require = createRequire(import.meta.url);
const parquet: typeof import('parquet-wasm/node') = require('parquet-wasm/node');

/** The rows of a sample as a real file: nothing in it says that it is synthetic. */
export function realExtract(kind: string, metadata: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> {
  return rewritten(sampleBytes(kind), {
    extract_kind: kind,
    synthetic: 'false',
    supplier: 'A youth justice service',
    // Knife crime prevention orders were in force for this time alone.
    period_from: kind === 'kcpo' ? '2021-07-01' : '2019-04-01',
    period_to: kind === 'kcpo' ? '2023-03-31' : '2025-03-31',
    ...metadata,
  });
}

/** A file with the same rows and other metadata. */
function rewritten(bytes: Uint8Array, metadata: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const properties = new parquet.WriterPropertiesBuilder()
    .setMaxRowGroupSize(65_536)
    .setKeyValueMetadata(new Map(Object.entries(metadata)))
    .build();
  return Uint8Array.from(parquet.writeParquet(parquet.readParquet(bytes), properties));
}

/** A name that no file had before, as an export gives one. */
export function anyName(): string {
  return `${Math.random().toString(36).slice(2, 10)} ${Math.random().toString(36).slice(2, 6)}.parquet`;
}

/** The rows of a sample several times over, as a real file of many row groups. */
export function repeated(kind: string, times: number): Uint8Array<ArrayBuffer> {
  const once = tableFromIPC(parquet.readParquet(sampleBytes(kind)).intoIPCStream());
  const batches = Array.from({ length: times }, () => once.batches).flat();
  const many = parquet.Table.fromIPCStream(tableToIPC(new Table(once.schema, batches), 'stream'));
  const properties = new parquet.WriterPropertiesBuilder()
    .setMaxRowGroupSize(65_536)
    .setKeyValueMetadata(new Map([['extract_kind', kind]]))
    .build();
  return Uint8Array.from(parquet.writeParquet(many, properties));
}
