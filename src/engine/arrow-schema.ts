/** One column of an Arrow schema. */
export interface ArrowField {
  readonly name: string;
  /** Number of the type in Arrow's Schema.fbs; of a dictionary, that of its values. */
  readonly type: number;
  /** Of a timestamp: whether it names a zone. */
  readonly zoned: boolean;
  /** Of a decimal: its width in bits; of a floating point number: 16, 32 or 64. Otherwise 0. */
  readonly bits: number;
}

export const FLOATING_POINT = 3;
export const DECIMAL = 7;
export const TIMESTAMP = 10;

/**
 * Names and types of an Arrow IPC stream that holds a schema alone. Arrow's own reader gives up at any type that it
 * does not know, even in a column that nobody needs; polars and DataFusion write such types (Utf8View).
 * Throws a RangeError where the bytes are not a schema.
 */
export function schemaFields(ipc: Uint8Array): readonly ArrowField[] {
  const view = new DataView(ipc.buffer, ipc.byteOffset, ipc.byteLength);
  // A mark of four bytes and the length of the message stand before it.
  const message = rootOf(view, 8);
  const schema = tableAt(view, message, 2);
  const fields = schema === null ? null : fieldAt(view, schema, 1);
  if (fields === null) throw new RangeError('The schema names no columns.');
  const list = follow(view, fields);
  return Array.from({ length: view.getUint32(list, true) }, (_, at) =>
    arrowField(view, follow(view, list + 4 + at * 4)),
  );
}

function arrowField(view: DataView, field: number): ArrowField {
  const kind = fieldAt(view, field, 2);
  const type = kind === null ? 0 : view.getUint8(kind);
  const details = tableAt(view, field, 3);
  return {
    name: textAt(view, field, 0),
    type,
    zoned: type === TIMESTAMP && details !== null && textAt(view, details, 1) !== '',
    bits: details === null ? 0 : bitsOf(view, type, details),
  };
}

function bitsOf(view: DataView, type: number, details: number): number {
  if (type === FLOATING_POINT) {
    const precision = fieldAt(view, details, 0);
    return 16 << (precision === null ? 0 : view.getInt16(precision, true));
  }
  if (type !== DECIMAL) return 0;
  const width = fieldAt(view, details, 2);
  return width === null ? 128 : view.getInt32(width, true);
}

// Flatbuffers: a table begins with the way back to its list of places, which gives the place of each field or nought.
const follow = (view: DataView, at: number): number => at + view.getUint32(at, true);
const rootOf = (view: DataView, at: number): number => follow(view, at);

function fieldAt(view: DataView, table: number, number: number): number | null {
  const places = table - view.getInt32(table, true);
  const entry = 4 + number * 2;
  if (entry >= view.getUint16(places, true)) return null;
  const place = view.getUint16(places + entry, true);
  return place === 0 ? null : table + place;
}

function tableAt(view: DataView, table: number, number: number): number | null {
  const place = fieldAt(view, table, number);
  return place === null ? null : follow(view, place);
}

function textAt(view: DataView, table: number, number: number): string {
  const place = tableAt(view, table, number);
  if (place === null) return '';
  const bytes = new Uint8Array(view.buffer, view.byteOffset + place + 4, view.getUint32(place, true));
  return new TextDecoder().decode(bytes);
}
