import type { Lattice } from './lattice';
import type { Target } from './primary';
import type { TrueCounts } from './record-counts';

/** A lattice with the sums alone that may be published or are protected: no other binds a table or is bound by one. */
export interface Needed {
  readonly lattice: Lattice;
  readonly counts: TrueCounts;
  readonly targets: readonly Target[];
}

/** Leaves out the sums that are neither a cell nor protected, so that every search is the shorter. */
export function neededOf(lattice: Lattice, counts: TrueCounts, targets: readonly Target[]): Needed {
  const used = new Set([...lattice.cells, ...targets].map(({ sum }) => sum));
  const kept = [...lattice.sums.keys()].filter((sum) => used.has(sum));
  const place = new Map(kept.map((sum, at) => [sum, at]));
  const moved = <One extends { readonly sum: number }>(one: One): One => ({ ...one, sum: place.get(one.sum) ?? -1 });
  const only = (numbers: Int32Array) => Int32Array.from(kept, (sum) => numbers[sum] ?? 0);
  return {
    lattice: {
      ...{ ...lattice, triples: [], cells: lattice.cells.map(moved) },
      sums: kept.map((sum) => lattice.sums[sum] ?? new Int32Array()),
    },
    counts: { ...counts, events: only(counts.events), children: only(counts.children) },
    targets: targets.map(moved),
  };
}
