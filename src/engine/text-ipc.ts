import { type Data, Field, makeData, RecordBatch, Schema, Struct, Table, tableToIPC, Utf8 } from 'apache-arrow';

/** Letters of one batch: the offsets of Arrow text are 32 bits, and the engine copies a batch whole. */
const LARGEST_BATCH = 64_000_000;

/** Rows of text gathered for one Arrow IPC stream; an empty cell is null. Built from buffers: Arrow's builders use eval. */
export class TextBatch {
  rows = 0;
  private letters = 0;
  private cells: string[][];

  /** @param columns name of each column and its place in a row */
  constructor(private readonly columns: readonly { readonly name: string; readonly place: number }[]) {
    this.cells = columns.map(() => []);
  }

  add(row: readonly string[]): void {
    this.rows += 1;
    this.columns.forEach(({ place }, at) => {
      const cell = row[place] ?? '';
      this.letters += cell.length;
      this.cells[at]?.push(cell);
    });
  }

  isFull(batchRows: number): boolean {
    return this.rows >= batchRows || this.letters >= LARGEST_BATCH;
  }

  /** Gives the stream and begins anew. */
  take(): Uint8Array {
    const fields = this.columns.map(({ name }) => new Field(name, new Utf8(), true));
    const children = this.cells.map(textData);
    const struct = makeData({ type: new Struct(fields), length: this.rows, nullCount: 0, children });
    const ipc = tableToIPC(new Table([new RecordBatch(new Schema(fields), struct)]), 'stream');
    this.cells = this.columns.map(() => []);
    [this.rows, this.letters] = [0, 0];
    return ipc;
  }
}

function textData(cells: readonly string[]): Data<Utf8> {
  const validity = new Uint8Array(Math.ceil(cells.length / 8));
  let nullCount = 0;
  cells.forEach((cell, at) => {
    if (cell.trim() === '') nullCount += 1;
    else validity[at >> 3] = (validity[at >> 3] ?? 0) | (1 << (at & 7));
  });
  const bytes = new TextEncoder().encode(cells.join(''));
  const valueOffsets = new Int32Array(cells.length + 1);
  const plain = cells.reduce((sum, cell) => sum + cell.length, 0) === bytes.length;
  for (let at = 0, end = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    end += plain ? cell.length : bytesOf(cell);
    valueOffsets[at + 1] = end;
  }
  return makeData({
    type: new Utf8(),
    length: cells.length,
    nullCount,
    nullBitmap: validity,
    valueOffsets,
    data: bytes,
  });
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a pair is counted as two of its four bytes.
    if (unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff)) bytes += 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}
