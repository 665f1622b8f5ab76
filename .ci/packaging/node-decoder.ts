import { createRequire } from 'node:module';
import type * as Parquet from 'parquet-wasm/node';
import type { Decoder } from '../../src/engine/engine.ts';
import { anyDecoder } from '../../src/engine/any-decoder.ts';
import { decoderOver } from '../../src/engine/parquet-file.ts';
import type { DecoderPort } from '../../src/engine/port.ts';
import { tableDecoderOver } from '../../src/engine/table-file.ts';
import { openSheet } from '../../src/engine/open-sheet.ts';
import { openText } from '../../src/engine/open-text.ts';
import { type OpenFile, TableAnswers } from '../../src/engine/table-worker-answers.ts';
import { ParquetSession } from '../../src/engine/parquet-session.ts';

const require = createRequire(import.meta.url);
const parquet = require('parquet-wasm/node') as typeof Parquet;

/** The same decoder as in the browser, without workers around it. */
export const nodeDecoder: Decoder = nodeDecoderWith(
  decoderOver(
    () => Promise.resolve(nodePort()),
    // The Node build compiles its own module when it is required.
    () => Promise.resolve(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))),
  ),
);

/** The same with another decoder of Parquet, such as one in a thread. */
export function nodeDecoderWith(parquet: Decoder): Decoder {
  return anyDecoder({
    parquet,
    text: tableDecoderOver(() => Promise.resolve(nodeTablePort(openText)), 'text'),
    spreadsheet: tableDecoderOver(() => Promise.resolve(nodeTablePort(openSheet)), 'spreadsheet'),
  });
}

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
