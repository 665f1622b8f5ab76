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
  /** Fail no part of those that decide who is counted in the tables. */
  readonly chosen: Uint32Array;
  passes: number;
  fails: number;
  singles: number;
  choices: number;
}

/** Room for the lists of one block. */
export function emptyLists(): Lists {
  const list = (): Uint32Array => new Uint32Array(BLOCK);
  const lengths = { passes: 0, fails: 0, singles: 0, choices: 0 };
  return { passing: list(), failing: list(), single: list(), chosen: list(), ...lengths };
}

/**
 * Sorts the rows of a block by how many parts they fail, those of `deciding` apart. Without branches: which way they
 * would go is what no processor can guess.
 */
export function sortBlock(bits: Int32Array, deciding: number, from: number, to: number, lists: Lists): void {
  const near = listNear(bits, from, to, lists.single);
  splitNear(bits, deciding, near, lists);
  lists.fails = to - from - lists.passes;
  if (lists.passes > lists.fails) listFailing(bits, from, to, lists.failing);
}

/** Lists the rows of a block that fail none of the parts of `deciding`. */
export function chooseRows(bits: Int32Array, deciding: number, from: number, to: number, lists: Lists): void {
  const { chosen } = lists;
  let length = 0;
  for (let row = from; row < to; row++) {
    chosen[length] = row;
    length += ((bits[row] ?? 0) & deciding) === 0 ? 1 : 0;
  }
  lists.choices = length;
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
function splitNear(bits: Int32Array, deciding: number, near: number, lists: Lists): void {
  const { passing, single, chosen } = lists;
  let [passes, singles, choices] = [0, 0, 0];
  for (let at = 0; at < near; at++) {
    const row = single[at] ?? 0;
    const failed = bits[row] ?? 0;
    const one = failed === 0 ? 0 : 1;
    passing[passes] = row;
    single[singles] = row;
    chosen[choices] = row;
    passes += 1 - one;
    singles += one;
    choices += (failed & deciding) === 0 ? 1 : 0;
  }
  lists.passes = passes;
  lists.singles = singles;
  lists.choices = choices;
}

function listFailing(bits: Int32Array, from: number, to: number, into: Uint32Array): void {
  let length = 0;
  for (let row = from; row < to; row++) {
    into[length] = row;
    length += (bits[row] ?? 0) === 0 ? 0 : 1;
  }
}
