import { type AreaLevel, areasOf } from './areas';
import { ageValues, ethnicityValues, type Finest, finestOf, partsOfYear, periodValues } from './dimensions';
import { type Counts, impliedOf } from './implied';
import type { LatticePlan } from './plan';

export type Counted = 'base' | 'with';

/** A cell that may be published: who is counted, and which sum of the system it is. */
export interface Cell {
  readonly level: AreaLevel;
  readonly area: string;
  readonly ethnicity: string;
  readonly age: string;
  readonly period: string;
  readonly counted: Counted;
  readonly sum: number;
}

/**
 * A base, those of it with the outcome, and those without: the third is never published, but the first two give it away.
 * Of those whom no cell counts, and whom cells leave of each other, none is published.
 */
export interface Triple {
  readonly base: number;
  readonly with: number;
  readonly without: number;
}

/**
 * A closed lattice: every cell is a plain sum of atoms. An atom holds the finest cells that stand in exactly the same
 * sums, so that no published number could tell them apart. Two cells of the same children (a service of one borough, and
 * the borough) are one sum.
 */
export interface Lattice {
  readonly plan: LatticePlan;
  readonly finest: Finest;
  readonly cells: readonly Cell[];
  /** The atoms of each sum. */
  readonly sums: readonly Int32Array[];
  readonly triples: readonly Triple[];
  readonly atoms: number;
  /** Finest cell -> its atom, -1 where it is in no sum. */
  readonly atomOf: Int32Array;
}

interface Place extends Omit<Cell, 'counted' | 'sum'> {
  readonly of: Counts;
}

/** How many cells a plan has, before anything is made of it. */
export const cellsOf = (plan: LatticePlan): number => placesOf(plan).length * 2;

/** Every cell of a plan, with the sums and atoms behind it. */
export function latticeOf(plan: LatticePlan): Lattice {
  const finest = finestOf(plan.years.length * partsOfYear(plan.grain));
  const sums = new FinestSums();
  const triples = new Map<number, Triple>();
  const tripleOf = (of: Counts): Triple => {
    const [met, not] = [members(finest, of, 1), members(finest, of, 0)];
    const triple = { base: sums.of([...not, ...met]), with: sums.of(met), without: sums.of(not) };
    triples.set(triple.base, triple);
    return triple;
  };
  const cells = placesOf(plan).flatMap(({ of, ...place }): readonly Cell[] => {
    const triple = tripleOf(of);
    return [
      { ...place, counted: 'base', sum: triple.base },
      { ...place, counted: 'with', sum: triple.with },
    ];
  });
  for (const of of impliedOf(plan)) tripleOf(of);
  return { plan, finest, cells, triples: [...triples.values()], ...inAtoms(sums.all, finest.size) };
}

function placesOf(plan: LatticePlan): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { level, ethnicity, ages, partsOfYear: parts } of plan.breakdowns)
    for (const area of areasOf(level, plan.groups))
      for (const group of ethnicityValues(ethnicity))
        for (const age of ageValues(ages))
          for (const period of periodValues(plan.years, plan.grain, parts)) {
            const names = { level, area: area.id, ethnicity: group.id, age: age.id, period: period.id };
            // Two breakdowns of one level have their totals in common.
            places.set(JSON.stringify(names), { ...names, of: [area, group, age, period] });
          }
  return [...places.values()];
}

function members(finest: Finest, [area, group, age, period]: Counts, met: number): readonly number[] {
  return area.boroughs.flatMap((borough) =>
    group.parts.flatMap((e) => age.parts.flatMap((a) => period.parts.map((p) => finest.at(borough, e, a, p, met)))),
  );
}

/** Sets of finest cells, each once. */
class FinestSums {
  readonly all: (readonly number[])[] = [];
  readonly #known = new Map<string, number>();

  of(members: readonly number[]): number {
    const sorted = [...members].sort((a, b) => a - b);
    const name = sorted.join();
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, this.all.length);
    return this.all.push(sorted) - 1;
  }
}

function inAtoms(sums: readonly (readonly number[])[], size: number): Pick<Lattice, 'sums' | 'atoms' | 'atomOf'> {
  const standsIn: number[][] = Array.from({ length: size }, () => []);
  sums.forEach((members, sum) => members.forEach((finest) => standsIn[finest]?.push(sum)));
  const known = new Map<string, number>();
  const atomOf = Int32Array.from(standsIn, (within) => {
    if (within.length === 0) return -1;
    const name = within.join();
    const atom = known.get(name) ?? known.size;
    known.set(name, atom);
    return atom;
  });
  const atomsOf = (members: readonly number[]) => Int32Array.from(new Set(members.map((one) => atomOf[one] ?? -1)));
  return { sums: sums.map(atomsOf), atoms: known.size, atomOf };
}
