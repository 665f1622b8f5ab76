import { refuse, type Interval, type Outcome } from './interval';
import { requireCount } from './require-valid';
import { wilsonInterval } from './wilson-interval';

/** The answers to one question: how many gave this one, and how many gave the others. */
export interface AnswerCounts {
  readonly counted: number;
  /** The other answers that belong in the base; "not applicable" and the like stay out. */
  readonly othersInBase: readonly number[];
  /** The cases asked, if known: more answers than cases is a fault of the source. */
  readonly cases?: number;
}

/** A share, its interval, and the base it was taken of, which is always shown beside it. */
export interface AnswerShare extends Interval {
  readonly base: number;
}

/**
 * Gives the share of cases with one answer, of a base that is stated and chosen.
 *
 * Formula: x / (x + the other answers in the base), with Wilson's interval. Unit: a share.
 * Limits: refused when the base is empty, and when the answers outnumber the cases, because
 * then the source contradicts itself.
 *
 * @example
 * answerShare({ counted: 10, othersInBase: [87], cases: 113 })
 * // { ok: true, estimate: 0.103093, lower: 0.0569675, upper: 0.179458, base: 97 }
 */
export function answerShare(answers: AnswerCounts, confidence = 0.95): Outcome<AnswerShare> {
  const { counted, othersInBase, cases } = answers;
  requireCount('counted', counted);
  const base = othersInBase.reduce((sum, other) => sum + requireCount('othersInBase', other), counted);
  if (cases !== undefined && base > requireCount('cases', cases)) {
    return refuse(`The source gives ${base} answers for ${cases} cases, so it contradicts itself and is not used.`);
  }
  const share = wilsonInterval({ events: counted, atRisk: base }, confidence);
  return share.ok ? { ...share, base } : refuse('Nobody gave an answer that counts, so there is no share to show.');
}
