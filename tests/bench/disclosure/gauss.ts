/** Secondary suppression by elimination, after Langsrud (GaussSuppression, and method "GAUSS" of sdcTable); our own hand. */
import { reducedBy } from '../../protecting/support/attacks';

interface System {
  readonly sums: readonly ArrayLike<number>[];
  readonly atoms: number;
  readonly counts: readonly number[];
}

/**
 * Cells are published from the largest down, each only where no cell to be protected becomes a linear combination of what
 * is published by then. Noughts are published first: they tell their atoms.
 */
export function gauss({ sums, atoms, counts }: System, primary: readonly number[]): ReadonlySet<number> {
  const rowOf = (sum: number): Float64Array => {
    const row = new Float64Array(atoms);
    for (const atom of Array.from(sums[sum] ?? [])) row[atom] = 1;
    return row;
  };
  const left = new Map(primary.map((sum) => [sum, rowOf(sum)]));
  const hidden = new Set(primary);
  const basis: { readonly pivot: number; readonly row: Float64Array }[] = [];
  for (const cell of inOrder(counts, hidden)) {
    const row = basis.reduce<Float64Array>((so, { pivot, row: by }) => reducedBy(so, by, pivot), rowOf(cell));
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const after = [...left].map(([sum, own]) => [sum, reducedBy(own, row, pivot)] as const);
    if (after.some(([, own]) => own.every((value) => value === 0))) {
      hidden.add(cell);
      continue;
    }
    basis.push({ pivot, row });
    for (const [sum, own] of after) left.set(sum, own);
  }
  return hidden;
}

function inOrder(counts: readonly number[], hidden: ReadonlySet<number>): readonly number[] {
  const size = (cell: number): number => (counts[cell] === 0 ? Infinity : (counts[cell] ?? 0));
  return [...counts.keys()]
    .filter((cell) => !hidden.has(cell))
    .sort((one, other) => (size(other) === size(one) ? one - other : size(other) - size(one)));
}
