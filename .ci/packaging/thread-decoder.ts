import { Worker as Thread } from 'node:worker_threads';
import type { FromDecoder } from '../../src/engine/decoder-protocol.ts';
import type { Decoder } from '../../src/engine/engine.ts';
import { decoderOver } from '../../src/engine/parquet-file.ts';
import { type DecoderPort, workerPort } from '../../src/engine/port.ts';

/** A thread knows no TypeScript until it is told of it. */
const HERE = JSON.stringify(import.meta.url);
const START = `import('tsx/esm/api').then(({ tsImport }) => tsImport('./decoder-thread.ts', ${HERE}))`;

/**
 * The Parquet decoder in a thread of its own, as in the browser: what falls ends its thread. A thread that has not
 * fallen serves the next file.
 */
export class ThreadDecoder {
  /** Threads that fell or hung. */
  fallen = 0;
  #thread: Thread | null = null;
  readonly decoder: Decoder = decoderOver(
    () => Promise.resolve(this.#port()),
    () => Promise.resolve(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))),
  );

  async end(): Promise<void> {
    await this.#thread?.terminate();
  }

  #port(): DecoderPort {
    const thread = (this.#thread ??= new Thread(START, { eval: true, stderr: true }));
    let asked = 0;
    const drop = (): void => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      this.fallen += 1;
      void thread.terminate();
    };
    const worker = new ThreadAsWorker(thread, drop, () => (asked -= 1));
    const port = workerPort(worker as unknown as Worker);
    return {
      ...port,
      ask: (message, soFar) => {
        asked += 1;
        return port.ask(message, soFar);
      },
      close: () => {
        port.close();
        thread.removeAllListeners();
        // An answer that is still to come would be taken for that of the next file.
        if (asked > 0) drop();
      },
    };
  }
}

/** As much of a browser's worker as a port needs. */
class ThreadAsWorker {
  onmessage: ((event: { data: FromDecoder }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;

  constructor(
    private readonly thread: Thread,
    private readonly drop: () => void,
    heard: () => void,
  ) {
    thread.removeAllListeners();
    thread.on('message', (data: FromDecoder) => {
      heard();
      this.onmessage?.({ data });
    });
    thread.on('error', (fault) => {
      drop();
      this.onerror?.({ message: fault.message, preventDefault: () => undefined });
    });
  }

  postMessage(message: unknown): void {
    this.thread.postMessage(message);
  }

  terminate(): void {
    // Only a fall, or silence, ends the thread: see `close` of the port.
  }
}
