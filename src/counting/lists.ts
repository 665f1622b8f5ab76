/** Rows looked at together: few enough that what is known of them stays in the processor's nearest caches. */
export const BLOCK = 8192;

/** The rows of one block, sorted by how many parts they fail. Rows are rows of the whole extract. */
export interface Lists {
  /** Fail no part. */
  readonly passing: Uint32Array;
  /** Fail at least one part. */
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
  const { passing, failing, single } = lists;
  let [passes, fails, singles] = [0, 0, 0];
  for (let row = from; row < to; row++) {
    const failed = bits[row] ?? 0;
    passing[passes] = row;
    failing[fails] = row;
    single[singles] = row;
    const one = failed === 0 ? 0 : 1;
    passes += 1 - one;
    fails += one;
    singles += (failed & (failed - 1)) === 0 ? one : 0;
  }
  lists.passes = passes;
  lists.fails = fails;
  lists.singles = singles;
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
