import { ThriftReader } from '../engine/thrift';
import type { ToldColumn } from './pack-footer';

/** The value of a cell in the file: words, a number, yes or no; null where it has none. */
export type PackValueRead = string | number | boolean | null;

/** Numbers of the format, as the writer of packs uses it: flat columns of three types. */
const [BOOLEAN, INT64, BYTE_ARRAY] = [0, 2, 6];
const [REQUIRED, OPTIONAL] = [0, 1];
const [PLAIN, RLE] = [0, 3];

/** No word of a pack is longer. */
const LONGEST_BYTES = 800;

/** Throws a RangeError where a file is not of the one form in which packs are written. */
export function must(holds: boolean): asserts holds {
  if (!holds) throw new RangeError('The file is not written as packs are.');
}

/** What the head of a page tells of it. */
export interface Page {
  /** Bytes of its head, after which it begins. */
  readonly from: number;
  readonly bytes: number;
  readonly values: number;
  readonly nulls: number;
  readonly encoding: number;
  /** Bytes that tell which values are missing. */
  readonly missing: number;
}

/** The values of a page, as many as its head tells. @param bytes the page without its head */
export function valuesOfPage(
  bytes: Uint8Array,
  { type, repetition }: ToldColumn,
  page: Page,
): readonly PackValueRead[] {
  const within = bytes.subarray(page.missing);
  if (type === BYTE_ARRAY) {
    must(repetition === REQUIRED && page.encoding === PLAIN && page.missing === 0);
    return wordsOf(within, page.values);
  }
  if (type === BOOLEAN) {
    must(repetition === REQUIRED && page.missing === 0);
    return truthsOf(within, page);
  }
  must(type === INT64 && repetition === OPTIONAL && page.encoding === PLAIN);
  const there = bitsOf(bytes.subarray(0, page.missing), page.values);
  return numbersOf(within, there);
}

function wordsOf(bytes: Uint8Array, many: number): readonly string[] {
  const [view, decoder] = [viewOf(bytes), new TextDecoder()];
  let place = 0;
  return Array.from({ length: many }, () => {
    const from = place + 4;
    const length = view.getUint32(place, true);
    place = from + length;
    must(length <= LONGEST_BYTES && place <= bytes.length);
    return decoder.decode(bytes.subarray(from, place));
  });
}

function numbersOf(bytes: Uint8Array, there: readonly boolean[]): readonly (number | null)[] {
  const view = viewOf(bytes);
  let place = -8;
  return there.map((is) => (is ? Number(view.getBigInt64((place += 8), true)) : null));
}

/** A few truths stand bit by bit, more of them in runs after their length. */
function truthsOf(bytes: Uint8Array, { encoding, values }: Page): readonly boolean[] {
  if (encoding === RLE) return bitsOf(bytes.subarray(4), values);
  must(encoding === PLAIN && bytes.length * 8 >= values);
  return Array.from({ length: values }, (_, at) => (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) === 1);
}

/** Bits in runs of one, or eight by eight as they are. A run gives no more than is asked for. */
function bitsOf(bytes: Uint8Array, many: number): readonly boolean[] {
  const reader = new ThriftReader(bytes);
  const bits: boolean[] = [];
  while (bits.length < many) {
    const head = reader.count();
    const left = many - bits.length;
    const run = Math.floor(head / 2);
    must(run > 0);
    if (head % 2 === 0) {
      const is = reader.byte() === 1;
      for (let one = 0; one < Math.min(run, left); one += 1) bits.push(is);
    } else
      for (let eight = 0; eight < run && bits.length < many; eight += 1) {
        const byte = reader.byte();
        for (let bit = 0; bit < 8 && bits.length < many; bit += 1) bits.push(((byte >> bit) & 1) === 1);
      }
  }
  return bits;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
