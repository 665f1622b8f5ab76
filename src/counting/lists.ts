/** Rows looked at together: few enough that what is known of them stays in the processor's nearest caches. */
export const BLOCK = 8192;

/** The rows of one block, sorted by how many parts they fail. Rows are rows of the whole extract. */
export interface Lists {
  /** Fail no part. */
  readonly passing: Uint32Array;
  /** Fail at least one part; listed only where they are fewer than those that pass. */
  readonly failing: Uint32Array;
  /** Fail exactly one part. */
  readonly single: Uint32Array;
  passes: number;
  fails: number;
  singles: number;
}

/** Room for the lists of one block. */
export function emptyLists(): Lists {
  const list = (): Uint32Array => new Uint32Array(BLOCK);
  return { passing: list(), failing: list(), single: list(), passes: 0, fails: 0, singles: 0 };
}

/** Sorts the rows of a block. Without branches: which way they would go is what no processor can guess. */
export function sortBlock(bits: Int32Array, from: number, to: number, lists: Lists): void {
  const near = listNear(bits, from, to, lists.single);
  splitNear(bits, near, lists);
  lists.fails = to - from - lists.passes;
  if (lists.passes > lists.fails) listFailing(bits, from, to, lists.failing);
}

/** Rows that fail at most one part: of a narrow selection they are few, so what follows has little to do. */
function listNear(bits: Int32Array, from: number, to: number, into: Uint32Array): number {
  let length = 0;
  for (let row = from; row < to; row++) {
    const failed = bits[row] ?? 0;
    into[length] = row;
    length += (failed & (failed - 1)) === 0 ? 1 : 0;
  }
  return length;
}

/** Parts the near rows, in place, into those that fail none and those that fail one. */
function splitNear(bits: Int32Array, near: number, lists: Lists): void {
  const { passing, single } = lists;
  let [passes, singles] = [0, 0];
  for (let at = 0; at < near; at++) {
    const row = single[at] ?? 0;
    const one = (bits[row] ?? 0) === 0 ? 0 : 1;
    passing[passes] = row;
    single[singles] = row;
    passes += 1 - one;
    singles += one;
  }
  lists.passes = passes;
  lists.singles = singles;
}

function listFailing(bits: Int32Array, from: number, to: number, into: Uint32Array): void {
  let length = 0;
  for (let row = from; row < to; row++) {
    into[length] = row;
    length += (bits[row] ?? 0) === 0 ? 0 : 1;
  }
}

/** Lists the rows of a block that fail none of the parts in `mask`; returns how many. */
export function listPassing(bits: Int32Array, mask: number, from: number, to: number, into: Uint32Array): number {
  let length = 0;
  for (let row = from; row < to; row++) {
    into[length] = row;
    length += ((bits[row] ?? 0) & mask) === 0 ? 1 : 0;
  }
  return length;
}
