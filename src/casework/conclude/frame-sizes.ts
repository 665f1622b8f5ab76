import type { Draw } from '../draw/draw';
import { type FrameRow, stratumOf } from '../draw/frame';
import type { StratumColumn } from '../draw/request';
import type { Turns } from '../draw/turns';
import type { Sizes } from './sampled';

/** How many cases there are in each stratum of a draw: of all, and of each group of a column. */
export interface FrameSizes {
  readonly all: Sizes;
  readonly by: ReadonlyMap<StratumColumn, ReadonlyMap<string, Sizes>>;
}

/** Cases that are counted between two turns: a few milliseconds. */
const PIECE = 5_000;

/** Counts the cases that a draw was made from, in one pass and in turns. */
export function* frameSizesInTurns(
  { certificate: { by, strata } }: Pick<Draw, 'certificate'>,
  frame: readonly FrameRow[],
  columns: readonly StratumColumn[],
): Turns<FrameSizes> {
  const [only] = strata;
  const all = new Map<string, number>();
  const groups = columns.map((column) => [column, new Map<string, Map<string, number>>()] as const);
  for (const [at, row] of frame.entries()) {
    // One stratum where the draw was simple.
    const stratum = by === null ? (only?.name ?? '') : stratumOf(row, by);
    oneMore(all, stratum);
    for (const [column, held] of groups) {
      const name = stratumOf(row, column);
      const own = held.get(name) ?? new Map<string, number>();
      held.set(name, own);
      oneMore(own, stratum);
    }
    if (at % PIECE === PIECE - 1) yield at / frame.length;
  }
  return { all, by: new Map(groups) };
}

function oneMore(sizes: Map<string, number>, name: string): void {
  sizes.set(name, (sizes.get(name) ?? 0) + 1);
}
