import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Float64,
  Int32,
  makeData,
  TimestampMicrosecond,
  Utf8,
} from 'apache-arrow';
import {
  BooleanColumn,
  CodeColumn,
  type Column,
  DateColumn,
  DateTimeColumn,
  IdentifierColumn,
  type NumberColumn,
  WholeColumn,
} from '../model/columns';
import { at } from '../model/random';

/** The Arrow type in which a column is written: plain text, never an Arrow dictionary, as most suppliers' tools write. */
export function arrowType(column: Column): DataType {
  if (column instanceof CodeColumn || column instanceof IdentifierColumn) return new Utf8();
  if (column instanceof WholeColumn) return new Int32();
  if (column instanceof DateColumn) return new DateDay();
  if (column instanceof DateTimeColumn) return new TimestampMicrosecond(null);
  if (column instanceof BooleanColumn) return new Bool();
  return new Float64();
}

/** Rows `from` up to, not including, `to` of a column as Arrow data. */
export function arrowData(column: Column, from: number, to: number): Data {
  if (column instanceof CodeColumn || column instanceof IdentifierColumn) return textData(column, from, to);
  const length = to - from;
  if (column instanceof BooleanColumn)
    return makeData({ type: new Bool(), length, nullCount: 0, data: bits(column, from, to) });
  const { nullBitmap, nullCount } = emptyCells(column, from, to);
  const rest = { length, nullCount, ...(nullCount ? { nullBitmap } : {}) };
  if (column instanceof WholeColumn) {
    return makeData({ type: new Int32(), ...rest, data: Int32Array.from(column.values.subarray(from, to)) });
  }
  if (column instanceof DateColumn)
    return makeData({ type: new DateDay(), ...rest, data: column.values.slice(from, to) });
  if (column instanceof DateTimeColumn) {
    const micros = BigInt64Array.from(column.values.subarray(from, to), (time) =>
      Number.isNaN(time) ? 0n : BigInt(time) * 1000n,
    );
    return makeData({ type: new TimestampMicrosecond(null), ...rest, data: micros });
  }
  return makeData({ type: new Float64(), ...rest, data: column.values.slice(from, to) });
}

function bits(column: BooleanColumn, from: number, to: number): Uint8Array {
  const packed = new Uint8Array((to - from + 7) >> 3);
  for (let place = 0; place < to - from; place += 1) {
    if (column.get(from + place)) packed[place >> 3] = at(packed, place >> 3) | (1 << (place & 7));
  }
  return packed;
}

function emptyCells(column: WholeColumn | NumberColumn | DateColumn, from: number, to: number) {
  const nullBitmap = new Uint8Array((to - from + 7) >> 3);
  let nullCount = 0;
  for (let row = from; row < to; row += 1) {
    const place = row - from;
    if (column.isEmpty(row)) nullCount += 1;
    else nullBitmap[place >> 3] = at(nullBitmap, place >> 3) | (1 << (place & 7));
  }
  return { nullBitmap, nullCount };
}

/** Lays the words end to end, as Arrow wants them; each distinct word is encoded once. */
function textData(column: CodeColumn | IdentifierColumn, from: number, to: number): Data {
  const words = column instanceof CodeColumn ? codeBytes(column) : identifierBytes(column);
  const length = to - from;
  const valueOffsets = new Int32Array(length + 1);
  const nullBitmap = new Uint8Array((length + 7) >> 3);
  let bytes = new Uint8Array(length * 12 + 64);
  let used = 0;
  let nullCount = 0;
  for (let place = 0; place < length; place += 1) {
    const word = words(from + place);
    if (word) {
      if (used + word.length > bytes.length) bytes = enlarged(bytes);
      bytes.set(word, used);
      used += word.length;
      nullBitmap[place >> 3] = at(nullBitmap, place >> 3) | (1 << (place & 7));
    } else nullCount += 1;
    valueOffsets[place + 1] = used;
  }
  const data = bytes.subarray(0, used);
  return makeData({ type: new Utf8(), length, nullCount, valueOffsets, data, ...(nullCount ? { nullBitmap } : {}) });
}

function enlarged(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2 + 64);
  larger.set(bytes);
  return larger;
}

type Words = (row: number) => Uint8Array | undefined;

function codeBytes(column: CodeColumn): Words {
  const encoder = new TextEncoder();
  const encoded = column.codes.map((code) => encoder.encode(code));
  return (row) => encoded[at(column.values, row)];
}

function identifierBytes(column: IdentifierColumn): Words {
  const encoder = new TextEncoder();
  return (row) => encoder.encode(column.get(row));
}
