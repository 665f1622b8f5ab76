import type { CodedColumns } from './protocol';

/** What is known of the rows of one block. Positions are rows of the whole extract. */
export interface Buffers {
  /** Parts failed, of all parts; and the sum of (part + 1) over them, which names the part where only one failed. */
  readonly fails: Uint8Array;
  readonly which: Uint16Array;
  /** Parts failed, those left out that only choose what is shown. */
  readonly hardFails: Uint8Array;
  /** Rows that pass every part. */
  readonly full: Uint32Array;
  fullLength: number;
  /** Rows that pass every part but those that only choose what is shown. */
  readonly open: Uint32Array;
  openLength: number;
}

/** Empty buffers for blocks of this many rows. */
export function buffersFor(block: number): Buffers {
  return {
    fails: new Uint8Array(block),
    which: new Uint16Array(block),
    hardFails: new Uint8Array(block),
    full: new Uint32Array(block),
    fullLength: 0,
    open: new Uint32Array(block),
    openLength: 0,
  };
}

type Restricted = readonly (readonly [string, Uint8Array])[];

/** Marks the rows of a block, one column at a time, and lists those that pass. */
export function markFailures(
  data: CodedColumns,
  restricted: Restricted,
  shownOnly: readonly string[],
  start: number,
  length: number,
  buffers: Buffers,
): void {
  buffers.fails.fill(0, 0, length);
  buffers.which.fill(0, 0, length);
  buffers.hardFails.fill(0, 0, length);
  restricted.forEach(([column, accept], part) => {
    const codes = data.columns[column];
    if (!codes) return;
    const hard = shownOnly.includes(column) ? 0 : 1;
    if (codes instanceof Uint8Array) markBytes(codes, accept, start, length, buffers, part + 1, hard);
    else markWords(codes, accept, start, length, buffers, part + 1, hard);
  });
  listPassing(start, length, buffers);
}

// Two copies of one loop: each sees one kind of array only, which the compiler makes twice as fast.
function markBytes(
  codes: Uint8Array,
  accept: Uint8Array,
  start: number,
  length: number,
  { fails, which, hardFails }: Buffers,
  name: number,
  hard: number,
): void {
  for (let row = 0; row < length; row += 1) {
    const no = 1 - (accept[codes[start + row] ?? 0] ?? 0);
    fails[row] = (fails[row] ?? 0) + no;
    which[row] = (which[row] ?? 0) + no * name;
    hardFails[row] = (hardFails[row] ?? 0) + no * hard;
  }
}

function markWords(
  codes: Uint16Array,
  accept: Uint8Array,
  start: number,
  length: number,
  { fails, which, hardFails }: Buffers,
  name: number,
  hard: number,
): void {
  for (let row = 0; row < length; row += 1) {
    const no = 1 - (accept[codes[start + row] ?? 0] ?? 0);
    fails[row] = (fails[row] ?? 0) + no;
    which[row] = (which[row] ?? 0) + no * name;
    hardFails[row] = (hardFails[row] ?? 0) + no * hard;
  }
}

function listPassing(start: number, length: number, buffers: Buffers): void {
  const { fails, hardFails, full, open } = buffers;
  let fullLength = 0;
  let openLength = 0;
  for (let row = 0; row < length; row += 1) {
    full[fullLength] = start + row;
    fullLength += fails[row] === 0 ? 1 : 0;
    open[openLength] = start + row;
    openLength += hardFails[row] === 0 ? 1 : 0;
  }
  buffers.fullLength = fullLength;
  buffers.openLength = openLength;
}
