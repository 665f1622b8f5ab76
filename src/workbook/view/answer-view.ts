import type { PresentedSheet } from '../../presentation/figure';

/** The answer to the selection, as far as it is here. */
export interface AnswerView {
  /** The sheet to show; null while there is nothing computed to show. */
  readonly presented: PresentedSheet | null;
  /** The same sheet as others may see it, counts of `atMost` or fewer masked; null as above. */
  forOthers(atMost: number): PresentedSheet | null;
  /** The figures shown answer an earlier selection; the new answer is being computed. */
  readonly stale: boolean;
  /** Nothing of the sheet is still to come, figures out of sight included. */
  readonly whole: boolean;
  /** Samples are still being read: the overview is of a part of them. */
  readonly partial: boolean;
  /** Said once of each answer: "Updated: <finding>, 276 children"; empty while it is being worked out. */
  readonly status: string;
  /** The screen says once by whom the figures in view are known: they are answered first. */
  watchedBy(view: FiguresInView): void;
}

/** The figures in the window, as the screen knows them. */
export interface FiguresInView {
  /** Ids of the figures that are in or near the window now. */
  inView(): ReadonlySet<string>;
  /** Resolves once those of the answer just given are painted; after a while at most, because a hidden page paints nothing. */
  painted(): Promise<void>;
}
