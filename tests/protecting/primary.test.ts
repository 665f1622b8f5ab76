import { describe, expect, it } from 'vitest';
import { latticeOf } from '../../src/protecting/lattice';
import type { LatticePlan } from '../../src/protecting/plan';
import { targetsOf } from '../../src/protecting/primary';
import { countRows } from '../../src/protecting/record-counts';
import { CHARGES, FIRST } from './support/built';

const LONDON: LatticePlan = {
  ...FIRST,
  breakdowns: [{ level: 'london', ethnicity: false, ages: false, partsOfYear: false }],
};
const lattice = latticeOf(LONDON, CHARGES);
const [triple] = lattice.triples;
const { with: met = -1, without = -1, base = -1 } = triple ?? {};

/** Targets of London with so many events: of children told by their numbers, with the outcome or without. */
function targets(
  withOutcome: readonly number[],
  without: readonly number[],
  zeros: 'published' | 'withheld' = 'published',
) {
  const at = (outcome: number) => lattice.finest.at(0, 0, 0, 0, outcome);
  const finest = [...withOutcome.map(() => at(1)), ...without.map(() => at(0))];
  const rows = { finest: Int32Array.from(finest), child: Int32Array.from([...withOutcome, ...without]) };
  return targetsOf(lattice, countRows(lattice, rows), { threshold: 6, zeros });
}
const many = (from: number, count: number) => Array.from({ length: count }, (_, step) => from + step);

describe('what the rules protect', () => {
  it('is nothing where six children or more stand on both sides', () => {
    expect(targets(many(0, 6), many(6, 6))).toEqual([]);
  });

  it('is a count of five children: another table must have six', () => {
    expect(targets(many(0, 5), many(5, 20))).toEqual([{ sum: met, reason: 'few_children', least: 6 }]);
  });

  it('is what the two others give away: five without the outcome', () => {
    expect(targets(many(0, 20), many(20, 5))).toEqual([{ sum: without, reason: 'few_children', least: 6 }]);
  });

  it('is eight events of one child: another table must differ by six', () => {
    expect(targets(Array<number>(8).fill(1), many(2, 20))).toEqual([{ sum: met, reason: 'many_events', least: 14 }]);
  });

  it('is a group of which every child has the outcome, or none: six must be able to stand on the other side', () => {
    expect(targets(many(0, 30), [])).toEqual([{ sum: without, reason: 'all_alike', least: 6 }]);
    expect(targets([], many(0, 30))).toEqual([{ sum: met, reason: 'all_alike', least: 6 }]);
  });

  it('is all of a small base', () => {
    expect(targets(many(0, 3), [])).toEqual([
      { sum: base, reason: 'few_children', least: 6 },
      { sum: met, reason: 'few_children', least: 6 },
      { sum: without, reason: 'small_base', least: 6 },
    ]);
  });

  it('is a base of nobody where noughts are withheld alone', () => {
    expect(targets([], [])).toEqual([]);
    expect(targets([], [], 'withheld')).toEqual([{ sum: base, reason: 'nobody', least: 6 }]);
  });

  it('is not passed by records that name no child among others: all of them may be of one', () => {
    const at = lattice.finest.at(0, 0, 0, 0, 1);
    const of = (child: readonly number[]) =>
      countRows(lattice, { finest: Int32Array.from(child, () => at), child: Int32Array.from(child) });
    expect([-1, 0].map((one) => of([one, -1, -1]).children[base])).toEqual([1, 1]);
    // Eight events, of which five name no child: as few children as three, and no small number of events.
    const counts = of([0, 1, 2, -1, -1, -1, -1, -1]);
    expect([counts.children[base], counts.events[base]]).toEqual([3, 8]);
    expect(targetsOf(lattice, counts, { threshold: 6, zeros: 'published' })).toContainEqual({
      ...{ sum: base, reason: 'many_events', least: 14 },
    });
    // Six that are named are six whatever else there is.
    expect(of([0, 1, 2, 3, 4, 5, -1, -1]).children[base]).toBe(6);
  });

  it('counts events where the records name no child', () => {
    const finest = Int32Array.from(Array<number>(8).fill(lattice.finest.at(0, 0, 0, 0, 1)));
    const counts = countRows(lattice, { finest, child: null });
    expect(counts.namesChildren).toBe(false);
    expect(targetsOf(lattice, counts, { threshold: 6, zeros: 'published' })).toEqual([
      { sum: without, reason: 'all_alike', least: 6 },
    ]);
  });
});
