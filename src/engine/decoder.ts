import { anyDecoder } from './any-decoder';
import type { Decoder } from './engine';
import { decoderOver } from './parquet-file';
import { type DecoderPort, workerPort } from './port';
import { tableDecoderOver } from './table-file';
import { supplies } from '../supply/supplies';
import { workerScript } from '../supply/worker-script';
import parquetScript from './decoder.worker?worker&url';
import sheetScript from './sheet.worker?worker&url';
import tableScript from './table.worker?worker&url';
import { PARQUET } from './decoder-module';

/** Files of these formats are opened after the first numbers, which are not to wait for their readers. */
const LATER = { priority: 'low' } as const;

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

const parquetWorker = supplies.declare(PARQUET, () => workerScript(parquetScript));
const tableWorker = supplies.declare('the reader of text files', () => workerScript(tableScript, LATER));
const sheetWorker = supplies.declare('the reader of Excel workbooks', () => workerScript(sheetScript, LATER));

async function newPort(): Promise<DecoderPort> {
  return workerPort((await parquetWorker.get())());
}

async function newTablePort(): Promise<DecoderPort> {
  return workerPort((await tableWorker.get())());
}

async function newSheetPort(): Promise<DecoderPort> {
  return workerPort((await sheetWorker.get())());
}
