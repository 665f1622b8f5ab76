import { type Unreleased, unreleased } from '../../counting/unreleased';
import { standing, underReview } from '../draw/set-aside';
import type { VerdictId } from '../review/sheet';
import { type Concluding, reviewedCases } from './conclusion';
import { type ReviewedCase, settledAnswer, settledVerdict } from './settled';

/** The rule of a protected pack: fewer different children than this are withheld. */
export interface PublishingRule {
  readonly threshold: number;
  /** The child a case is of, by the id of the case; null where the records tell no child from another. */
  readonly children: ReadonlyMap<string, string> | null;
}

/** The four verdicts, where each may be told; or appropriate, with or without observations, beside all others. */
export type ToldVerdicts =
  | { readonly how: 'each'; readonly counts: Readonly<Record<VerdictId, number>> }
  | { readonly how: 'together'; readonly good: number; readonly other: number };

/** What was answered to a question; `told` is null where it is withheld. */
export interface ToldQuestion {
  readonly words: string;
  readonly told: { readonly yes: number; readonly base: number } | null;
}

/** Cases of the draw that could not be reviewed, and others of it that stood in; null where it is few, or gives few away. */
export interface ToldAside {
  readonly cases: number | null;
  readonly standIns: number | null;
}

/** The totals of a review that a protected pack would publish: no few, and nothing that gives few away. */
export interface Publishable {
  readonly threshold: number;
  /** What the threshold counts. */
  readonly counts: 'children' | 'cases';
  /** Null where fewer than the threshold stand behind the whole review: then nothing is told. */
  readonly reviewed: number | null;
  /** How many were drawn of how many; null where what they leave is few. */
  readonly drawn: { readonly n: number; readonly N: number } | null;
  /** Null where each case that was drawn could be reviewed. */
  readonly aside: ToldAside | null;
  readonly verdicts: ToldVerdicts | null;
  /** Those that were answered. */
  readonly questions: readonly ToldQuestion[];
}

type Cases = readonly ReviewedCase[];

/**
 * What may be published of a review, by the rule of a protected pack (`protecting/primary`): of a base, those with an
 * outcome and those without must each be of as many different children as the threshold, so none and all are withheld as
 * well. Two totals that stand on one page must leave nobody or as many between them.
 */
export function publishableOf(concluding: Concluding, rule: PublishingRule): Unreleased<Publishable> {
  const cases = reviewedCases(concluding.draw, concluding.reviews, concluding.frame);
  const reviewed = cases.filter(({ review }) => settledVerdict(review).said !== null);
  const told = isMany(reviewed, rule);
  const drawn = told ? drawnTold(concluding, reviewed, rule) : null;
  return unreleased<Publishable>({
    threshold: rule.threshold,
    counts: rule.children === null ? 'cases' : 'children',
    reviewed: told ? reviewed.length : null,
    drawn,
    aside: asideTold(concluding, drawn !== null, rule),
    verdicts: told ? verdictsTold(reviewed, rule) : null,
    questions: told ? questionsTold(concluding, cases, reviewed, rule) : [],
  });
}

/** Neither those not drawn, nor those not read, nor what drawn and reviewed leave between them may be few. */
function drawnTold({ draw }: Concluding, reviewed: Cases, rule: PublishingRule): Publishable['drawn'] {
  const { n, N } = draw.certificate;
  const read = new Set(reviewed.map(({ row }) => row.id));
  const unread = underReview(draw).flatMap(({ id }) => (read.has(id) ? [] : [id]));
  const isSafe = (count: number): boolean => count === 0 || count >= rule.threshold;
  const safe = isSafe(N - n) && isSafe(n - reviewed.length) && isSafe(childrenOf(unread, rule));
  return safe ? { n, N } : null;
}

function asideTold({ draw }: Concluding, drawnIsTold: boolean, rule: PublishingRule): ToldAside | null {
  const out = standing(draw);
  if (out.length === 0) return null;
  const standIns = out.flatMap(({ standIn }) => standIn ?? []);
  const alone = out.flatMap(({ caseId, standIn }) => (standIn === null ? [caseId] : []));
  const parts = [out.map(({ caseId }) => caseId), standIns, alone].map((ids) => childrenOf(ids, rule));
  const safe = drawnIsTold && parts.every((count) => count === 0 || count >= rule.threshold);
  return safe ? { cases: out.length, standIns: standIns.length } : { cases: null, standIns: null };
}

function verdictsTold(reviewed: Cases, rule: PublishingRule): ToldVerdicts | null {
  const of = (...verdicts: readonly VerdictId[]): Cases =>
    reviewed.filter(({ review }) => verdicts.some((one) => one === settledVerdict(review).said));
  const [good, observed, wrong, open] = [
    of('appropriate'),
    of('with_observations'),
    of('inappropriate'),
    of('cannot_agree'),
  ];
  if ([good, observed, wrong].every((part) => isMany(part, rule)) && isNobodyOrMany(open, rule)) {
    return {
      how: 'each',
      counts: {
        ...{ appropriate: good.length, with_observations: observed.length },
        ...{ inappropriate: wrong.length, cannot_agree: open.length },
      },
    };
  }
  const [one, other] = [of('appropriate', 'with_observations'), of('inappropriate', 'cannot_agree')];
  return isMany(one, rule) && isMany(other, rule) ? { how: 'together', good: one.length, other: other.length } : null;
}

function questionsTold(
  { sheet }: Concluding,
  cases: Cases,
  reviewed: Cases,
  rule: PublishingRule,
): readonly ToldQuestion[] {
  return sheet.questions.flatMap((question) => {
    const answerOf = ({ review }: ReviewedCase) => settledAnswer(review, question).said;
    if (cases.every((one) => answerOf(one) === null)) return [];
    const base = cases.filter((one) => {
      const answer = answerOf(one);
      return answer !== null && question.inBase[answer];
    });
    const [yes, no] = [true, false].map((met) => base.filter((one) => (answerOf(one) === 'yes') === met));
    const apart = [without(reviewed, base), without(base, reviewed)];
    const safe = isMany(yes ?? [], rule) && isMany(no ?? [], rule) && apart.every((some) => isNobodyOrMany(some, rule));
    return [{ words: question.words, told: safe ? { yes: yes?.length ?? 0, base: base.length } : null }];
  });
}

const without = (some: Cases, others: Cases): Cases => some.filter((one) => !others.includes(one));

const isNobodyOrMany = (some: Cases, rule: PublishingRule): boolean => some.length === 0 || isMany(some, rule);

/** Whether cases are of as many different children as the threshold. */
function isMany(some: Cases, rule: PublishingRule): boolean {
  return (
    childrenOf(
      some.map(({ row }) => row.id),
      rule,
    ) >= rule.threshold
  );
}

/** How many different children cases are of; a case of which no child is known is of one by itself. */
const childrenOf = (ids: readonly string[], { children }: Pick<PublishingRule, 'children'>): number =>
  new Set(ids.map((id) => children?.get(id) ?? `case ${id}`)).size;
