import { isFilled, type TextChunk } from './column-chunks';

/** Bytes of the longest text that is looked up before it is decoded: codes and names of columns. */
const LONGEST = 32;
const MULTIPLIER = 31;

interface Decoded {
  readonly from: Uint8Array;
  readonly text: string;
}

/**
 * The cells of a column of text, null where one is empty. Answers hold the same few codes again and again: a short text
 * is decoded once and known again by its bytes.
 */
export function textCells(chunks: readonly TextChunk[]): readonly (string | null)[] {
  const decoder = new TextDecoder();
  const known = new Map<number, Decoded>();
  const cellOf = (bytes: Uint8Array): string => {
    if (bytes.length > LONGEST) return decoder.decode(bytes);
    const key = hashOf(bytes);
    const found = known.get(key);
    if (found && isSame(found.from, bytes)) return found.text;
    const text = decoder.decode(bytes);
    known.set(key, { from: bytes, text });
    return text;
  };
  return chunks.flatMap(({ rows, filled, ends, letters }) =>
    Array.from({ length: rows }, (_, row) =>
      isFilled(filled, row) ? cellOf(letters.subarray(ends[row] ?? 0, ends[row + 1] ?? 0)) : null,
    ),
  );
}

function hashOf(bytes: Uint8Array): number {
  let hash = bytes.length;
  for (const byte of bytes) hash = (Math.imul(hash, MULTIPLIER) + byte) | 0;
  return hash;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
