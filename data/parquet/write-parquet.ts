import { createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { Field, RecordBatch, RecordBatchStreamWriter, Schema, Struct, makeData } from 'apache-arrow';
import {
  Compression,
  EnabledStatistics,
  Table as WasmTable,
  transformParquetStream,
  type WriterProperties,
  WriterPropertiesBuilder,
} from 'parquet-wasm/node';
import type { Column } from '../model/columns';
import { arrowData, arrowType } from './arrow-column';
import { FOOTER_TAIL, footerLength, orderMetadata } from './metadata-order';

/** Rows of a row group: small enough to read in steps, large enough to compress well. */
const ROW_GROUP = 65_536;

/** Facts about a file, kept as Parquet key-value metadata. */
export type Metadata = Readonly<Record<string, string>>;

function writerProperties(metadata: Metadata): WriterProperties {
  return new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setMaxRowGroupSize(ROW_GROUP)
    .setStatisticsEnabled(EnabledStatistics.Chunk)
    .setCreatedBy('Scrutiny Workbook sample data')
    .setKeyValueMetadata(new Map(Object.entries(metadata)))
    .build();
}

/** Rows of a table, row group by row group, as record batches in the memory of parquet-wasm. */
function rowGroups(columns: readonly Column[], rows: number): ReadableStream {
  const schema = new Schema(columns.map((column) => new Field(column.name, arrowType(column), true)));
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= rows) return controller.close();
      const to = Math.min(from + ROW_GROUP, rows);
      const children = columns.map((column) => arrowData(column, from, to));
      const batch = new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: to - from, children }));
      const writer = RecordBatchStreamWriter.writeAll([batch]);
      // One batch at a time crosses into WebAssembly, so memory stays flat however many rows there are.
      for (const part of WasmTable.fromIPCStream(writer.toUint8Array(true)).recordBatches()) controller.enqueue(part);
      from = to;
    },
  });
}

/** Streams columns into a Parquet file (zstd, row groups of 65,536). Same columns and metadata give the same bytes. */
export async function writeParquetFile(
  path: string,
  columns: readonly Column[],
  rows: number,
  metadata: Metadata,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const bytes = await transformParquetStream(rowGroups(columns, rows), writerProperties(metadata));
  await bytes.pipeTo(Writable.toWeb(createWriteStream(path)));
  await orderFooter(path, metadata);
}

/** Puts the metadata in order in place: parquet-wasm writes it in a different order every time. */
async function orderFooter(path: string, metadata: Metadata): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const tail = await file.read(new Uint8Array(FOOTER_TAIL), 0, FOOTER_TAIL, size - FOOTER_TAIL);
    const length = footerLength(tail.buffer);
    const start = size - FOOTER_TAIL - length;
    const footer = await file.read(new Uint8Array(length), 0, length, start);
    await file.write(orderMetadata(footer.buffer, metadata), 0, length, start);
  } finally {
    await file.close();
  }
}

/** The same as one array of bytes, for tests. */
export async function parquetBytes(columns: readonly Column[], rows: number, metadata: Metadata): Promise<Uint8Array> {
  const stream = await transformParquetStream(rowGroups(columns, rows), writerProperties(metadata));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const start = bytes.length - FOOTER_TAIL - footerLength(bytes.subarray(-FOOTER_TAIL));
  bytes.set(orderMetadata(bytes.slice(start, -FOOTER_TAIL), metadata), start);
  return bytes;
}
