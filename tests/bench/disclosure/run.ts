/** `npm run bench:disclosure`: methods of protection on the same tables, and what is recovered of each; for docs/disclosure.md. */
import { attacked, byPercentage } from './attack';
import { costOf } from './optimal';
import { noise } from './noise';
import { cellsOf, communityResolutions, isInner, type Published, publishedOf } from './grids';
import { type Method, methodsFor } from './methods';
import { smallCells } from './small';

const GROUPS = 6;
const HEADER =
  'method | hidden by rule | further | cells shown | counts shown | by sums | pinned | proven few | by % | cost | s';

/** What is published, and whether a nought in it says that a whole group is alike. */
interface Case {
  readonly published: Published;
  readonly alike: boolean;
}

/** Words of the names of the tables that are wanted; all of them without any. */
const WANTED = process.argv.slice(2);

for (const { published, alike } of await casesWanted()) {
  console.log(`\n${published.name}\n\n| ${HEADER} |`);
  for (const method of methodsFor(alike)) console.log(await lineOf(method, published, alike));
  for (const line of await noise(published)) console.log(line);
}

async function casesWanted(): Promise<readonly Case[]> {
  const halves = await communityResolutions();
  const summed = (halves?.[0] ?? []).map((count, at) => count + (halves?.[1]?.[at] ?? 0));
  const ofBoroughs = halves && [
    publishedOf('one table: boroughs by ethnic group, a year', GROUPS, [summed]),
    publishedOf('the year, and its first half beside it', GROUPS, halves, [[0, 1], [0]]),
  ];
  const twoByTwo = [
    publishedOf('two by two: 8 of 8 and 12 of 21', 2, [[8, 0, 12, 9]]),
    publishedOf('two by two: 4 of 4 and 12 of 21', 2, [[4, 0, 12, 9]]),
  ];
  return [
    ...(ofBoroughs ?? []).map((published) => ({ published, alike: false })),
    ...twoByTwo.map((published) => ({ published, alike: true })),
  ].filter(({ published: { name } }) => WANTED.length === 0 || WANTED.some((part) => name.includes(part)));
}

async function lineOf(method: Method, published: Published, alike: boolean): Promise<string> {
  const before = process.cpuUsage();
  const hidden = await method.hide(published);
  const { user, system } = process.cpuUsage(before);
  const few = offset(published, smallCells);
  const zeros = alike
    ? offset(published, (grid) =>
        [...grid.counts.keys()].filter((cell) => isInner(grid, cell) && grid.counts[cell] === 0),
      )
    : [];
  const { bySums, pinned, provenFew, reaches } = await attacked(published, hidden, [...few, ...zeros]);
  if (alike) console.error(method.name, JSON.stringify({ hidden: [...hidden], reaches }));
  const byRule = few.filter((sum) => hidden.has(sum)).length;
  const numbers = [byRule, hidden.size - byRule, share(published, hidden, () => 1), share(published, hidden)];
  return `| ${[method.name, ...numbers, bySums, pinned, provenFew, byPercentage(published, hidden), cost(published, hidden), ((user + system) / 1e6).toFixed(1)].join(' | ')} |`;
}

/** What is hidden, each cell weighed as its count and one. */
function cost({ grids }: Published, hidden: ReadonlySet<number>): number {
  const costs = grids.flatMap((grid) => grid.counts.map((_, cell) => costOf(grid, cell)));
  return costs.reduce((all, one, sum) => all + (hidden.has(sum) ? one : 0), 0);
}

function offset({ grids }: Published, of: (grid: Published['grids'][number]) => readonly number[]): readonly number[] {
  let from = 0;
  return grids.flatMap((grid) => {
    const own = of(grid).map((cell) => from + cell);
    from += cellsOf(grid);
    return own;
  });
}

/** The share that is shown of inner cells, each weighed. */
function share(published: Published, hidden: ReadonlySet<number>, weight?: () => number): string {
  const counts = published.grids.flatMap((grid) =>
    grid.counts.map((count, cell) => (isInner(grid, cell) ? (weight?.() ?? count) : 0)),
  );
  const all = counts.reduce((total, count) => total + count, 0);
  const shown = counts.reduce((total, count, sum) => total + (hidden.has(sum) ? 0 : count), 0);
  return `${((100 * shown) / all).toFixed(1)}%`;
}
