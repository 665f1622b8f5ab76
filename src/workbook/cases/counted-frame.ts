import { type FrameRow, sizesBy } from '../../casework/draw/frame';
import type { StratumColumn } from '../../casework/draw/request';

/** The cases that can be drawn, each group counted once: of a million nobody waits for that at each key of the form. */
export class CountedFrame {
  readonly #sizes = new Map<StratumColumn, ReadonlyMap<string, number>>();

  constructor(readonly rows: readonly FrameRow[]) {}

  /** How many cases stand in each group of a column. */
  sizes(column: StratumColumn): ReadonlyMap<string, number> {
    const known = this.#sizes.get(column);
    if (known) return known;
    const counted = sizesBy(this.rows, column);
    this.#sizes.set(column, counted);
    return counted;
  }
}
