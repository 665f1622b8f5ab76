import { createRequire } from 'node:module';
import type { Decoder } from '../../src/engine/engine';
import { anyDecoder } from '../../src/engine/any-decoder';
import { decoderOver } from '../../src/engine/parquet-file';
import type { DecoderPort } from '../../src/engine/port';
import { tableDecoderOver } from '../../src/engine/table-file';
import { openSheet } from '../../src/engine/open-sheet';
import { openText } from '../../src/engine/open-text';
import { type OpenFile, TableAnswers } from '../../src/engine/table-worker-answers';
import { ParquetSession } from '../../src/engine/parquet-session';

const require = createRequire(import.meta.url);
const parquet: typeof import('parquet-wasm/node') = require('parquet-wasm/node');

/** The same decoder as in the browser, without workers around it. */
export const nodeDecoder: Decoder = anyDecoder({
  parquet: decoderOver(
    async () => nodePort(),
    // The Node build compiles its own module when it is required.
    async () => new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
  ),
  text: tableDecoderOver(async () => nodeTablePort(openText), 'text'),
  spreadsheet: tableDecoderOver(async () => nodeTablePort(openSheet), 'spreadsheet'),
});

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

function nodeTablePort(openFile: OpenFile): DecoderPort {
  const answers = new TableAnswers(openFile);
  return {
    close: () => undefined,
    tell: (message) => void answers.answer(message, () => undefined),
    ask: (message, soFar) => answers.answer(message, soFar ?? (() => undefined)),
  };
}
