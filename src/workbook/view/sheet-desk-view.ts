import type { Answer, Pass, Question } from '../../casework/review/sheet';

/** The review sheet while a panel edits it; nothing of it counts before it is taken. */
export interface SheetDeskView {
  readonly title: string;
  readonly caution: string | null;
  readonly questions: readonly Question[];
  /** Whether the draft differs from the sheet in use. */
  readonly changed: boolean;
  /** Why the last change was not made, in a sentence; empty where it was. */
  readonly refused: string;
  /** Begins again from the sheet in use. */
  begin(): void;
  retitle(title: string): void;
  add(words: string): boolean;
  reword(id: string, words: string): void;
  /** Asks it before the reveal, or after. */
  setPass(id: string, pass: Pass): void;
  /** Whether an answer counts in the base of the question. */
  setRule(id: string, answer: Answer, counts: boolean): void;
  /** Moves a question up (-1) or down (1). */
  move(id: string, by: -1 | 1): void;
  remove(id: string): void;
  /** Takes the draft for all that is said from now on; false where it was refused. */
  take(): boolean;
}
