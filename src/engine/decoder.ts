import { anyDecoder } from './any-decoder';
import type { Decoder } from './engine';
import { decoderOver } from './parquet-file';
import { type DecoderPort, workerPort } from './port';
import { tableDecoderOver } from './table-file';
import { supplies } from '../supply/supplies';
import { PARQUET } from './decoder-module';

/**
 * Opens Parquet, text and workbooks, each file in a `blob:` worker of its own. A file waits for the reader of its format
 * where that is still on its way.
 */
export function startDecoder(module: () => Promise<WebAssembly.Module>): Decoder {
  return anyDecoder({
    parquet: decoderOver(newPort, module),
    text: tableDecoderOver(newTablePort, 'text'),
    spreadsheet: tableDecoderOver(newSheetPort, 'spreadsheet'),
  });
}

const parquetWorker = supplies.declare(PARQUET, () => import('./decoder.worker?worker&inline'));
const tableWorker = supplies.declare('the reader of text files', () => import('./table.worker?worker&inline'));
const sheetWorker = supplies.declare('the reader of Excel workbooks', () => import('./sheet.worker?worker&inline'));

async function newPort(): Promise<DecoderPort> {
  const { default: DecoderWorker } = await parquetWorker.get();
  return workerPort(new DecoderWorker());
}

async function newTablePort(): Promise<DecoderPort> {
  const { default: TableWorker } = await tableWorker.get();
  return workerPort(new TableWorker());
}

async function newSheetPort(): Promise<DecoderPort> {
  const { default: SheetWorker } = await sheetWorker.get();
  return workerPort(new SheetWorker());
}
