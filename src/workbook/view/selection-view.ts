import type { FacetId } from '../../selection/selection';

/** What the reader may change of the selection, and the way back. */
export interface SelectionView {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Ticks or unticks boxes of a part. */
  tick(part: FacetId, codes: readonly string[], on: boolean): void;
  clearPart(part: FacetId): void;
  clearAll(): void;
  /** Back to the opening view: children 10 to 17, the latest complete twelve months, every control as it was. */
  startAgain(): void;
  undo(): void;
  redo(): void;
  /** Chooses an option of a control; one that is not known changes nothing. */
  choose(control: string, option: string): void;
}
