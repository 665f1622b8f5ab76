import { type AreaLevel, areasOf } from './areas';
import { type Asked, basesOf, type ClassSet, partingsOf, standing } from './classes';
import { ageValues, ethnicityValues, type Finest, finestOf, partsOfYear, periodValues } from './dimensions';
import { type Counts, impliedOf } from './implied';
import type { LatticePlan } from './plan';
import { Regions } from './regions';

export type Counted = 'base' | 'with';

/** Who is counted in a cell, but for whether they are a base or those of it with an outcome. */
export interface Place {
  readonly level: AreaLevel;
  readonly area: string;
  readonly ethnicity: string;
  readonly age: string;
  readonly period: string;
}

/** A cell that may be published: who is counted, and which sum of the system it is. */
export interface Cell extends Place {
  readonly base: string;
  /** Null where the base itself is counted. */
  readonly outcome: string | null;
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
 * the borough) are one sum, and so are two outcomes of the same events. All outcomes of one kind are one system: its
 * tables agree with everything that is published of any of them.
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

/** How many cells a plan has for so many bases and outcomes, before anything is made of it. */
export const cellsOf = (plan: LatticePlan, asked: Pick<Asked, 'questions'>): number =>
  placesOf(plan).length * (basesOf(asked).length + asked.questions.length);

/** Every cell of a plan, with the sums and atoms behind it. */
export function latticeOf(plan: LatticePlan, asked: Asked): Lattice {
  const places = placesOf(plan);
  const periods = plan.years.length * partsOfYear(plan.grain);
  const regions = new Regions(finestOf(periods, 1), [...places.map(({ of }) => of), ...impliedOf(plan)]);
  const sums = new Sums(regions, asked.classes.length);
  // What may be published first: the sums that turn out to be of no use stand after them.
  const cells = places.flatMap(({ of, ...place }) => {
    const region = regions.place(of);
    return countedOf(asked).map(({ set, ...counted }): Cell => ({ ...place, ...counted, sum: sums.of(region, set) }));
  });
  const partings = partingsOf(asked);
  const triples = regions.all.flatMap((_, region) =>
    partings.map(({ base, part, rest }): Triple => ({
      ...{ base: sums.of(region, base), with: sums.of(region, part), without: sums.of(region, rest) },
    })),
  );
  const finest = finestOf(periods, asked.classes.length);
  const atomOf = sums.atomOf(finest);
  return { plan, finest, cells, sums: sums.all, triples, atoms: regions.atoms * asked.classes.length, atomOf };
}

/** Each base once, and after it the outcomes that are asked of it. */
function countedOf(asked: Asked): readonly (Pick<Cell, 'base' | 'outcome'> & { readonly set: ClassSet })[] {
  return basesOf(asked).flatMap((base) => {
    const own = [...asked.questions.keys()].filter((at) => asked.questions[at]?.base === base);
    return [
      { base, outcome: null, set: standing(asked, own[0] ?? -1, 'without', 'with') },
      ...own.map((at) => ({ base, outcome: asked.questions[at]?.outcome ?? '', set: standing(asked, at, 'with') })),
    ];
  });
}

function placesOf(plan: LatticePlan): readonly (Place & { readonly of: Counts })[] {
  const places = new Map<string, Place & { readonly of: Counts }>();
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

/** Sums of some classes of a region, each once. */
class Sums {
  readonly all: Int32Array[] = [];
  readonly #known = new Map<string, number>();

  constructor(
    private readonly regions: Regions,
    private readonly classes: number,
  ) {}

  of(region: number, set: ClassSet): number {
    const name = `${region} ${set}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const own = [...Array(this.classes).keys()].filter((one) => set & (1 << one));
    const atoms = (this.regions.all[region] ?? []).flatMap((atom) => own.map((one) => atom * this.classes + one));
    this.#known.set(name, this.all.length);
    return this.all.push(Int32Array.from(atoms)) - 1;
  }

  /** Finest cell, its class the last of it -> its atom; -1 where it is in no sum. */
  atomOf({ size }: Finest): Int32Array {
    return Int32Array.from({ length: size }, (_, finest) => {
      const region = this.regions.atomOf[Math.floor(finest / this.classes)] ?? -1;
      return region < 0 ? -1 : region * this.classes + (finest % this.classes);
    });
  }
}
