/** What somebody who holds what was published recovers of it. */
import { inRowSpace, reachOf, type Reach } from '../../protecting/support/attacks';
import type { Published } from './grids';
import { THRESHOLD } from './small';

/** What came of an attack on some sums. */
export interface Recovered {
  /** Those that published numbers add up or subtract to. */
  readonly bySums: number;
  /** Those of which one number alone is possible. */
  readonly pinned: number;
  /** Others that are surely 5 or fewer. */
  readonly provenFew: number;
  readonly reaches: readonly Reach[];
}

const countOf = ({ truth }: Published, members: ArrayLike<number>): number =>
  Array.from(members).reduce((all, atom) => all + (truth[atom] ?? 0), 0);

/** Every combination of published numbers, then the least and the most over all whole tables that agree. */
export async function attacked(
  published: Published,
  hidden: ReadonlySet<number>,
  targets: readonly number[],
): Promise<Recovered> {
  const shown = [...published.sums.keys()].filter((sum) => !hidden.has(sum));
  const known = shown.map((sum) => {
    const count = countOf(published, published.sums[sum] ?? []);
    return { sum, least: count, most: count };
  });
  const { truth, sums } = published;
  const open = targets.filter((sum) => !hidden.has(sum)).length;
  const bySums = inRowSpace({ truth, sums, published: shown }, targets).length - open;
  return { bySums, ...(await within(published, known, targets)) };
}

/** The least and the most of some sums, where of others it is known between what they lie. */
export async function within({ truth, sums }: Published, known: readonly Reach[], targets: readonly number[]) {
  const most = truth.reduce((all, count) => all + count, 0) + 1000;
  const reaches = await reachOf({ atoms: truth.length, sums, known, most }, targets);
  const pinned = reaches.filter((one) => one.least === one.most).length;
  const provenFew = reaches.filter((one) => one.most < THRESHOLD).length - pinned;
  return { pinned, provenFew, reaches };
}

/** Hidden inner cells whose share of a published total, printed to one decimal of a per cent, leaves one number alone. */
export function byPercentage({ grids }: Published, hidden: ReadonlySet<number>): number {
  let [found, from] = [0, 0];
  for (const { rows, columns, counts } of grids) {
    const width = columns + 1;
    for (let cell = 0; cell < rows * width; cell += 1) {
      const total = cell - (cell % width) + columns;
      if (cell % width === columns || !hidden.has(from + cell) || hidden.has(from + total)) continue;
      const [count, all] = [counts[cell] ?? 0, counts[total] ?? 0];
      const fits = (number: number) => Math.round((1000 * number) / all) === Math.round((1000 * count) / all);
      if (Array.from({ length: all + 1 }, (_, number) => number).filter(fits).length === 1) found += 1;
    }
    from += (rows + 1) * width;
  }
  return found;
}
