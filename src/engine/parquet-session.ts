import type { DecoderFault, FromDecoder, Footer } from './decoder-protocol';
import { unreadableBy } from './file-refusals';
import { PageChecksums } from './page-checksums';

/** The part of parquet-wasm's `ParquetFile` that is used; its browser and Node builds both have it. */
export interface WasmParquetFile {
  metadata(): {
    numRowGroups(): number;
    rowGroup(place: number): WasmRowGroup;
    fileMetadata(): { numRows(): number; keyValueMetadata(): Map<unknown, unknown> };
  };
  schema(): { intoIPCStream(): Uint8Array };
  stream(options: { columns: string[]; batchSize: number }): Promise<ReadableStream<WasmBatch>>;
  free(): void;
}

interface WasmRowGroup {
  numRows(): number;
  totalByteSize(): number;
  columns(): { columnPath(): string[]; uncompressedSize(): number; free(): void }[];
  free(): void;
}

interface WasmBatch {
  readonly numRows: number;
  intoIPCStream(): Uint8Array;
}

/** A walk through some columns from the first row. */
interface Walk {
  readonly columns: readonly string[];
  readonly batchRows: number;
  batches: ReadableStreamDefaultReader<WasmBatch> | null;
  /** Rows that were given. */
  given: number;
}

/** One open file: its footer, then batches of rows in file order. Every fault becomes an answer, none is thrown. */
export class ParquetSession {
  private file: WasmParquetFile | null = null;
  private walk: Walk | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private checksums: PageChecksums | null = null;

  constructor(private readonly fromFile: (file: Blob) => Promise<WasmParquetFile>) {}

  open(file: Blob): Promise<FromDecoder> {
    return answered(async () => {
      this.checksums = new PageChecksums(file);
      this.file = await this.fromFile(file);
      return { answer: 'footer', footer: footerOf(this.file) };
    });
  }

  /** Starts from the first row. Batches do not follow row groups, so one giant row group stays within memory. */
  read(columns: readonly string[], batchRows: number): void {
    this.walk = { columns, batchRows, batches: null, given: 0 };
  }

  /** One after the other: a file may be read again before the rows that its first reading asked for are there. */
  next(): Promise<FromDecoder> {
    const { walk } = this;
    const answer = this.last.then(() => answered(() => this.nextOf(walk)));
    this.last = answer;
    return answer;
  }

  free(): void {
    this.file?.free();
    this.file = null;
  }

  private async nextOf(walk: Walk | null): Promise<FromDecoder> {
    if (!this.file || !walk) throw new Error('No file is open.');
    // Before they are decoded, because an altered page may end the decoder; one batch is decoded ahead of the reading.
    await this.checksums?.check(walk.columns, walk.given + 2 * walk.batchRows);
    walk.batches ??= (await this.file.stream({ columns: [...walk.columns], batchSize: walk.batchRows })).getReader();
    const { done, value } = await walk.batches.read();
    if (done) return { answer: 'end' };
    walk.given += value.numRows;
    return { answer: 'batch', rows: value.numRows, ipc: value.intoIPCStream() };
  }
}

async function answered(work: () => Promise<FromDecoder>): Promise<FromDecoder> {
  try {
    return await work();
  } catch (thrown) {
    return { answer: 'fault', fault: faultOf(thrown) };
  }
}

function footerOf(file: WasmParquetFile): Footer {
  const metadata = file.metadata();
  const columnBytes = new Map<string, number>();
  const largestChunks = new Map<string, number>();
  const rowGroups = Array.from({ length: metadata.numRowGroups() }, (_, place) => {
    const group = metadata.rowGroup(place);
    for (const [name, bytes] of chunkBytes(group)) {
      columnBytes.set(name, (columnBytes.get(name) ?? 0) + bytes);
      largestChunks.set(name, Math.max(largestChunks.get(name) ?? 0, bytes));
    }
    const facts = { rows: group.numRows(), bytes: group.totalByteSize() };
    group.free();
    return facts;
  });
  const written = metadata.fileMetadata();
  const pairs = [...written.keyValueMetadata()].map(
    ([key, value]: readonly unknown[]) => [textOf(key), textOf(value)] as const,
  );
  const schema = file.schema().intoIPCStream();
  const sizes = { rowGroups, columnBytes, largestChunks };
  return { rows: written.numRows(), ...sizes, metadata: new Map(pairs), schema };
}

/** A nested column has a chunk for each of its leaves: they are added under its own name. */
function chunkBytes(group: WasmRowGroup): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (const chunk of group.columns()) {
    const [name = ''] = chunk.columnPath();
    bytes.set(name, (bytes.get(name) ?? 0) + chunk.uncompressedSize());
    chunk.free();
  }
  return bytes;
}

/** A trap of WebAssembly leaves the decoder unfit; a file that changed is unreadable; all else is the file's content. */
export function faultOf(thrown: unknown): DecoderFault {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError) return { kind: 'fallen', words };
  return { kind: unreadableBy(thrown) ?? 'broken', words };
}

/** Metadata values are text or absent; anything else is no metadata of ours. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
