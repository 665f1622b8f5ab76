/** Secondary suppression by hypercubes, after Repsilber (1999) and Giessing and Repsilber (2002); written from the papers. */
import type { Grid } from './grids';

interface Rectangle {
  /** The two corners beside the cell, then the one across. */
  readonly corners: readonly [number, number, number];
  readonly cost: number;
}

/**
 * Every cell to be protected becomes a corner of a rectangle of hidden cells that are not nought: what is added to it is
 * taken from the two corners beside it and added to the one across. The cheapest rectangle is taken, by the logarithm of
 * what it newly hides; the largest cells come first.
 */
export function hypercube(grid: Grid, primary: readonly number[]): ReadonlySet<number> {
  const hidden = new Set(primary);
  const { counts } = grid;
  const inOrder = [...primary].sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  for (const cell of inOrder) {
    const cheapest = rectanglesOf(grid, cell, hidden).sort((one, other) => one.cost - other.cost)[0];
    for (const corner of cheapest?.corners ?? []) hidden.add(corner);
  }
  return hidden;
}

function rectanglesOf({ rows, columns, counts }: Grid, cell: number, hidden: ReadonlySet<number>): Rectangle[] {
  const width = columns + 1;
  const [row, column] = [Math.floor(cell / width), cell % width];
  const found: Rectangle[] = [];
  for (let other = 0; other <= rows; other += 1)
    for (let beside = 0; beside <= columns; beside += 1) {
      if (other === row || beside === column) continue;
      const corners = [row * width + beside, other * width + column, other * width + beside] as const;
      if (corners.some((corner) => counts[corner] === 0 && !hidden.has(corner))) continue;
      const news = corners.filter((corner) => !hidden.has(corner));
      found.push({ corners, cost: news.reduce((all, corner) => all + Math.log(1 + (counts[corner] ?? 0)), 0) });
    }
  return found;
}
