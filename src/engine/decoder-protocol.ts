import type { Failure } from '../vocabulary/failure';
import type { TableFacts } from './engine';
import type { Unreadable } from './file-refusals';

/**
 * What a decoder's worker is asked: to open its one file (Parquet) or to cut it into columns (text, a spreadsheet), to
 * start reading columns, to give the next rows.
 */
export type ToDecoder =
  | { readonly ask: 'open'; readonly module: WebAssembly.Module; readonly file: Blob }
  | {
      readonly ask: 'cut';
      readonly as: 'text' | 'spreadsheet';
      readonly file: Blob;
      readonly name: string;
      /** Of a workbook: the sheet to read. Absent, the one that is read where nobody says another. */
      readonly sheet?: string;
    }
  | { readonly ask: 'read'; readonly columns: readonly string[]; readonly batchRows: number }
  | { readonly ask: 'next' };

/** Why the decoder could not go on: the file could not be read, its content is broken, or the decoder itself fell. */
export interface DecoderFault {
  readonly kind: Unreadable | 'broken' | 'fallen';
  /** The decoder's own words. */
  readonly words: string;
}

/** The footer as the decoder gives it; `schema` is an Arrow IPC stream without rows. */
export interface Footer {
  readonly rows: number;
  readonly rowGroups: readonly { readonly rows: number; readonly bytes: number }[];
  /** Top-level column -> its size unpacked in all row groups. */
  readonly columnBytes: ReadonlyMap<string, number>;
  /** The same, of the row group where it is largest: what has to be unpacked at once. */
  readonly largestChunks: ReadonlyMap<string, number>;
  readonly metadata: ReadonlyMap<string, string>;
  readonly schema: Uint8Array;
}

/** What the worker answers, one answer for `open`, for `cut` and for each `next`; before it, how far it has come. */
export type FromDecoder =
  | { readonly answer: 'footer'; readonly footer: Footer }
  | { readonly answer: 'table'; readonly facts: TableFacts }
  | { readonly answer: 'refused'; readonly failure: Failure }
  | { readonly answer: 'batch'; readonly rows: number; readonly ipc: Uint8Array }
  | { readonly answer: 'end' }
  | { readonly answer: 'fault'; readonly fault: DecoderFault }
  /** No answer yet, but a sign of life: bytes of the file that were looked at. */
  | { readonly answer: 'so far'; readonly bytes: number };
