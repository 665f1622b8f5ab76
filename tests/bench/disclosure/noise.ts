/** Cell keys on the same tables: how wrong the numbers are, and what is recovered all the same. */
import { seeded } from '../../support/damaged';
import { within } from './attack';
import { chancesOf, perturbed, rangeOf } from './cell-key';
import { fittedTo, total } from './least-squares';
import type { Published } from './grids';
import { THRESHOLD } from './small';

const DRAWS = 200;

/** Variance by which 14 of 100 larger numbers change (as ONS says of a typical table of the Census), and a stronger one. */
const VARIANCES = [{ variance: varianceOf(0.14) }, { variance: 1 }];

/** A line of a table for each variance. */
export async function noise(published: Published): Promise<readonly string[]> {
  const lines = [];
  for (const { variance } of VARIANCES) {
    const before = process.cpuUsage();
    const draws = Array.from({ length: DRAWS }, (_, seed) => perturbed(published, variance, seeded(seed + 1)));
    const { user, system } = process.cpuUsage(before);
    const known = (draws[0] ?? []).map((number, sum) => ({ sum, ...rangeOf(number) }));
    const small = [...published.sums.keys()].filter((sum) => isFew(truthOf(published, sum)));
    const { pinned, provenFew } = await within(published, known, small);
    const seconds = ((user + system) / 1e6 / DRAWS).toFixed(4);
    lines.push(
      `cell keys, variance ${variance.toFixed(2)}: ${JSON.stringify({ ...wrongness(published, draws), small: small.length, pinned, provenFew, seconds })}`,
    );
  }
  return lines;
}

const isFew = (count: number): boolean => count > 0 && count < THRESHOLD;
const truthOf = ({ truth, sums }: Published, sum: number): number =>
  (sums[sum] ?? new Int32Array()).reduce((all, atom) => all + (truth[atom] ?? 0), 0);

interface Counted {
  readonly sum: number;
  readonly count: number;
}

/** Averages over all draws of keys. */
function wrongness(published: Published, draws: readonly (readonly number[])[]) {
  const every = [...published.sums.keys()]
    .map((sum) => ({ sum, count: truthOf(published, sum) }))
    .filter(({ count }) => count > 0);
  const few = every.filter(({ count }) => isFew(count));
  const mean = (of: (draw: readonly number[]) => number) =>
    draws.reduce((all, draw) => all + of(draw), 0) / draws.length;
  const part = (cells: readonly Counted[], is: (count: number, number: number) => boolean) =>
    mean((draw) => cells.filter(({ sum, count }) => is(count, draw[sum] ?? NaN)).length / cells.length);
  return {
    changed: part(every, (count, number) => count !== number),
    fewChanged: part(few, (count, number) => count !== number),
    fewSeemNone: part(few, (count, number) => number === 0),
    fewSeemMany: part(few, (count, number) => number >= THRESHOLD),
    relative: mean(
      (draw) => few.reduce((all, { sum, count }) => all + Math.abs((draw[sum] ?? 0) - count) / count, 0) / few.length,
    ),
    rowsThatDoNotAdd: mean((draw) => addsNot(published, draw)),
    guessedByAdjusting: mean((draw) => adjusted(published, draw, few)),
    ratios: ratios(published, draws),
  };
}

/** The share of rows whose cells do not add up to their total. */
function addsNot({ grids }: Published, draw: readonly number[]): number {
  const [grid] = grids;
  if (!grid) return NaN;
  const width = grid.columns + 1;
  const not = Array.from({ length: grid.rows }, (_, row) => {
    const cells = draw.slice(row * width, row * width + grid.columns).reduce((all, count) => all + count, 0);
    return cells === draw[row * width + grid.columns] ? 0 : 1;
  });
  return not.reduce<number>((all, one) => all + one, 0) / grid.rows;
}

/** The share of small counts that are right once numbers and totals are fitted to each other by least squares. */
function adjusted({ truth, sums }: Published, draw: readonly number[], few: readonly Counted[]): number {
  const fitted = fittedTo(draw, sums, truth.length);
  return few.filter(({ sum, count }) => Math.round(total(fitted, sums[sum])) === count).length / few.length;
}

/** Between what a ratio of two by two lies over all draws: how much more often the first row is in the first column. */
function ratios({ grids }: Published, draws: readonly (readonly number[])[]): string | null {
  if (grids[0]?.rows !== 2) return null;
  const all = draws
    .map(([a = 0, , of = 0, b = 0, , among = 0]) => a / of / (b / among))
    .sort((one, other) => one - other);
  return `${all[0]?.toFixed(2)} to ${all.at(-1)?.toFixed(2)}`;
}

function varianceOf(changed: number): number {
  let [low, high] = [0.01, 3];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (1 - (chancesOf(100, middle).get(0) ?? 0) < changed) low = middle;
    else high = middle;
  }
  return low;
}
