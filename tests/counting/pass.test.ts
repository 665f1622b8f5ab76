import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldExtract, passOver } from '../../src/counting/pass';
import { type CodedColumns, type CountRequest, NO_GROUP } from '../../src/counting/protocol';
import { countByHand } from './by-hand';
import { dice, madeUpExtract, madeUpRequest } from './made-up';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.info(`tests/counting/pass.test.ts: seed ${seed}; to run it again: SEED=${seed}`);

/** Six rows in date order; children 0, 1, 0, 2, 1, 0. */
const SIX: CodedColumns = {
  rows: 6,
  columns: {
    ethnicity: Uint8Array.of(0, 1, 0, 2, 1, 0),
    sex: Uint8Array.of(0, 0, 1, 1, 0, 0),
    disposal: Uint8Array.of(0, 1, 1, 1, 0, 1),
  },
  sizes: { ethnicity: 3, sex: 2, disposal: 2 },
  person: Uint32Array.of(0, 1, 0, 2, 1, 0),
  persons: 3,
};

const ask = (over: Partial<CountRequest>): CountRequest => ({
  parts: {},
  shownOnly: [],
  counts: [],
  tables: [],
  ...over,
});
const cells = (data: CodedColumns, request: CountRequest): number[] => [
  ...(passOver(heldExtract(data))(request).tables['t']?.cells ?? []),
];

describe('the pass', () => {
  it('agrees with the slow reference on extracts and requests of every form, whatever was asked before', () => {
    const holds = (run: number): void => {
      const roll = dice(run);
      const data = madeUpExtract(roll);
      const pass = passOver(heldExtract(data));
      for (let asked = 0; asked < 4; asked++) {
        const request = madeUpRequest(roll);
        expect(pass(request)).toEqual(countByHand(data, request));
      }
    };
    fc.assert(fc.property(fc.integer(), holds), { seed, numRuns: 24, endOnFailure: true });
  }, 60_000);

  it('leaves the own ticks of a part out of its live counts, and only those', () => {
    const parts = { sex: Uint8Array.of(1, 0), disposal: Uint8Array.of(0, 1) };
    const { counts } = passOver(heldExtract(SIX))(ask({ parts, counts: ['ethnicity', 'sex', 'disposal'] }));
    expect([...(counts['ethnicity'] ?? [])]).toEqual([1, 1, 0]);
    expect([...(counts['sex'] ?? [])]).toEqual([2, 2]);
    expect([...(counts['disposal'] ?? [])]).toEqual([2, 2]);
  });

  it('lets ethnicity choose what is shown and not who is counted', () => {
    const parts = { ethnicity: Uint8Array.of(1, 0, 0) };
    const tables = [{ id: 't', by: ['ethnicity'], unit: 'events' }] as const;
    const answer = passOver(heldExtract(SIX))(ask({ parts, shownOnly: ['ethnicity'], counts: ['sex'], tables }));
    expect(answer.events).toBe(6);
    expect(answer.children).toBe(3);
    expect([...(answer.tables['t']?.cells ?? [])]).toEqual([3, 2, 1]);
    expect([...(answer.counts['sex'] ?? [])]).toEqual([2, 1]);
  });

  it('counts a child at the first row in the base, and only then asks for the outcome', () => {
    const base = { id: 'b', accept: { sex: Uint8Array.of(1, 1) } };
    const where = { disposal: Uint8Array.of(0, 1) };
    // Child 0 is first met with disposal 0: its later disposal 1 does not count.
    expect(cells(SIX, ask({ tables: [{ id: 't', by: ['ethnicity'], unit: 'children', base, where }] }))).toEqual([
      0, 1, 1,
    ]);
    const charged = { id: 'c', accept: where };
    expect(cells(SIX, ask({ tables: [{ id: 't', by: ['ethnicity'], unit: 'children', base: charged }] }))).toEqual([
      1, 1, 1,
    ]);
  });

  it('counts a child by any of its rows in the base, where it stood first, once in each period', () => {
    const base = { id: 'b', accept: { sex: Uint8Array.of(1, 1) } };
    const where = { disposal: Uint8Array.of(0, 1) };
    const by = { by: ['ethnicity'], unit: 'any', where } as const;
    // Child 0 met disposal 1 in its third row; child 1 in its first, whose ethnicity it keeps.
    expect(cells(SIX, ask({ tables: [{ ...by, id: 't', base }] }))).toEqual([1, 1, 1]);
    // The second row of child 0 is out of this base, its third is in it; child 2 is not in it at all.
    const ofSex0 = { id: 'c', accept: { sex: Uint8Array.of(1, 0) } };
    expect(cells(SIX, ask({ tables: [{ ...by, id: 't', base: ofSex0 }] }))).toEqual([1, 1, 0]);
    const months = { ...SIX, columns: { ...SIX.columns, month: Uint8Array.of(2, 2, 2, 2, 3, 3) } };
    const data = { ...months, sizes: { ...SIX.sizes, month: 4 } };
    const oncePer = { id: 'month', column: 'month', groups: Uint16Array.of(NO_GROUP, NO_GROUP, 0, 1) };
    expect(cells(data, ask({ tables: [{ ...by, id: 't', base, oncePer }] }))).toEqual([2, 1, 1]);
    // Without a condition the base itself is counted: the same children as by their first rows.
    for (const unit of ['children', 'any'] as const)
      expect(cells(SIX, ask({ tables: [{ id: 't', by: ['ethnicity'], unit, base: ofSex0 }] }))).toEqual([1, 1, 0]);
  });

  it('lets a withheld row weigh nothing and says that it is there', () => {
    const counted = { ...SIX, weight: Uint32Array.of(4, 7, 0, 1, 2, 3), withheld: Uint8Array.of(0, 0, 1, 0, 0, 0) };
    const answer = passOver(heldExtract(counted))(ask({ tables: [{ id: 't', by: ['ethnicity'], unit: 'events' }] }));
    expect([...(answer.tables['t']?.cells ?? [])]).toEqual([7, 9, 1]);
    expect([...(answer.tables['t']?.withheld ?? [])]).toEqual([1, 0, 0]);
    expect(answer.events).toBe(17);
  });

  it('refuses to restrict by a column that the extract does not hold', () => {
    expect(() => passOver(heldExtract(SIX))(ask({ parts: { religion: Uint8Array.of(0, 1) } }))).toThrow(
      'named religion',
    );
  });
});
