import { type Codes, type Restriction, restrictions } from './codes-of';
import { BLOCK } from './lists';
import type { Accept, CodedColumns } from './protocol';

/** One bit of a 32-bit number a part; the sign bit stays free. */
const MOST_PARTS = 31;

/** A part whose ticks changed: the codes to look at again, and the penalty of each. */
interface Changed {
  readonly codes: Codes;
  /** By code: 0 where it passes, else the part's own bit. Never shorter than a byte can reach. */
  readonly penalty: Int32Array;
}

/**
 * Which parts of the selection each row fails, one bit a part. Kept from one request to the next: a tick changes
 * one part, and only that part is looked at again.
 */
export class Failures {
  readonly bits: Int32Array;
  /** Column -> its bit and the codes that passed when the bits were set. */
  private readonly held = new Map<string, { readonly bit: number; accept: Uint8Array }>();

  constructor(private readonly data: CodedColumns) {
    this.bits = new Int32Array(data.rows);
  }

  /** Brings the bits up to a selection. Throws before anything changes where the selection cannot be followed. */
  select(parts: Accept): void {
    const real = restrictions(this.data, parts);
    if (real.length > MOST_PARTS) throw new Error(`More than ${MOST_PARTS} parts restrict the selection.`);
    const freed = this.letGo(real);
    const changed = real.flatMap((part) => this.take(part));
    const stale = changed.reduce((bits, { bit }) => bits | bit, freed);
    if (stale !== 0) this.mark(changed, ~stale);
  }

  /** The bits of all restricted parts but those named. */
  maskWithout(columns: readonly string[]): number {
    return [...this.held].reduce((mask, [column, { bit }]) => (columns.includes(column) ? mask : mask | bit), 0);
  }

  /** Restricted columns by the place of their bit. */
  byPlace(): readonly (string | undefined)[] {
    const columns: (string | undefined)[] = new Array<undefined>(MOST_PARTS).fill(undefined);
    for (const [column, { bit }] of this.held) columns[31 - Math.clz32(bit)] = column;
    return columns;
  }

  /** Forgets the parts that restrict no longer; gives the bits that they leave behind. */
  private letGo(real: readonly Restriction[]): number {
    let freed = 0;
    for (const [column, { bit }] of this.held) {
      if (real.some((part) => part.column === column)) continue;
      freed |= bit;
      this.held.delete(column);
    }
    return freed;
  }

  /** Remembers a part; nothing where its ticks are what they were. A bit that was left behind may be taken again. */
  private take({ column, codes, accept }: Restriction): readonly (Changed & { readonly bit: number })[] {
    const before = this.held.get(column);
    if (before && sameCodes(before.accept, accept)) return [];
    const taken = [...this.held.values()].reduce((bits, { bit }) => bits | bit, 0);
    const bit = before?.bit ?? ~taken & (taken + 1);
    this.held.set(column, { bit, accept: accept.slice() });
    return [{ codes, bit, penalty: penalties(accept, bit) }];
  }

  // Block by block, so that the bits of a block are still near the processor when the next part comes to them.
  private mark(changed: readonly Changed[], keep: number): void {
    const [first, ...rest] = changed;
    for (let from = 0; from < this.data.rows; from += BLOCK) {
      const to = Math.min(from + BLOCK, this.data.rows);
      if (first) markPart(this.bits, keep, first.codes, first.penalty, from, to);
      else keepBits(this.bits, keep, from, to);
      for (const { codes, penalty } of rest) markPart(this.bits, -1, codes, penalty, from, to);
    }
  }
}

function sameCodes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((passes, code) => passes === other[code]);
}

function penalties(accept: Uint8Array, bit: number): Int32Array {
  const penalty = new Int32Array(Math.max(256, accept.length)).fill(bit);
  accept.forEach((passes, code) => {
    if (passes) penalty[code] = 0;
  });
  return penalty;
}

function markPart(bits: Int32Array, keep: number, codes: Codes, penalty: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    bits[row] = ((bits[row] ?? 0) & keep) | (penalty[codes[row] ?? 0] ?? 0);
  }
}

function keepBits(bits: Int32Array, keep: number, from: number, to: number): void {
  for (let row = from; row < to; row++) bits[row] = (bits[row] ?? 0) & keep;
}
