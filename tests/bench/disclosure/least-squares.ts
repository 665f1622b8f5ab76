/** What of a table is added up. */
export const total = (table: Float64Array, members: ArrayLike<number> = []): number =>
  Array.from(members).reduce((all, atom) => all + (table[atom] ?? 0), 0);

/** The table whose sums lie nearest to given numbers, by least squares: conjugate gradients on the normal equations. */
export function fittedTo(
  numbers: readonly number[],
  sums: readonly ArrayLike<number>[],
  atoms: number,
  rounds = 60,
): Float64Array {
  const spread = (by: readonly number[]): Float64Array => {
    const table = new Float64Array(atoms);
    sums.forEach((members, sum) => {
      for (const atom of Array.from(members)) table[atom] = (table[atom] ?? 0) + (by[sum] ?? 0);
    });
    return table;
  };
  const fitted = new Float64Array(atoms);
  let off = [...numbers];
  let slope = spread(off);
  let along = slope;
  for (let round = 0; round < rounds && square(slope) > 1e-18; round += 1) {
    const change = sums.map((members) => total(along, members));
    const step = square(slope) / square(change);
    along.forEach((value, atom) => (fitted[atom] = (fitted[atom] ?? 0) + step * value));
    off = off.map((left, sum) => left - step * (change[sum] ?? 0));
    const next = spread(off);
    const keep = square(next) / square(slope);
    along = next.map((value, atom) => value + keep * (along[atom] ?? 0));
    slope = next;
  }
  return fitted;
}

const square = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value * value, 0);
