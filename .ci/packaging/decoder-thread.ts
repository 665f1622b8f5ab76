/** Runs in a thread of Node what the decoder's worker runs in the browser, so that a trap ends the thread and no more. */
import { createRequire } from 'node:module';
import type * as Parquet from 'parquet-wasm/node';
import { parentPort } from 'node:worker_threads';
import type { ToDecoder } from '../../src/engine/decoder-protocol.ts';
import { ParquetSession } from '../../src/engine/parquet-session.ts';

const require = createRequire(import.meta.url);
const parquet = require('parquet-wasm/node') as typeof Parquet;
let session = new ParquetSession((file) => parquet.ParquetFile.fromFile(file));

async function answer(asked: ToDecoder): Promise<void> {
  if (asked.ask === 'open') {
    // One thread serves file after file for as long as nothing falls; the browser has a worker for each.
    session.free();
    session = new ParquetSession((file) => parquet.ParquetFile.fromFile(file));
    parentPort?.postMessage(await session.open(asked.file));
  }
  if (asked.ask === 'read') session.read(asked.columns, asked.batchRows);
  if (asked.ask === 'next') parentPort?.postMessage(await session.next());
}

parentPort?.on('message', (asked: ToDecoder) => void answer(asked));
