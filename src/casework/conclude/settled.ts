import type { FrameRow } from '../draw/frame';
import type { Answer, Question, VerdictId } from '../review/sheet';
import { type CaseReview, type CaseView, isRecused, JOINT, viewOf } from '../review/view';

/** A case of the draw of which something was said, as the file has it. */
export interface ReviewedCase {
  readonly row: FrameRow;
  readonly stratum: string;
  readonly review: CaseReview;
}

/**
 * What counts as said of a case: what the panel's joint view says, or else what every member says who says anything and
 * takes part. Where members differ and there is no joint view, nothing is settled.
 */
export interface Settled<Said> {
  readonly said: Said | null;
  /** Members differ, and no joint view decides. */
  readonly open: boolean;
}

/** The verdict that counts for a case, as it stands now and not as it stood at the reveal. */
export function settledVerdict(review: CaseReview): Settled<VerdictId> {
  return settled(review, ({ verdict }) => verdict);
}

/** The answer that counts for a question of a case. */
export function settledAnswer(review: CaseReview, { id }: Pick<Question, 'id'>): Settled<Answer> {
  return settled(review, ({ answers }) => (Object.hasOwn(answers, id) ? (answers[id] ?? null) : null));
}

/** The views whose verdict counts: the joint one, or those of the members who take part. */
export function countedViews(review: CaseReview): readonly CaseView[] {
  const joint = viewOf(review, JOINT);
  if (joint?.verdict) return [joint];
  return membersOf(review)
    .map(([, view]) => view)
    .filter(({ verdict }) => verdict !== null);
}

/** Members with a view of a case in which they have declared no interest, by id. */
export function membersOf(review: CaseReview): readonly (readonly [string, CaseView])[] {
  return Object.entries(review.views).filter(([reviewer]) => reviewer !== JOINT && !isRecused(review, reviewer));
}

function settled<Said>(review: CaseReview, of: (view: CaseView) => Said | null): Settled<Said> {
  const joint = viewOf(review, JOINT);
  const together = joint ? of(joint) : null;
  if (together !== null) return { said: together, open: false };
  const said = new Set(membersOf(review).flatMap(([, view]) => of(view) ?? []));
  const [only] = said;
  return said.size === 1 ? { said: only ?? null, open: false } : { said: null, open: said.size > 1 };
}
