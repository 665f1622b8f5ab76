import type { Answer, VerdictId } from './sheet';

export type Answers = Readonly<Record<string, Answer>>;

/** What a reviewer, or the panel together, says of one case. */
export interface CaseView {
  /** By the id of the question; those of questions that were taken out of the sheet stay. */
  readonly answers: Answers;
  readonly verdict: VerdictId | null;
  /** The verdict as it stood at the reveal; null where there was none, or no blind pass. */
  readonly before: VerdictId | null;
  /** The answers as they stood at the reveal. */
  readonly answersBefore: Answers | null;
  /** Whether the view was begun with the child's ethnicity hidden, and the verdict was given before the reveal. */
  readonly blind: boolean;
  /** ISO moment at which the hidden columns were shown; null while they are hidden. */
  readonly revealed: string | null;
  readonly note: string;
  /** The version of the sheet that was last answered. */
  readonly sheet: number;
  /** ISO moment of the last change. */
  readonly at: string;
}

/** A member has an interest in a case, and takes no part in it from then on. */
export interface Interest {
  readonly member: string;
  readonly why: string;
  readonly at: string;
  /** ISO moment at which it was taken back as a mistake; null while it stands. */
  readonly withdrawn: string | null;
}

/** The view of a member who then declared an interest: kept, never counted. */
export interface ApartView {
  readonly member: string;
  readonly view: CaseView;
  /** ISO moment at which it was put apart. */
  readonly at: string;
}

export interface CaseReview {
  readonly caseId: string;
  /** By `JOINT` or the id of a member: the views that count. */
  readonly views: Readonly<Record<string, CaseView>>;
  readonly interests: readonly Interest[];
  readonly apart: readonly ApartView[];
  /** ISO moment at which what was hidden of this case was first shown to anybody; null before. */
  readonly revealed: string | null;
}

/** The reviewer who is all of the panel together. */
export const JOINT = 'joint';

export interface Member {
  readonly id: string;
  readonly name: string;
}

/** A case of which nothing has been said. */
export function emptyReview(caseId: string): CaseReview {
  return { caseId, views: {}, interests: [], apart: [], revealed: null };
}

/** The view of a reviewer, or undefined. */
export function viewOf({ views }: CaseReview, reviewer: string): CaseView | undefined {
  return Object.hasOwn(views, reviewer) ? views[reviewer] : undefined;
}

/** Whether a member has declared an interest in the case that still stands. */
export function isRecused({ interests }: CaseReview, member: string): boolean {
  return interests.some((one) => one.member === member && one.withdrawn === null);
}
