import { anyDecoder } from './any-decoder';
import type { Decoder } from './engine';
import { decoderOver } from './parquet-file';
import { type DecoderPort, workerPort } from './port';
import { tableDecoderOver } from './table-file';
import { compile, type WasmSource } from './wasm-source';

/** Opens Parquet, text and workbooks, each file in a `blob:` worker of its own. */
export function startDecoder(source: WasmSource): Decoder {
  return anyDecoder({
    parquet: startParquet(source),
    text: tableDecoderOver(newTablePort, 'text'),
    spreadsheet: tableDecoderOver(newSheetPort, 'spreadsheet'),
  });
}

/** The module is compiled once and handed to each worker. */
function startParquet(source: WasmSource): Decoder {
  const compiled = compile(source);
  // The refusal is told when a file is opened, not when nobody listens.
  compiled.catch(() => undefined);
  return decoderOver(newPort, () => compiled);
}

async function newPort(): Promise<DecoderPort> {
  const { default: DecoderWorker } = await import('./decoder.worker?worker&inline');
  return workerPort(new DecoderWorker());
}

async function newTablePort(): Promise<DecoderPort> {
  const { default: TableWorker } = await import('./table.worker?worker&inline');
  return workerPort(new TableWorker());
}

async function newSheetPort(): Promise<DecoderPort> {
  const { default: SheetWorker } = await import('./sheet.worker?worker&inline');
  return workerPort(new SheetWorker());
}
