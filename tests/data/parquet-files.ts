import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Table, tableFromIPC } from 'apache-arrow';
import { ParquetFile, readParquet } from 'parquet-wasm/node';

export const SAMPLE_FOLDER = join(import.meta.dirname, '../../data/sample');

/** A file as any reader sees it: rows, metadata, row groups. */
export interface ReadFile {
  readonly table: Table;
  readonly metadata: ReadonlyMap<string, string>;
  readonly rowGroups: readonly number[];
}

export async function sampleBytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(SAMPLE_FOLDER, `${name}.parquet`)));
}

export async function readBytes(bytes: Uint8Array<ArrayBuffer>): Promise<ReadFile> {
  const file = await ParquetFile.fromFile(new Blob([bytes]));
  const footer = file.metadata();
  return {
    table: tableFromIPC(readParquet(bytes).intoIPCStream()),
    metadata: new Map(footer.fileMetadata().keyValueMetadata()),
    rowGroups: Array.from({ length: footer.numRowGroups() }, (_, group) => footer.rowGroup(group).numRows()),
  };
}

/** The values of a column, nulls included. */
export function cells(table: Table, name: string): readonly unknown[] {
  const column = table.getChild(name);
  if (!column) throw new Error(`The file has no column "${name}".`);
  return [...column];
}
