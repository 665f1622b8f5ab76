import type { ExtractKind } from '../../dataset/kinds/extracts';

/** What a question may be answered with, in the order of the keys 1 to 5. */
export const ANSWERS = ['yes', 'no', 'other', 'not_applicable', 'not_clear'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Before the reveal, when nobody knows the child's ethnicity, or after it. */
export const PASSES = ['blind', 'after'] as const;
export type Pass = (typeof PASSES)[number];

/** The four verdicts of practice, in the order of the keys 1 to 4. */
export const VERDICTS = ['appropriate', 'with_observations', 'inappropriate', 'cannot_agree'] as const;
export type VerdictId = (typeof VERDICTS)[number];

/** Which answers count in the base of one question: a rule of the question, as in practice. */
export type BaseRule = Readonly<Record<Answer, boolean>>;

export interface Question {
  /** Unique within its sheet and never used again, so that an answer stays with what was asked. */
  readonly id: string;
  /** "Was the child met before the decision?" */
  readonly words: string;
  /** Those on offer, in the order of `ANSWERS`; at least one. */
  readonly answers: readonly Answer[];
  readonly pass: Pass;
  readonly inBase: BaseRule;
}

export interface Verdict {
  readonly id: VerdictId;
  readonly words: string;
}

/** What a panel asks of each case: data that it may edit. */
export interface ReviewSheet {
  readonly id: string;
  /** 1 as shipped; one more each time that a panel's changes are taken over. */
  readonly version: number;
  readonly kind: ExtractKind;
  readonly title: string;
  /** What the panel must know of the questions before it uses them; null where there is nothing. */
  readonly caution: string | null;
  readonly questions: readonly Question[];
  readonly verdicts: readonly Verdict[];
  /** Columns that are hidden until the reveal. */
  readonly hidden: readonly string[];
}
