import type { Grid } from './grids';

/** "5 or fewer" is hidden. */
export const THRESHOLD = 6;

/** Cells of 1 to 5, totals too: what every method of suppression begins with. */
export const smallCells = ({ counts }: Grid): readonly number[] =>
  [...counts.keys()].filter((cell) => (counts[cell] ?? 0) > 0 && (counts[cell] ?? 0) < THRESHOLD);
