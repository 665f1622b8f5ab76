import type { Accept, CodedColumns } from './protocol';
import { type RowList, type Test, testsOf } from './row-sets';

/** What rows are asked besides counting: tests that answer with the bit of the condition, all of which must pass. */
export type Condition = readonly Test[];

/** The condition behind an Accept; one that every row meets has no test. */
export function conditionOf(data: CodedColumns, where: Accept, place: number): Condition {
  return testsOf(data, where).map(({ codes, accept }) => ({
    codes,
    accept: accept.map((passes) => (passes ? 1 << place : 0)),
  }));
}

/** Puts beside each listed row the bits of the conditions that it meets. */
export function meetAll(conditions: readonly Condition[], { rows, length }: RowList, met: Uint8Array): void {
  met.fill(0, 0, length);
  for (const tests of conditions) meet(tests, rows, met, length);
}

/** Adds a condition to the rows that pass all of its tests. */
function meet(tests: readonly Test[], rows: Uint32Array, met: Uint8Array, length: number): void {
  const [head, ...rest] = tests;
  if (!head) return;
  for (let at = 0; at < length; at++) {
    const row = rows[at] ?? 0;
    let bit = head.accept[head.codes[row] ?? 0] ?? 0;
    for (const { codes, accept } of rest) bit &= accept[codes[row] ?? 0] ?? 0;
    met[at] = (met[at] ?? 0) | bit;
  }
}
