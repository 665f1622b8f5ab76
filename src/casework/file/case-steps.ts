import type { Draw } from '../draw/draw';
import { setAsideOf, underReview } from '../draw/set-aside';
import { isPlainId } from '../review/limits';
import { refused, type StepRefused, type Stepped, stepped } from '../review/refused';
import * as steps from '../review/review-steps';
import type { Answer, VerdictId } from '../review/sheet';
import { type CaseReview, JOINT } from '../review/view';
import { activeDraw, type CaseworkFile, reviewOf } from './casework-file';

/** Who speaks of which case, and when; `reviewer` is `JOINT` or the id of a member. */
export interface Speaking {
  readonly caseId: string;
  readonly reviewer: string;
  /** ISO moment. */
  readonly at: string;
}

/** A member and a case, in which an interest is declared or taken back. */
export interface Declaring {
  readonly caseId: string;
  readonly member: string;
  readonly at: string;
}

type StepOfFile = Stepped<CaseworkFile>;

/** The file with a question of a case answered; null takes the answer back. */
export function answer(file: CaseworkFile, speaking: Speaking, question: string, given: Answer | null): StepOfFile {
  return spoken(file, speaking, (review, saying) => steps.answered(review, saying, question, given));
}

/** The file with the overall verdict on a case; null takes it back. */
export function giveVerdict(file: CaseworkFile, speaking: Speaking, verdict: VerdictId | null): StepOfFile {
  return spoken(file, speaking, (review, saying) => steps.judged(review, saying, verdict));
}

/** The file with the note of a reviewer on a case. */
export function writeNote(file: CaseworkFile, speaking: Speaking, note: string): StepOfFile {
  return spoken(file, speaking, (review, saying) => steps.noted(review, saying, note));
}

/** The file in which what was hidden of a case is shown; also where the blind pass is off and a case comes on screen. */
export function reveal(file: CaseworkFile, speaking: Speaking): StepOfFile {
  return spoken(file, speaking, steps.revealed);
}

/** The file with a member kept out of a case from now on; what the member had said is put apart. */
export function declareInterest(file: CaseworkFile, { caseId, member, at }: Declaring, why: string): StepOfFile {
  if (!isMember(file, member)) return refused('no such member');
  return changed(file, caseId, (review) => steps.interestDeclared(review, member, why, at));
}

/** The file with a declaration taken back that was a mistake; it stays recorded as such. */
export function withdrawInterest(file: CaseworkFile, { caseId, member, at }: Declaring): StepOfFile {
  return changed(file, caseId, (review) => steps.interestWithdrawn(review, member, at));
}

const isMember = ({ members }: CaseworkFile, id: string): boolean => members.some((member) => member.id === id);

function spoken(
  file: CaseworkFile,
  { caseId, reviewer, at }: Speaking,
  step: (review: CaseReview, saying: steps.Saying) => Stepped<CaseReview>,
): StepOfFile {
  if (reviewer !== JOINT && !isMember(file, reviewer)) return refused('no such member');
  const { sheet, blindPass } = file;
  return changed(file, caseId, (review) => step(review, { reviewer, sheet, blindPass, at }));
}

function changed(file: CaseworkFile, caseId: string, step: (review: CaseReview) => Stepped<CaseReview>): StepOfFile {
  const why = isPlainId(caseId) ? whyNot(file, caseId) : 'not drawn';
  if (why) return refused(why);
  const review = step(reviewOf(file, caseId));
  if (!review.ok) return review;
  return stepped({ ...file, reviews: { ...file.reviews, [caseId]: review.value } });
}

/**
 * Why nothing is said of a case; null where it is under review. Drawn cases are reviewed and those that stand in for one,
 * no others; one of a draw that was put aside may be finished.
 */
function whyNot(file: CaseworkFile, caseId: string): StepRefused | null {
  const active = activeDraw(file);
  const draws = file.draws.filter((draw) => draw === active || draw.used);
  if (draws.some((draw) => underReview(draw).some(({ id }) => id === caseId))) return null;
  if (draws.some((draw) => setAsideOf(draw, caseId))) return 'set aside';
  return draws.some(({ cases }: Draw) => cases.some(({ id }) => id === caseId)) ? 'in reserve' : 'not drawn';
}
