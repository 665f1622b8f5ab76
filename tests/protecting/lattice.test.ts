import { describe, expect, it } from 'vitest';
import { latticeOf } from '../../src/protecting/lattice';
import type { LatticePlan } from '../../src/protecting/plan';
import { countRows, sumsOf } from '../../src/protecting/record-counts';
import { MOST_CELLS } from '../../src/protecting/pack';
import { sizeOf } from '../../src/protecting/size';
import { CHARGES, drawnRows, FIRST } from './support/built';

const declared = (plan: LatticePlan) => [{ kind: 'oocd', plan, questions: CHARGES.questions }];

describe('a lattice', () => {
  const lattice = latticeOf(FIRST, CHARGES);

  it('has 436 cells in one year, as the builder offers them first', () => {
    expect(lattice.cells.length).toBe(436);
    expect(sizeOf(declared(FIRST))).toEqual({ cells: 436, leaveOut: null });
  });

  it('is closed: every sum is that of its atoms, and a base is those with and those without', () => {
    const counts = countRows(lattice, drawnRows(FIRST, 7, 2000));
    expect(counts.events).toEqual(sumsOf(lattice.sums, counts.atoms));
    for (const { base, with: met, without } of lattice.triples) {
      expect(counts.events[base]).toBe((counts.events[met] ?? 0) + (counts.events[without] ?? 0));
    }
  });

  it('counts the same children once: a service of one borough is the sum of that borough', () => {
    const of = (area: string) => lattice.cells.find((cell) => cell.area === area && cell.outcome === 'charge')?.sum;
    expect(of('yjs-E09000007')).toBe(of('E09000007'));
    expect(of('yjs-kingston-richmond')).not.toBe(of('E09000021'));
  });

  it('has no year of which a half is still to come', () => {
    const { cells } = latticeOf({ ...FIRST, years: [{ year: 2024, parts: 1 }] }, CHARGES);
    expect([...new Set(cells.map(({ period }) => period))]).toEqual(['2024-25 H1']);
  });

  it('counts rows outside every sum nowhere', () => {
    const counts = countRows(lattice, { finest: Int32Array.from([-1, lattice.finest.size]), child: null });
    expect(counts.atoms.every((number) => number === 0)).toBe(true);
  });

  it('is told what to leave out where it has too many cells: what keeps the most', () => {
    const all = { ethnicity: true, ages: true, partsOfYear: true };
    const plan = { ...FIRST, breakdowns: FIRST.breakdowns.map((one) => ({ ...one, ...all })) };
    const { cells, leaveOut } = sizeOf(declared(plan));
    expect(cells).toBe(78 * 7 * 3 * 3 * 2);
    expect(leaveOut).toEqual({ what: 'level', kind: 'oocd', level: 'borough', cells: 45 * 7 * 3 * 3 * 2 });
    const fewer = { ...plan, breakdowns: plan.breakdowns.slice(2) };
    expect(sizeOf(declared(fewer))).toEqual({ cells: 14 * 7 * 3 * 3 * 2, leaveOut: null });
    expect(14 * 7 * 3 * 3 * 2).toBeLessThan(MOST_CELLS);
  });
});
