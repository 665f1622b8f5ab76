/** The methods that are set beside each other, each as what it hides of what is published. */
import type { Target } from '../../../src/protecting/primary';
import { sumsOf } from '../../../src/protecting/record-counts';
import { gauss } from './gauss';
import { cellsOf, type Grid, isInner, type Published } from './grids';
import { hypercube } from './hypercube';
import { optimal } from './optimal';
import { smallCells, THRESHOLD } from './small';
import { byWitnesses } from './witnesses';

/** A method that hides cells: of every grid by itself, as published tables are, or of all of them together. */
export interface Method {
  readonly name: string;
  hide(published: Published): Promise<ReadonlySet<number>>;
}

type OfOneGrid = (grid: Grid, sums: readonly Int32Array[]) => Promise<ReadonlySet<number>> | ReadonlySet<number>;

const SECONDS = 120;

const eachByItself = (name: string, hide: OfOneGrid): Method => ({
  name,
  async hide({ grids }) {
    const hidden = new Set<number>();
    let from = 0;
    for (const grid of grids) {
      for (const cell of await hide(grid, ownSums(grid))) hidden.add(from + cell);
      from += cellsOf(grid);
    }
    return hidden;
  },
});

/** The cells of one grid as sums of its own inner cells. */
function ownSums({ rows, columns }: Grid): readonly Int32Array[] {
  const inner = Array.from({ length: rows * columns }, (_, at) => at);
  return Array.from({ length: (rows + 1) * (columns + 1) }, (_, cell) => {
    const [row, column] = [Math.floor(cell / (columns + 1)), cell % (columns + 1)];
    return Int32Array.from(
      inner.filter(
        (at) => (row === rows || Math.floor(at / columns) === row) && (column === columns || at % columns === column),
      ),
    );
  });
}

const innerZeros = (grid: Grid): readonly number[] =>
  [...grid.counts.keys()].filter((cell) => isInner(grid, cell) && grid.counts[cell] === 0);

/** The least cost where every protected cell must be possibly one more and, but for nought, one less. */
const byOne =
  (zeros: boolean): OfOneGrid =>
  async (grid, sums) => {
    const cells = [...smallCells(grid), ...(zeros ? innerZeros(grid) : [])];
    const protect = cells.map((cell) => ({ cell, up: 1, down: Math.min(1, grid.counts[cell] ?? 0) }));
    return (await optimal(grid, sums, protect, { zeros, seconds: SECONDS })).hidden;
  };

/** The least cost where every protected cell must be possibly as large as the threshold: what the workbook asks for. */
const toThreshold =
  (alike: boolean): OfOneGrid =>
  async (grid, sums) => {
    const cells = [...smallCells(grid), ...(alike ? innerZeros(grid) : [])];
    const protect = cells.map((cell) => ({ cell, up: THRESHOLD - (grid.counts[cell] ?? 0), down: 0 }));
    return (await optimal(grid, sums, protect, { zeros: true, seconds: SECONDS })).hidden;
  };

/** What the workbook protects of plain tables: small counts, and noughts where a nought says that all are alike. */
function targetsOf({ truth, sums, grids }: Published, alike: boolean): readonly Target[] {
  const isZero = grids.flatMap((grid) => grid.counts.map((count, cell) => count === 0 && isInner(grid, cell)));
  const events = sumsOf(sums, truth);
  return [...sums.keys()].flatMap((sum): readonly Target[] => {
    const count = events[sum] ?? 0;
    if (count > 0 && count < THRESHOLD) return [{ sum, reason: 'few_children', least: THRESHOLD }];
    return alike && isZero[sum] ? [{ sum, reason: 'all_alike', least: THRESHOLD }] : [];
  });
}

/** @param alike whether a nought says that a whole group is alike, as in a table of who had an outcome and who had not */
export const methodsFor = (alike: boolean): readonly Method[] => [
  eachByItself('“5 or fewer” alone', (grid) => new Set(smallCells(grid))),
  eachByItself('hypercube', (grid) => hypercube(grid, smallCells(grid))),
  eachByItself('elimination (GAUSS)', (grid, sums) =>
    gauss({ sums, atoms: grid.rows * grid.columns, counts: grid.counts }, smallCells(grid)),
  ),
  eachByItself('optimal, one more or less', byOne(false)),
  ...(alike ? [eachByItself('optimal, noughts protected too', byOne(true))] : []),
  eachByItself('optimal, up to the threshold', toThreshold(alike)),
  { name: 'the workbook (witnesses)', hide: (published) => byWitnesses(published, targetsOf(published, alike)) },
];
