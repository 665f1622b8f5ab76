import { type DataType, DateUnit, type Table, Type, type Vector } from 'apache-arrow';

/** Cells of a part of a column, as they lie in memory. */
interface Chunk {
  readonly rows: number;
  /** A bit a row, set where the cell holds something; null where every cell does. */
  readonly filled: Uint8Array | null;
}

/** Text as UTF-8: the cell of a row lies in `letters` from `ends[row]` to `ends[row + 1]`. */
export interface TextChunk extends Chunk {
  readonly ends: Int32Array;
  readonly letters: Uint8Array;
}

/** Numbers; days are counted from 1 January 1970. An empty cell holds anything. */
export interface NumberChunk extends Chunk {
  readonly values: ArrayLike<number | bigint>;
}

/** Whether a row of a chunk holds something. */
export const isFilled = (filled: Uint8Array | null, row: number): boolean =>
  filled === null || (((filled[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;

/** A column of text, chunk by chunk and without a copy; null where it is none, or lies in memory in another way. */
export function textChunks(table: Table, name: string): readonly TextChunk[] | null {
  const vector = table.getChild(name);
  if (!vector || typeOf(vector).typeId !== Type.Utf8) return null;
  return chunksOf(vector, ({ valueOffsets, values }) =>
    valueOffsets instanceof Int32Array && values instanceof Uint8Array ? { ends: valueOffsets, letters: values } : null,
  );
}

/** A column of numbers, or of days, in the same way. */
export function numberChunks(table: Table, name: string): readonly NumberChunk[] | null {
  const vector = table.getChild(name);
  if (!vector || !isNumeric(vector)) return null;
  return chunksOf(vector, ({ values }) => (isListOfNumbers(values) ? { values } : null));
}

interface Buffers {
  readonly valueOffsets: unknown;
  readonly values: unknown;
}

function chunksOf<Values>(
  { data }: Vector,
  valuesOf: (buffers: Buffers) => Values | null,
): readonly (Chunk & Values)[] | null {
  const chunks: (Chunk & Values)[] = [];
  for (const { length, offset, nullCount, nullBitmap, valueOffsets, values } of data) {
    const found = offset === 0 ? valuesOf({ valueOffsets, values }) : null;
    if (!found) return null;
    chunks.push({ rows: length, filled: nullCount > 0 ? nullBitmap : null, ...found });
  }
  return chunks;
}

const typeOf = (vector: Vector): DataType => vector.type as DataType;

function isNumeric(vector: Vector): boolean {
  const type = typeOf(vector);
  if (type.typeId === Type.Date) return 'unit' in type && type.unit === DateUnit.DAY;
  return type.typeId === Type.Int;
}

function isListOfNumbers(values: unknown): values is ArrayLike<number | bigint> {
  return ArrayBuffer.isView(values) && !(values instanceof DataView);
}
