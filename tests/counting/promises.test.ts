import { describe, expect, it } from 'vitest';
import { bundlesOf } from '../../src/counting/bundles';
import { heldExtract, passOver } from '../../src/counting/pass';
import { type CodedColumns, type CountRequest, NO_GROUP, type Table } from '../../src/counting/protocol';
import { warmUp } from '../../src/counting/warm-up';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { countByHand } from './by-hand';
import { dice, madeUpExtract } from './made-up';
import { first, sheetRequest, syntheticExtract, trendTables } from './synthetic';

const NOTHING: CountRequest = { parts: {}, shownOnly: [], counts: [], tables: [] };
const SMALL = syntheticExtract(20_000, 11);

/** The tables of a sheet and of a trend, by first rows and by any. */
const sheetInEveryWay = (ticks: Parameters<typeof sheetRequest>[0]): readonly Table[] =>
  (['children', 'any'] as const).flatMap((unit) =>
    [...sheetRequest(ticks).tables, ...trendTables()].map((table) => ({ ...table, unit, id: `${table.id} ${unit}` })),
  );

describe('the pass over a full sheet', () => {
  it.each(['none', 'open', 'narrow'] as const)('agrees with the slow reference, ticks %s', (ticks) => {
    const request = { ...sheetRequest(ticks), tables: sheetInEveryWay(ticks) };
    expect(passOver(heldExtract(SMALL))(request)).toEqual(countByHand(SMALL, request));
  });

  it('agrees where tables over the same rows ask for more conditions than one grid can tell apart', () => {
    const conditions = [2, 4, 6, 8, 10].map((codes) => ({ disposal: first('disposal', codes) }));
    const twoColumns = { disposal: first('disposal', 5), route: first('route', 2) };
    const tables = [{}, ...conditions, twoColumns].flatMap((where, place): Table[] => [
      { id: `narrow ${place}`, by: ['ethnicity'], unit: 'children', where },
      { id: `wide ${place}`, by: ['ethnicity', 'sex'], unit: 'children', where },
      { id: `turned ${place}`, by: ['sex', 'ethnicity'], unit: 'children', where },
    ]);
    const request = { ...NOTHING, parts: sheetRequest('open').parts, tables };
    expect(passOver(heldExtract(SMALL))(request)).toEqual(countByHand(SMALL, request));
  });

  it('agrees when two parts restrict nothing in the tables', () => {
    const request = { ...sheetRequest('open'), shownOnly: ['ethnicity', 'month', 'send'] };
    expect(passOver(heldExtract(SMALL))(request)).toEqual(countByHand(SMALL, request));
  });

  it('answers with zeros for an extract without rows', () => {
    const empty = syntheticExtract(0, 1);
    const { events, children, counts, tables } = passOver(heldExtract(empty))(sheetRequest('open'));
    expect([events, children]).toEqual([0, 0]);
    expect(Object.values(counts).every((rows) => rows.every((count) => count === 0))).toBe(true);
    expect([...(tables['who']?.cells ?? [])]).toEqual(Array.from({ length: 22 }, () => 0));
    expect(() => warmUp(empty)).not.toThrow();
  });
});

