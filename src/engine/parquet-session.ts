import type { DecoderFault, FromDecoder, Footer } from './decoder-protocol';

/** The part of parquet-wasm's `ParquetFile` that is used; its browser and Node builds both have it. */
export interface WasmParquetFile {
  metadata(): {
    numRowGroups(): number;
    rowGroup(place: number): WasmRowGroup;
    fileMetadata(): { numRows(): number; keyValueMetadata(): Map<unknown, unknown> };
  };
  schema(): { intoIPCStream(): Uint8Array };
  stream(options: { columns: string[]; batchSize: number }): Promise<ReadableStream>;
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

/** One open file: its footer, then batches of rows in file order. Every fault becomes an answer, none is thrown. */
export class ParquetSession {
  private file: WasmParquetFile | null = null;
  private batches: Promise<ReadableStreamDefaultReader<WasmBatch>> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly fromFile: (file: Blob) => Promise<WasmParquetFile>) {}

  open(file: Blob): Promise<FromDecoder> {
    return answered(async () => {
      this.file = await this.fromFile(file);
      return { answer: 'footer', footer: footerOf(this.file) };
    });
  }

  /** Starts from the first row. Batches do not follow row groups, so one giant row group stays within memory. */
  read(columns: readonly string[], batchRows: number): void {
    this.batches = this.file
      ? this.file
          .stream({ columns: [...columns], batchSize: batchRows })
          .then((stream) => stream.getReader() as ReadableStreamDefaultReader<WasmBatch>)
      : Promise.reject(new Error('No file is open.'));
    // A fault here is told with the first rows.
    this.batches.catch(() => undefined);
  }

  /** One after the other: a file may be read again before the rows that its first reading asked for are there. */
  next(): Promise<FromDecoder> {
    const batches = this.batches;
    const answer = this.last.then(() => nextOf(batches));
    this.last = answer;
    return answer;
  }

  free(): void {
    this.file?.free();
    this.file = null;
  }
}

function nextOf(batches: Promise<ReadableStreamDefaultReader<WasmBatch>> | null): Promise<FromDecoder> {
  return answered(async () => {
    const reader = await batches;
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return { answer: 'end' };
    return { answer: 'batch', rows: value.numRows, ipc: value.intoIPCStream() };
  });
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
  const unreadable = /NotReadable|NotFoundError|could not be read|permission/i.test(`${nameOf(thrown)} ${words}`);
  return { kind: unreadable ? 'unreadable' : 'broken', words };
}

const nameOf = (thrown: unknown): string =>
  thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';

/** Metadata values are text or absent; anything else is no metadata of ours. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
