/** What the decoder's worker is asked: to open its one file, to start reading columns, to give the next rows. */
export type ToDecoder =
  | { readonly ask: 'open'; readonly module: WebAssembly.Module; readonly file: Blob }
  | { readonly ask: 'read'; readonly columns: readonly string[]; readonly batchRows: number }
  | { readonly ask: 'next' };

/** Why the decoder could not go on: the file could not be read, its content is broken, or the decoder itself fell. */
export interface DecoderFault {
  readonly kind: 'unreadable' | 'broken' | 'fallen';
  /** The decoder's own words. */
  readonly words: string;
}

/** The footer as the decoder gives it; `schema` is an Arrow IPC stream without rows. */
export interface Footer {
  readonly rows: number;
  readonly rowGroups: readonly { readonly rows: number; readonly bytes: number }[];
  readonly metadata: ReadonlyMap<string, string>;
  readonly schema: Uint8Array;
}

/** What the worker answers, one answer for `open` and one for each `next`. */
export type FromDecoder =
  | { readonly answer: 'footer'; readonly footer: Footer }
  | { readonly answer: 'batch'; readonly rows: number; readonly ipc: Uint8Array }
  | { readonly answer: 'end' }
  | { readonly answer: 'fault'; readonly fault: DecoderFault };
