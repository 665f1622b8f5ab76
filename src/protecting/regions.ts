import type { Finest } from './dimensions';
import type { Counts } from './implied';

/**
 * Sets of finest cells, each once, whatever is asked of them. Finest cells that stand in exactly the same sets are one
 * atom.
 */
export class Regions {
  /** The atoms of each set. */
  readonly all: readonly (readonly number[])[];
  readonly atoms: number;
  /** Finest cell -> its atom, -1 where it is in no set. */
  readonly atomOf: Int32Array;
  readonly #places = new Map<string, number>();

  /** @param finest the finest cells of one class alone */
  constructor(
    private readonly finest: Finest,
    counts: readonly Counts[],
  ) {
    const sets: (readonly number[])[] = [];
    for (const of of counts) {
      const members = membersOf(finest, of);
      const name = members.join();
      if (!this.#places.has(name)) this.#places.set(name, sets.push(members) - 1);
    }
    const standsIn: number[][] = Array.from({ length: finest.size }, () => []);
    sets.forEach((members, set) => members.forEach((cell) => standsIn[cell]?.push(set)));
    const known = new Map<string, number>();
    this.atomOf = Int32Array.from(standsIn, (within) => {
      if (within.length === 0) return -1;
      const name = within.join();
      const atom = known.get(name) ?? known.size;
      known.set(name, atom);
      return atom;
    });
    this.atoms = known.size;
    this.all = sets.map((members) => [...new Set(members.map((cell) => this.atomOf[cell] ?? -1))]);
  }

  /** Which set it is. Throws for one that was not among those given. */
  place(of: Counts): number {
    const place = this.#places.get(membersOf(this.finest, of).join());
    if (place === undefined) throw new Error('A cell counts nobody that the lattice holds.');
    return place;
  }
}

function membersOf(finest: Finest, [area, group, age, period]: Counts): readonly number[] {
  return area.boroughs
    .flatMap((borough) =>
      group.parts.flatMap((e) => age.parts.flatMap((a) => period.parts.map((p) => finest.at(borough, e, a, p, 0)))),
    )
    .sort((one, other) => one - other);
}
