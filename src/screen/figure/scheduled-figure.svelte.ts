import { getContext, setContext } from 'svelte';

/**
 * stale: what stands there answers an earlier selection. drawing: the table says the answer, its drawing does not yet.
 * fresh: both do.
 */
export type DrawingState = 'fresh' | 'stale' | 'drawing';

type Draw = () => Promise<void>;

/** One figure of the page and how far it is behind its answer. Its table and its drawings are painted together. */
export class ScheduledFigure {
  /** Its answer is still being worked out, and nobody can paint it yet. */
  pending = $state.raw(false);
  /** In or near the window. */
  near = $state.raw(false);
  /** Being printed: all of it is in sight. */
  onPaper = $state.raw(false);
  /** A drawing that is behind its table is not shown even where it is in sight: the table is masked. */
  onlyFresh = $state.raw(false);
  /**
   * Laid out though it is out of sight, from when it is painted first: measured in what a browser skips, a table may give
   * the width that it had before. Taken out again while an answer was worked out, it cost every tick a frame of its own
   * before the answer: style, layout and paint, some 8 ms.
   */
  laidOut = $state.raw(false);
  #painted = $state.raw<DrawingState>('fresh');
  #drawings: readonly Draw[] = [];
  #waits = false;
  #drawn = $state.raw(false);

  /**
   * @param table puts the table on the page as it is by now
   * @param onwait told that there is something to paint
   */
  constructor(
    readonly id: string,
    private readonly table: () => Promise<void>,
    private readonly onwait: () => void,
  ) {}

  get state(): DrawingState {
    return this.pending ? 'stale' : this.#painted;
  }

  /**
   * It says that it answers an earlier selection: where it can be seen. The others say so when they come near; to mark
   * all of them would take 3 ms of each tick.
   */
  get saysPending(): boolean {
    return this.pending && (this.near || this.onPaper);
  }

  /** There is something to paint. */
  get waits(): boolean {
    return this.#waits;
  }

  /** Its drawings were made before, or it has none: what stands there is painted again. */
  get made(): boolean {
    return this.#drawn || this.#drawings.length === 0;
  }

  /** A drawing that is out of sight never stands beside newer numbers than its own, or beside rows that moved. */
  get hidesDrawings(): boolean {
    if (this.onlyFresh) return this.#painted !== 'fresh';
    return this.#drawn && !this.near && this.#painted === 'drawing';
  }

  /** Its answer is here: the table and the drawings are to be painted. */
  answered(): void {
    this.#wait('stale');
  }

  /** Its rows moved, or a drawing is new: what the table says stands. */
  moved(): void {
    this.#wait(this.#painted === 'stale' ? 'stale' : 'drawing');
  }

  /** A drawing that is painted with it. Returns how to take it out. */
  draws(draw: Draw): () => void {
    this.#drawings = [...this.#drawings, draw];
    return () => (this.#drawings = this.#drawings.filter((one) => one !== draw));
  }

  /** Puts the table on the page; its drawings are to follow. */
  show(): Promise<void> {
    this.laidOut = true;
    return this.table();
  }

  /** Paints the table, then what is drawn beside it; what changes meanwhile waits again. */
  async paint(): Promise<void> {
    await this.show();
    this.#waits = false;
    this.#painted = 'drawing';
    await Promise.all(this.#drawings.map((draw) => draw()));
    this.#drawn ||= this.#drawings.length > 0;
    if (!this.#waits) this.#painted = 'fresh';
  }

  #wait(state: DrawingState): void {
    this.#waits = true;
    this.#painted = state;
    this.onwait();
  }
}

const KEY = Symbol('scheduled figure');

/** Gives a figure to the drawings inside it. */
export function provideFigure(figure: ScheduledFigure): ScheduledFigure {
  return setContext(KEY, figure);
}

/** The figure that a drawing belongs to. */
export function useFigure(): ScheduledFigure {
  return getContext<ScheduledFigure>(KEY);
}
