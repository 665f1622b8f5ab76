import {
  type Data,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Uint16,
  Uint64,
  Uint8,
  Utf8,
  Vector,
} from 'apache-arrow';

/** A column of a batch whose buffers are there already. `filled` has a bit a row; null where no cell is empty. */
export type ReadyColumn = { readonly name: string; readonly filled: Uint8Array | null } & (
  | { readonly holds: 'codes'; readonly values: Uint8Array; readonly list: readonly string[] }
  | { readonly holds: 'days' | 'whole'; readonly values: Int32Array }
  | { readonly holds: 'months'; readonly values: Uint16Array }
  | { readonly holds: 'long numbers'; readonly values: BigUint64Array }
  | { readonly holds: 'text'; readonly ends: Int32Array; readonly letters: Uint8Array }
);

/** One Arrow IPC stream of ready columns. Codes travel as bytes beside their list, so the engine never reads their text. */
export function readyBatch(columns: readonly ReadyColumn[], rows: number): Uint8Array {
  const made = columns.map((column, place) => {
    const data = dataOf(column, rows, place);
    return { data, field: new Field(column.name, data.type, column.filled !== null) };
  });
  const fields = made.map(({ field }) => field);
  const children = made.map(({ data }) => data);
  const struct = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children });
  return tableToIPC(new Table([new RecordBatch(new Schema(fields), struct)]), 'stream');
}

function dataOf(column: ReadyColumn, length: number, place: number): Data<DataType> {
  const cells = { length, ...(column.filled ? { nullCount: -1, nullBitmap: column.filled } : { nullCount: 0 }) };
  switch (column.holds) {
    case 'codes': {
      const type = new Dictionary(new Utf8(), new Uint8(), place);
      return makeData({ type, ...cells, data: column.values, dictionary: new Vector([listData(column.list)]) });
    }
    case 'days':
      return makeData({ type: new DateDay(), ...cells, data: column.values });
    case 'whole':
      return makeData({ type: new Int32(), ...cells, data: column.values });
    case 'months':
      return makeData({ type: new Uint16(), ...cells, data: column.values });
    case 'long numbers':
      return makeData({ type: new Uint64(), ...cells, data: column.values });
    case 'text':
      return makeData({ type: new Utf8(), ...cells, valueOffsets: column.ends, data: column.letters });
  }
}

function listData(list: readonly string[]): Data<Utf8> {
  const letters = list.map((word) => new TextEncoder().encode(word));
  const valueOffsets = new Int32Array(list.length + 1);
  letters.forEach((bytes, at) => (valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + bytes.length));
  const data = new Uint8Array(valueOffsets.at(-1) ?? 0);
  letters.forEach((bytes, at) => data.set(bytes, valueOffsets[at]));
  return makeData({ type: new Utf8(), length: list.length, nullCount: 0, valueOffsets, data });
}
