import type { Table } from 'apache-arrow';

/** The raw values of a column without empty cells, chunk by chunk and without a copy; throws where there are any. */
export function columnValues(table: Table, name: string): ArrayBufferView[] {
  const vector = table.getChild(name);
  if (!vector) throw new Error(`The answer has no column "${name}".`);
  if (vector.nullCount > 0) throw new Error(`The answer's column "${name}" has an empty cell.`);
  return vector.data.map((chunk): ArrayBufferView => {
    const values: unknown = chunk.values;
    if (isTypedArray(values)) return values.subarray(0, chunk.length);
    throw new Error(`The answer's column "${name}" does not hold plain numbers.`);
  });
}

/** The cells of a column, null where one is empty; none where there is no such column. */
export function columnCells(table: Table, name: string): readonly unknown[] {
  const vector = table.getChild(name);
  return vector ? Array.from(vector) : [];
}

interface TypedArray extends ArrayBufferView {
  subarray(from: number, to: number): ArrayBufferView;
}

function isTypedArray(values: unknown): values is TypedArray {
  return ArrayBuffer.isView(values) && 'subarray' in values;
}
