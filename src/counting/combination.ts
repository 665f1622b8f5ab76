/** A row of the elimination: what it takes in, and of which of the given rows it is made. */
interface Row {
  readonly values: readonly number[];
  readonly made: ReadonlyMap<number, number>;
}

const NOUGHT = 1e-9;

/**
 * Which of the given rows, added and subtracted, make one of the wanted rows: by Gaussian elimination. Positions among
 * `given`; null where none of `wanted` can be made. A wanted row that takes in nothing is made by nobody.
 */
export function combinationOf(
  given: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
): readonly number[] | null {
  const basis: Row[] = [];
  for (const [at, values] of given.entries()) {
    const left = reduced({ values, made: new Map([[at, 1]]) }, basis);
    if (left.values.some(isSome)) basis.push(left);
  }
  for (const values of wanted) {
    if (!values.some(isSome)) continue;
    const left = reduced({ values, made: new Map() }, basis);
    if (!left.values.some(isSome)) return [...left.made].flatMap(([at, share]) => (isSome(share) ? [at] : []));
  }
  return null;
}

const isSome = (value: number): boolean => Math.abs(value) > NOUGHT;

/** A row less those of the basis that it holds: each has a leading place of its own. */
function reduced(row: Row, basis: readonly Row[]): Row {
  return basis.reduce((left, one) => {
    const lead = one.values.findIndex(isSome);
    const share = (left.values[lead] ?? 0) / (one.values[lead] ?? 1);
    return isSome(share) ? less(left, one, share) : left;
  }, row);
}

function less(row: Row, other: Row, share: number): Row {
  const made = new Map(row.made);
  for (const [at, part] of other.made) made.set(at, (made.get(at) ?? 0) - share * part);
  return { values: row.values.map((value, place) => value - share * (other.values[place] ?? 0)), made };
}
