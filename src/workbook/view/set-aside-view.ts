import type { WhyNot } from '../../casework/draw/set-aside';

/** Cases of the draw in use that cannot be reviewed. */
export interface SetAsideView {
  /** What was said of the case in sight, and what stands in for it; empty where it can be reviewed. */
  readonly said: string;
  /** The case in sight was said not to be reviewable. */
  readonly isOut: boolean;
  /** The case in sight may be said not to be reviewable. */
  readonly may: boolean;
  /** What would stand in for the case in sight, in a sentence. */
  readonly next: string;
  readonly refused: string;
  /** False where it was refused. */
  setAside(why: WhyNot, note: string): boolean;
  takeBack(): void;
}
