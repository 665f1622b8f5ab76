import type { FacetId } from '../../selection/selection';

/** The way back from a choice, and forward again. */
export interface StepsView {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

/** What the reader may change of the selection, and the way back. */
export interface SelectionView extends StepsView {
  /** Ticks or unticks boxes of a part. */
  tick(part: FacetId, codes: readonly string[], on: boolean): void;
  clearPart(part: FacetId): void;
  clearAll(): void;
  /** Back to the opening view: children 10 to 17, the latest complete twelve months, every control as it was. */
  startAgain(): void;
  /** Chooses an option of a control; one that is not known changes nothing. */
  choose(control: string, option: string): void;
}