describe('promises of a request', () => {
  it('a request that cannot be followed changes nothing for the next one', () => {
    const pass = passOver(heldExtract(SMALL));
    const good = sheetRequest('open');
    const before = pass(good);
    expect(() => pass({ ...NOTHING, parts: { religion: first('religion', 2), shoe_size: Uint8Array.of(0) } })).toThrow(
      'The extract holds no column of codes named shoe_size.',
    );
    expect(() => pass({ ...good, counts: ['shoe_size'] })).toThrow('named shoe_size');
    expect(() => pass({ ...good, tables: [{ id: 't', by: ['shoe_size'], unit: 'events' }] })).toThrow(
      'named shoe_size',
    );
    expect(pass(good)).toEqual(before);
  });

  it('a restriction must say of every code whether it passes', () => {
    expect(() => passOver(heldExtract(SMALL))({ ...NOTHING, parts: { sex: Uint8Array.of(1, 1) } })).toThrow(
      'The restriction of sex speaks of 2 codes where the extract has 5.',
    );
  });

  it('a part without ticks accepts nothing only if it says so', () => {
    const shut = { sex: new Uint8Array(5) };
    const answer = passOver(heldExtract(SMALL))({ ...NOTHING, parts: shut, counts: ['sex', 'age'] });
    expect([answer.events, answer.children]).toEqual([0, 0]);
    expect(answer.counts['sex']?.reduce((sum, rows) => sum + rows, 0)).toBe(20_000);
    expect(answer.counts['age']?.every((rows) => rows === 0)).toBe(true);
  });

  it('periods that do not follow each other in time are refused, because a child could come back to one', () => {
    const groups = Uint16Array.from({ length: 50 }, (_, code) => (code < 2 ? NO_GROUP : code % 2));
    const oncePer = { id: 'odd and even months', column: 'month', groups };
    const table: Table = { id: 't', by: ['ethnicity'], unit: 'children', oncePer };
    expect(() => passOver(heldExtract(SMALL))({ ...NOTHING, tables: [table] })).toThrow(
      'The groups of month do not follow each other in time.',
    );
  });

  it('takes 31 parts at once, other parts after them, and refuses 32', () => {
    const names = Array.from({ length: 40 }, (_, place) => `part_${place}`);
    const data: CodedColumns = {
      rows: 3,
      columns: Object.fromEntries(names.map((name) => [name, Uint8Array.of(0, 1, 0)])),
      sizes: Object.fromEntries(names.map((name) => [name, 2])),
    };
    const parts = (from: number, to: number) =>
      Object.fromEntries(names.slice(from, to).map((name) => [name, Uint8Array.of(1, 0)]));
    const pass = passOver(heldExtract(data));
    expect(pass({ ...NOTHING, parts: parts(0, 31) }).events).toBe(2);
    expect(pass({ ...NOTHING, parts: parts(9, 40), counts: ['part_39'] }).events).toBe(2);
    expect(() => pass({ ...NOTHING, parts: parts(0, 32) })).toThrow('More than 31 parts restrict the selection.');
    expect(pass({ ...NOTHING, parts: {} }).events).toBe(3);
  });

  it('rows that stand for several are never counted as children', () => {
    const weight = new Uint32Array(20_000).fill(3);
    const tables: readonly Table[] = [{ id: 't', by: ['sex'], unit: 'children' }];
    const answer = passOver(heldExtract({ ...SMALL, weight }))({ ...NOTHING, tables });
    expect([answer.events, answer.children]).toEqual([60_000, null]);
    expect(answer.tables['t']?.cells.reduce((sum, rows) => sum + rows, 0)).toBe(60_000);
  });
});

describe('columns in bundles', () => {
  it('keep every code, and no bundle of several columns outgrows a byte', () => {
    const data = madeUpExtract(dice(5));
    const bundles = bundlesOf(data);
    const held = bundles.flatMap(({ members }) => members.map(({ column }) => column));
    expect([...held].sort()).toEqual(Object.keys(data.columns).sort());
    for (const { members, values, size } of bundles) {
      expect(size <= 256 || members.length === 1).toBe(true);
      for (const { column, stride, size: codes } of members) {
        const back = Array.from(values, (value) => Math.floor(value / stride) % codes);
        expect(back).toEqual([...(data.columns[column] ?? [])]);
      }
    }
  });
});

describe('bases of the contracts', () => {
  // Tables with the same base share their first rows, so a base is known by its id alone.
  it.each(EXTRACTS.map((contract) => [contract.kind, contract] as const))(
    '%s: one id, one condition',
    (_, contract) => {
      const bases = contract.outcomes.flatMap(({ base, otherBases = [] }) => [base, ...otherBases]);
      const conditions = new Map<string, Set<string>>();
      for (const { id, where = [] } of bases) {
        conditions.set(id, (conditions.get(id) ?? new Set()).add(JSON.stringify(where)));
      }
      for (const [id, written] of conditions) expect(written.size, id).toBe(1);
    },
  );
});
