import type { Draw } from '../../casework/draw/draw';
import { setAsideOf, underReview } from '../../casework/draw/set-aside';
import type { Speaking } from '../../casework/file/case-steps';
import { type CaseworkFile, reviewOf } from '../../casework/file/casework-file';
import { contrastIn } from '../../casework/review/contrast';
import { type CaseView, isRecused, JOINT, viewOf } from '../../casework/review/view';
import {
  ANSWER_WORDS,
  beforeInWords,
  caseInWords,
  contrastInWords,
  drawnFrom,
  notBlindInWords,
  placeOf,
  stillToJudgeInWords,
} from '../../presentation/cases/review-words';
import { whole } from '../../vocabulary/written';
import type { AskedQuestion, CaseState, StripCase } from '../view/review-view';

/** A draw under review, the case in sight and whose view is given. */
export interface InUse {
  readonly file: CaseworkFile;
  readonly draw: Draw;
  readonly at: number;
  readonly reviewer: string;
}

export type SpeakingNow = Speaking;

/** The id of the case in sight. */
export const caseIdOf = ({ draw, at }: InUse): string => draw.cases[at]?.id ?? '';

/** What the reviewer says of the case in sight, or undefined. */
export const viewInSight = (use: InUse): CaseView | undefined =>
  viewOf(reviewOf(use.file, caseIdOf(use)), use.reviewer);

/** "7 of 40". */
export function placeInWords({ draw, at }: InUse): string {
  const { n } = draw.certificate;
  return placeOf(at, n, draw.cases.length - n);
}

/** What the sample was drawn from. */
export const aboutDraw = ({ draw }: InUse): string => drawnFrom(whole(draw.certificate.N), draw.certificate.seed);

/** Every case of the draw with how far the reviewer is. */
export function stripOf({ file, draw, reviewer }: InUse): readonly StripCase[] {
  const under = new Set(underReview(draw).map(({ id }) => id));
  return draw.cases.map(({ id }, at) => {
    const out = setAsideOf(draw, id) !== undefined;
    const state = out ? 'out' : stateOf(file, id, reviewer);
    const reserve = !out && !under.has(id);
    return { at, state, reserve, words: caseInWords(at, state, reserve) };
  });
}

function stateOf(file: CaseworkFile, caseId: string, reviewer: string): CaseState {
  const review = reviewOf(file, caseId);
  if (isRecused(review, reviewer)) return 'recused';
  const view = viewOf(review, reviewer);
  if (!view) return 'open';
  return view.verdict === null ? 'begun' : 'done';
}

/** The questions of the sheet as the reviewer has answered them: those of the blind pass first. */
export function questionsOf(use: InUse): readonly AskedQuestion[] {
  const given = viewInSight(use)?.answers ?? {};
  const asked = use.file.sheet.questions.map(({ id, words, pass, answers }) => ({
    ...{ id, words, after: pass === 'after', answers },
    given: (Object.hasOwn(given, id) ? given[id] : undefined) ?? null,
  }));
  return [...asked.filter(({ after }) => !after), ...asked.filter(({ after }) => after)];
}

/** Whether the case in sight is shown whole. */
export const isRevealed = (use: InUse): boolean =>
  !use.file.blindPass || reviewOf(use.file, caseIdOf(use)).revealed !== null;

/** That the view of the reviewer is not blind, or whose will not be once the case is shown; empty where neither is so. */
export function blindnessOf(use: InUse): string {
  const { file, reviewer } = use;
  const review = reviewOf(file, caseIdOf(use));
  if (!file.blindPass || isRecused(review, reviewer)) return '';
  if (review.revealed !== null) return viewInSight(use)?.blind === true ? '' : notBlindInWords(review.revealed);
  const singly = reviewer !== JOINT || file.members.some(({ id }) => viewOf(review, id) !== undefined);
  const missing = file.members.filter(({ id }) => !isRecused(review, id) && !viewOf(review, id)?.verdict);
  return singly && missing.length > 0 ? stillToJudgeInWords(missing.map(({ name }) => name)) : '';
}

/** The verdict before the reveal, where another stands now; else null. */
export function beforeOf(use: InUse): string | null {
  const view = viewInSight(use);
  if (!view || view.before === null || view.before === view.verdict) return null;
  const words = use.file.sheet.verdicts.find(({ id }) => id === view.before)?.words;
  return words ? beforeInWords(words) : null;
}

/** What the reviewer says that seldom goes together, as a sentence to the chair; null where there is nothing. */
export function remarkOf(use: InUse): string | null {
  const view = viewInSight(use);
  const contrast = view && contrastIn(view, use.file.sheet);
  if (!contrast) return null;
  const number = questionsOf(use).findIndex(({ id }) => id === contrast.question) + 1;
  const verdict = use.file.sheet.verdicts.find(({ id }) => id === contrast.verdict)?.words ?? '';
  return contrastInWords(number || null, ANSWER_WORDS[contrast.answer], verdict);
}
