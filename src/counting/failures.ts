import type { Accept, CodedColumns } from './protocol';

export type Codes = Uint8Array | Uint16Array;

/** A part that some row may fail. */
export interface Restriction {
  readonly column: string;
  readonly codes: Codes;
  /** By code: 0 where it passes, else this part's own bit. */
  readonly penalty: Int32Array;
  readonly bit: number;
}

/** One bit of a 32-bit number a part; the sign bit stays free. */
const MOST_PARTS = 31;

/** The parts of a selection that can fail, each with a bit. A part that accepts every code is left out. */
export function restrictions(data: CodedColumns, parts: Accept): readonly Restriction[] {
  const real = Object.entries(parts).filter(([, accept]) => accept.includes(0));
  if (real.length > MOST_PARTS) throw new Error(`The selection restricts ${real.length} parts; ${MOST_PARTS} can be told apart.`);
  return real.map(([column, accept], place) => {
    const bit = 1 << place;
    return { column, codes: codesOf(data, column), penalty: penalties(accept, bit), bit };
  });
}

/** A column of codes; throws where the extract has none of that name: whoever asked broke a promise. */
export function codesOf(data: CodedColumns, column: string): Codes {
  const codes = data.columns[column];
  if (!codes) throw new Error(`The extract holds no column of codes named ${column}.`);
  return codes;
}

// Never shorter than a byte can reach, so that the inner loops stay inside the array whatever they read.
function penalties(accept: Uint8Array, bit: number): Int32Array {
  const penalty = new Int32Array(Math.max(256, accept.length)).fill(bit);
  accept.forEach((passes, code) => {
    if (passes) penalty[code] = 0;
  });
  return penalty;
}

/** Sets `failed[0..]` to the bits of the parts that rows `from` to `to` fail. */
export function markFailures(parts: readonly Restriction[], failed: Int32Array, from: number, to: number): void {
  failed.fill(0, 0, to - from);
  let next = 0;
  // Four columns a walk: the buffer is read and written once for all four.
  for (; next + 4 <= parts.length; next += 4) {
    const [a, b, c, d] = parts.slice(next, next + 4);
    if (a && b && c && d) markFour(failed, from, to, a, b, c, d);
  }
  for (const part of parts.slice(next)) markOne(failed, from, to, part);
}

function markOne(failed: Int32Array, from: number, to: number, { codes, penalty }: Restriction): void {
  for (let row = from, at = 0; row < to; row++, at++) {
    failed[at] = (failed[at] ?? 0) | (penalty[codes[row] ?? 0] ?? 0);
  }
}

function markFour(
  failed: Int32Array,
  from: number,
  to: number,
  a: Restriction,
  b: Restriction,
  c: Restriction,
  d: Restriction,
): void {
  const [codesA, codesB, codesC, codesD] = [a.codes, b.codes, c.codes, d.codes];
  const [penaltyA, penaltyB, penaltyC, penaltyD] = [a.penalty, b.penalty, c.penalty, d.penalty];
  for (let row = from, at = 0; row < to; row++, at++) {
    failed[at] =
      (failed[at] ?? 0) |
      (penaltyA[codesA[row] ?? 0] ?? 0) |
      (penaltyB[codesB[row] ?? 0] ?? 0) |
      (penaltyC[codesC[row] ?? 0] ?? 0) |
      (penaltyD[codesD[row] ?? 0] ?? 0);
  }
}

/** Lists the rows that fail none of the parts in `mask`; returns how many. */
export function listPassing(failed: Int32Array, mask: number, from: number, to: number, into: Uint32Array): number {
  let length = 0;
  for (let row = from, at = 0; row < to; row++, at++) {
    into[length] = row;
    // Without a branch: which way it would go is what nobody can guess.
    length += ((failed[at] ?? 0) & mask) === 0 ? 1 : 0;
  }
  return length;
}

/** Lists the rows that fail exactly one part; returns how many. */
export function listSingleFailures(failed: Int32Array, from: number, to: number, into: Uint32Array): number {
  let length = 0;
  for (let row = from, at = 0; row < to; row++, at++) {
    const bits = failed[at] ?? 0;
    into[length] = row;
    length += bits !== 0 && (bits & (bits - 1)) === 0 ? 1 : 0;
  }
  return length;
}
