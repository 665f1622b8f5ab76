import type { Accept, CodedColumns } from './protocol';
import { type RowList, type Test, testsOf } from './row-sets';

/** What rows are asked besides counting: all of its tests must pass, and a row without any meets it. */
export interface Condition {
  readonly bit: number;
  /** Each answers with the bit of the condition. */
  readonly tests: readonly Test[];
}

/** The condition behind an Accept, told by the bit at a place. */
export function conditionOf(data: CodedColumns, where: Accept, place: number): Condition {
  const bit = 1 << place;
  const marked = ({ codes, accept }: Test): Test => ({ codes, accept: accept.map((passes) => (passes ? bit : 0)) });
  return { bit, tests: testsOf(data, where).map(marked) };
}

/** Puts beside each listed row the bits of the conditions that it meets. */
export function meetAll(conditions: readonly Condition[], { rows, length }: RowList, met: Uint8Array): void {
  met.fill(0, 0, length);
  for (const condition of conditions) meet(condition, rows, met, length);
}

/** Adds a condition to the rows that pass all of its tests. */
function meet(
  { bit: every, tests: [head, ...rest] }: Condition,
  rows: Uint32Array,
  met: Uint8Array,
  length: number,
): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    let bit = head ? (head.accept[head.codes[row] ?? 0] ?? 0) : every;
    for (const { codes, accept } of rest) bit &= accept[codes[row] ?? 0] ?? 0;
    met[at] = (met[at] ?? 0) | bit;
  }
}
