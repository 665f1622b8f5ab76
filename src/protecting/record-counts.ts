import type { Lattice } from './lattice';

/** The rows that a pack counts: each row's finest cell, and its child as a number from 0; null where none is told. */
export interface RecordRows {
  readonly finest: Int32Array;
  readonly child: Int32Array | null;
}

/** What is counted, and nobody may see before it is protected. */
export interface TrueCounts {
  /** Events in each atom. */
  readonly atoms: Int32Array;
  /** Events in each sum of the lattice. */
  readonly events: Int32Array;
  /** Different children in each sum, as many as there are at least; the events where no record names a child. */
  readonly children: Int32Array;
  /** False where the records name no child: then every event counts as a child of its own. */
  readonly namesChildren: boolean;
}

/** A row that names no child, where others do. */
const UNNAMED = -1;

/** Adds rows up to the sums of a lattice. Rows of finest cells outside it are left out. */
export function countRows(lattice: Lattice, { finest, child }: RecordRows): TrueCounts {
  const atoms = new Int32Array(lattice.atoms);
  const childrenOf: number[][] = Array.from({ length: lattice.atoms }, () => []);
  finest.forEach((cell, row) => {
    const atom = lattice.atomOf[cell] ?? -1;
    if (atom < 0) return;
    atoms[atom] = (atoms[atom] ?? 0) + 1;
    if (child) childrenOf[atom]?.push(child[row] ?? -1);
  });
  const events = sumsOf(lattice.sums, atoms);
  // All rows that name no child may be of one, and that one of those who are named: so many there are at least.
  const different = (members: Int32Array): number => {
    const met = new Set<number>();
    for (const atom of members) for (const one of childrenOf[atom] ?? []) met.add(Math.max(one, UNNAMED));
    return met.has(UNNAMED) ? Math.max(met.size - 1, 1) : met.size;
  };
  const children = child ? Int32Array.from(lattice.sums, different) : events;
  return { atoms, events, children, namesChildren: child !== null };
}

/** A table of atoms added up to every sum. */
export function sumsOf(sums: readonly Int32Array[], table: Int32Array): Int32Array {
  return Int32Array.from(sums, (members) => members.reduce((total, atom) => total + (table[atom] ?? 0), 0));
}
