import type { DecoderFault, FromDecoder, Footer } from './decoder-protocol';

/** The part of parquet-wasm's `ParquetFile` that is used; its browser and Node builds both have it. */
export interface WasmParquetFile {
  metadata(): {
    numRowGroups(): number;
    rowGroup(place: number): { numRows(): number; totalByteSize(): number; free(): void };
    fileMetadata(): { numRows(): number; keyValueMetadata(): Map<unknown, unknown> };
  };
  schema(): { intoIPCStream(): Uint8Array };
  stream(options: { columns: string[]; batchSize: number }): Promise<ReadableStream>;
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

  next(): Promise<FromDecoder> {
    return answered(async () => {
      const reader = await this.batches;
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done || !value) return { answer: 'end' };
      return { answer: 'batch', rows: value.numRows, ipc: value.intoIPCStream() };
    });
  }

  free(): void {
    this.file?.free();
    this.file = null;
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
  const rowGroups = Array.from({ length: metadata.numRowGroups() }, (_, place) => {
    const group = metadata.rowGroup(place);
    const facts = { rows: group.numRows(), bytes: group.totalByteSize() };
    group.free();
    return facts;
  });
  const written = metadata.fileMetadata();
  const pairs = [...written.keyValueMetadata()].map(
    ([key, value]: readonly unknown[]) => [textOf(key), textOf(value)] as const,
  );
  return { rows: written.numRows(), rowGroups, metadata: new Map(pairs), schema: file.schema().intoIPCStream() };
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
