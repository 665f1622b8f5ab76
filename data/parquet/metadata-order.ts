/** Bytes at the end of a Parquet file: the length of the footer, then the letters PAR1. */
export const FOOTER_TAIL = 8;

/** Length of the footer, read from the last eight bytes of a file. */
export function footerLength(tail: Uint8Array): number {
  return new DataView(tail.buffer, tail.byteOffset, tail.byteLength).getUint32(0, true);
}

/**
 * parquet-wasm keeps key-value metadata in a hash map with a random seed, so the same file differs by the order of its
 * metadata. This lays the entries into the footer in the order of their keys; nothing changes length. The footer is
 * Thrift in its compact protocol (parquet-format, parquet.thrift): an entry is two strings and a stop byte.
 */
export function orderMetadata(footer: Uint8Array, metadata: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(metadata)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => Buffer.concat([thriftText(key), thriftText(value), Buffer.of(0)]));
  if (entries.length === 0) return footer;
  const places = entries.map((entry) => Buffer.from(footer.buffer, footer.byteOffset, footer.length).indexOf(entry));
  const start = Math.min(...places);
  const ordered = Buffer.concat(entries);
  if (start < 0 || Math.max(...places) > start + ordered.length) {
    throw new Error('The metadata does not stand together in the footer; parquet-wasm writes it differently now.');
  }
  const result = Uint8Array.from(footer);
  result.set(ordered, start);
  return result;
}

/** A string field one above the last: header byte, length, letters. */
function thriftText(text: string): Buffer {
  const letters = Buffer.from(text, 'utf8');
  const length: number[] = [];
  for (let left = letters.length; ; left >>>= 7) {
    length.push(left > 127 ? (left & 127) | 128 : left);
    if (left <= 127) break;
  }
  return Buffer.concat([Buffer.of(0x18, ...length), letters]);
}
