import type { Answer, VerdictId } from '../../casework/review/sheet';

/**
 * How far a case is, for one reviewer: the verdict is given, something was said, nothing was, the reviewer is kept out, or
 * nobody can review it.
 */
export type CaseState = 'done' | 'begun' | 'open' | 'recused' | 'out';

/** A case in the strip above the sheet. */
export interface StripCase {
  /** Place in the draw, from 0. */
  readonly at: number;
  readonly state: CaseState;
  readonly reserve: boolean;
  /** "Case 3, verdict given". */
  readonly words: string;
}

/** One column of the case: a value, or that it is hidden until the verdict. */
export interface CaseLine {
  readonly column: string;
  readonly label: string;
  /** Null where it is hidden. */
  readonly value: string | null;
}

/** A step of the ladder of decisions, with what stands at it. */
export interface CaseStep {
  readonly step: number;
  readonly decided: boolean;
  readonly recommended: boolean;
}

/** What the extract supplies about the case in sight. */
export interface CaseSheetView {
  readonly lines: readonly CaseLine[];
  /** Decision and recommendation on the ladder; null where the file has none. */
  readonly ladder: { readonly steps: readonly CaseStep[]; readonly words: readonly string[] } | null;
}

/** A question of the sheet, as it stands for the reviewer. */
export interface AskedQuestion {
  readonly id: string;
  readonly words: string;
  /** Asked only once the case is shown whole. */
  readonly after: boolean;
  readonly answers: readonly Answer[];
  readonly given: Answer | null;
}

export interface Reviewer {
  readonly id: string;
  readonly name: string;
  /** Kept out of the case in sight by a declared interest. */
  readonly recused: boolean;
}

/** Where casework is kept, and since when. */
export interface KeptState {
  /** "Saved 14:32:07", "Being saved", "Not saved: ...". */
  readonly words: string;
  readonly failed: boolean;
  /** Where it is kept, in a sentence. */
  readonly where: string;
}

/** The review of the cases of the draw in use. */
export interface ReviewView {
  /** Whether a draw is in use. */
  readonly begun: boolean;
  /** Place of the case in sight, from 0; how many were drawn, without the reserve. */
  readonly at: number;
  readonly of: number;
  /** Nothing that was drawn comes after the case in sight. */
  readonly last: boolean;
  /** "7 of 40", or "Reserve 2 of 5". */
  readonly place: string;
  readonly record: string;
  /** The case in sight is in reserve, and stands in for none: nothing is said of it. */
  readonly inReserve: boolean;
  readonly strip: readonly StripCase[];
  /** "Drawn at random from 386, seed “Haringey, 3 June”". */
  readonly about: string;
  readonly drawId: string;
  /** Null while it is being read. */
  readonly sheet: CaseSheetView | null;
  readonly questions: readonly AskedQuestion[];
  readonly caution: string | null;
  readonly verdicts: readonly { readonly id: VerdictId; readonly words: string }[];
  readonly verdict: VerdictId | null;
  /** The verdict before the reveal, in words, where another was given after it; else null. */
  readonly before: string | null;
  /** An answer and the verdict seldom go together: said, and in nobody's way; null where they do. */
  readonly remark: string | null;
  /** Whether this view is blind, or whose will not be once the case is shown; empty where nothing need be known. */
  readonly blindness: string;
  /** The case is shown whole. */
  readonly revealed: boolean;
  readonly reviewer: string;
  readonly reviewers: readonly Reviewer[];
  readonly recused: boolean;
  readonly note: string;
  /** Why the last step was not taken; empty where it was. */
  readonly refused: string;
  /** Nothing may be said here of the case in sight: of the reviewer there is an interest, or another tab writes. */
  readonly locked: boolean;
  readonly kept: KeptState;
  /** Reads the case in sight. */
  look(): void;
  goTo(at: number): void;
  /** To the next case under review; false where there is none. */
  next(): boolean;
  back(): void;
  answer(question: string, given: Answer): void;
  judge(verdict: VerdictId): void;
  reveal(): void;
  write(note: string): void;
  speakAs(reviewer: string): void;
  /** Gives the view of the next who takes part in the case; after the last that of the panel together. */
  speakAsNext(): void;
  declare(member: string, why: string): void;
  withdraw(member: string): void;
}
