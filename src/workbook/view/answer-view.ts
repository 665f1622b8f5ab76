import type { PresentedSheet } from '../../presentation/figure';

/** The answer to the selection, as far as it is here. */
export interface AnswerView {
  /** The sheet to show; null while there is nothing computed to show. */
  readonly presented: PresentedSheet | null;
  /** The figures shown answer an earlier selection; the new answer is being computed. */
  readonly stale: boolean;
  /** Nothing of the sheet is still to come, figures out of sight included. */
  readonly whole: boolean;
  /** One quiet line: "Updated for Haringey". */
  readonly status: string;
  /** Told by the screen once the figures in view, or all of them, have been drawn; the bench reads the marks. */
  painted(what: 'in view' | 'all'): void;
  /** Told by the screen when a figure comes near the window or leaves it: what is in view is answered first. */
  seen(figure: string, near: boolean): void;
}
