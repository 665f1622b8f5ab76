import { LIMITS } from './limits';
import { refused, type Stepped, stepped } from './refused';
import type { Answer, ReviewSheet, VerdictId } from './sheet';
import { type Answers, type CaseReview, type CaseView, isRecused, JOINT, viewOf } from './view';

/** Who says something, under what sheet, and when. */
export interface Saying {
  readonly reviewer: string;
  readonly sheet: ReviewSheet;
  /** Whether the panel hides ethnicity until the verdict; turned off, no view is blind. */
  readonly blindPass: boolean;
  /** ISO moment. */
  readonly at: string;
}

/** The review with a question answered; null takes the answer back. */
export function answered(
  review: CaseReview,
  saying: Saying,
  question: string,
  answer: Answer | null,
): Stepped<CaseReview> {
  const asked = saying.sheet.questions.find(({ id }) => id === question);
  if (!asked) return refused('no such question');
  if (answer !== null && !asked.answers.includes(answer)) return refused('no such answer');
  return said(review, saying, (view) => {
    if (asked.pass === 'after' && view.revealed === null) return refused('only after the reveal');
    const { [question]: _, ...others } = view.answers;
    return stepped({ ...view, answers: answer === null ? others : { ...others, [question]: answer } });
  });
}

/** The review with the overall verdict given; null takes it back. What it was at the reveal stays beside it. */
export function judged(review: CaseReview, saying: Saying, verdict: VerdictId | null): Stepped<CaseReview> {
  if (verdict !== null && !saying.sheet.verdicts.some(({ id }) => id === verdict)) return refused('no such verdict');
  return said(review, saying, (view) => stepped({ ...view, verdict }));
}

/** The review with the note of a reviewer in place of the one before. */
export function noted(review: CaseReview, saying: Saying, note: string): Stepped<CaseReview> {
  if (note.length > LIMITS.note) return refused('too long');
  return said(review, saying, (view) => stepped({ ...view, note }));
}

/**
 * The review with what was hidden shown. All who look on see it, so every view of the case is revealed: one with a
 * verdict keeps it as the verdict before; one without was not blind.
 */
export function revealed(review: CaseReview, saying: Saying): Stepped<CaseReview> {
  if (review.revealed !== null) return refused('already revealed');
  if (saying.reviewer !== JOINT && isRecused(review, saying.reviewer)) return refused('recused');
  const begun = { ...review.views, [saying.reviewer]: viewOf(review, saying.reviewer) ?? newView(review, saying) };
  const views = Object.entries(begun).map(([reviewer, view]) => [reviewer, shown(view, saying.at)] as const);
  return stepped({ ...review, views: Object.fromEntries(views), revealed: saying.at });
}

/** The review with a member recused: what the member said is put apart with the time, and nothing more can be said. */
export function interestDeclared(review: CaseReview, member: string, why: string, at: string): Stepped<CaseReview> {
  if (isRecused(review, member)) return refused('already there');
  if (why.length > LIMITS.note) return refused('too long');
  if (review.interests.length >= LIMITS.interests) return refused('too many');
  const interests = [...review.interests, { member, why, at, withdrawn: null }];
  const view = viewOf(review, member);
  if (!view) return stepped({ ...review, interests });
  const { [member]: _, ...views } = review.views;
  return stepped({ ...review, interests, views, apart: [...review.apart, { member, view, at }] });
}

/** The review with a declaration taken back as a mistake. What was put apart stays there: the view is given anew. */
export function interestWithdrawn(review: CaseReview, member: string, at: string): Stepped<CaseReview> {
  if (!isRecused(review, member)) return refused('no such member');
  const interests = review.interests.map((one) =>
    one.member === member && one.withdrawn === null ? { ...one, withdrawn: at } : one,
  );
  return stepped({ ...review, interests });
}

function said(review: CaseReview, saying: Saying, change: (view: CaseView) => Stepped<CaseView>): Stepped<CaseReview> {
  const { reviewer, at, sheet, blindPass } = saying;
  if (reviewer !== JOINT && isRecused(review, reviewer)) return refused('recused');
  const begun = viewOf(review, reviewer) ?? newView(review, saying);
  const changed = change(blindPass ? begun : shown(begun, at));
  if (!changed.ok) return changed;
  const view: CaseView = { ...changed.value, at, sheet: sheet.version };
  const shownAt = review.revealed ?? view.revealed;
  return stepped({ ...review, views: { ...review.views, [reviewer]: view }, revealed: shownAt });
}

/** A view that begins where the case was shown already is not blind, whoever showed it. */
function newView(review: CaseReview, { blindPass, at, sheet }: Saying): CaseView {
  const open = review.revealed ?? (blindPass ? null : at);
  const nothing: Answers = {};
  return {
    ...{ answers: nothing, verdict: null, before: null, answersBefore: null, note: '', sheet: sheet.version, at },
    ...{ blind: open === null, revealed: open },
  };
}

function shown(view: CaseView, at: string): CaseView {
  if (view.revealed !== null) return view;
  const { verdict, answers } = view;
  return { ...view, before: verdict, answersBefore: answers, blind: verdict !== null, revealed: at };
}
