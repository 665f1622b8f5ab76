import { createRequire } from 'node:module';
import type { Decoder } from '../../src/engine/engine';
import { type DecoderPort, decoderOver } from '../../src/engine/parquet-file';
import { ParquetSession } from '../../src/engine/parquet-session';

const require = createRequire(import.meta.url);
const parquet: typeof import('parquet-wasm/node') = require('parquet-wasm/node');

/** The same decoder as in the browser, without a worker around it. */
export const nodeDecoder: Decoder = decoderOver(
  async () => nodePort(),
  // The Node build compiles its own module when it is required.
  async () => new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
);

function nodePort(): DecoderPort {
  const session = new ParquetSession((file) => parquet.ParquetFile.fromFile(file));
  return {
    close: () => undefined,
    tell: (message) => {
      if (message.ask === 'read') session.read(message.columns, message.batchRows);
    },
    ask: (message) => (message.ask === 'open' ? session.open(message.file) : session.next()),
  };
}
