import loadHighs from 'highs';
import type { Certificate } from '../../../src/protecting/certificate';

type System = Pick<Certificate, 'truth' | 'sums'> & { readonly published: readonly number[] };

const PRIME = 1_000_003;

/**
 * Targets whose number is a linear combination of published numbers. Exact: over the whole numbers modulo a prime, where
 * a row that is independent is independent over the fractions too, but for primes that divide a determinant.
 */
export function inRowSpace({ truth, sums, published }: System, targets: readonly number[]): readonly number[] {
  const basis: { readonly row: Float64Array; readonly pivot: number }[] = [];
  const reduced = (members: ArrayLike<number>): Float64Array => {
    const row = new Float64Array(truth.length);
    for (const atom of Array.from(members)) row[atom] = 1;
    return basis.reduce<Float64Array>((so, { row: by, pivot }) => reducedBy(so, by, pivot), row);
  };
  for (const sum of published) {
    const row = reduced(sums[sum] ?? []);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot >= 0) basis.push({ row, pivot });
  }
  return targets.filter((sum) => reduced(sums[sum] ?? []).every((value) => value === 0));
}

/** A row less so much of another that nothing is left at its pivot, modulo the prime. */
export function reducedBy(row: Float64Array, by: Float64Array, pivot: number): Float64Array {
  const value = row[pivot] ?? 0;
  if (value === 0) return row;
  const times = (value * power(by[pivot] ?? 1, PRIME - 2)) % PRIME;
  return row.map((own, at) => (own + (PRIME - times) * (by[at] ?? 0)) % PRIME);
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

/** Targets that are the difference or the sum of two published selections: what two filters give away. */
export function byTwoSelections({ sums, published }: System, targets: readonly number[]): readonly number[] {
  // A set of atoms as the sum of a weight of each; no two sets of these tests share one.
  const weight = (atom: number) => Math.floor(2 ** 42 * ((Math.sin(atom + 1) * 43_758.5453) % 1));
  const weigh = (sum: number) => Array.from(sums[sum] ?? []).reduce((total, atom) => total + weight(atom), 0);
  const wanted = new Map(targets.map((sum) => [weigh(sum), sum]));
  const given = published.map(weigh);
  const found = new Set<number>();
  for (const one of given)
    for (const other of given)
      for (const both of [one - other, one + other]) {
        const sum = wanted.get(both);
        if (sum !== undefined) found.add(sum);
      }
  return [...found];
}

/** Least and most of each sum, over all tables of whole numbers that agree with everything published. */
export async function bounds(
  { truth, sums, published }: System,
  targets: readonly number[],
  whole = true,
): Promise<readonly Reach[]> {
  const known = published.map((sum) => {
    const held = Array.from(sums[sum] ?? []).reduce((total, atom) => total + (truth[atom] ?? 0), 0);
    return { sum, least: held, most: held };
  });
  // More than any table that agrees can hold; a sum without a bound stops there.
  const most = Array.from(truth).reduce((total, number) => total + number, 0) + 1000;
  return reachOf({ atoms: truth.length, sums, known, most }, targets, whole);
}

/** Between what a sum lies. */
export interface Reach {
  readonly sum: number;
  readonly least: number;
  readonly most: number;
}

/** What an attacker knows: that some sums lie in a range, and no atom below nought or above a most. */
interface Knowing {
  readonly atoms: number;
  readonly sums: readonly ArrayLike<number>[];
  readonly known: readonly Reach[];
  readonly most: number;
}

/** Least and most of each sum, over all tables that an attacker cannot rule out. */
export async function reachOf(
  { atoms: numCols, sums, known, most }: Knowing,
  targets: readonly number[],
  whole = true,
): Promise<readonly Reach[]> {
  const highs = await loadHighs();
  const [starts, indices]: [number[], number[]] = [[0], []];
  for (const { sum } of known) {
    indices.push(...Array.from(sums[sum] ?? []));
    starts.push(indices.length);
  }
  const numRows = known.length;
  const model = highs.createModel({
    ...{ numCols, numRows, rowLower: known.map(({ least }) => least), rowUpper: known.map((one) => one.most) },
    ...{ colCost: new Float64Array(numCols), colLower: new Float64Array(numCols) },
    colUpper: new Float64Array(numCols).fill(most),
    matrix: { ...{ format: 'csr', numRows, numCols, starts, indices }, values: indices.map(() => 1) },
    ...(whole ? { integrality: new Int32Array(numCols).fill(1) } : {}),
  });
  model.options.set({ output_flag: false });
  const reach = (sum: number, sign: 1 | -1): number => {
    const cost = new Float64Array(numCols);
    for (const atom of Array.from(sums[sum] ?? [])) cost[atom] = sign;
    model.changeColsCost({ kind: 'range', from: 0, to: numCols - 1 }, cost);
    model.run();
    return sign * model.getObjectiveValue();
  };
  const found = targets.map((sum) => {
    const [least, greatest] = [reach(sum, 1), reach(sum, -1)];
    return { sum, least: Math.ceil(least - 1e-6), most: Math.floor(greatest + 1e-6) };
  });
  model.dispose();
  return found;
}
