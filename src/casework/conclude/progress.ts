import type { Draw } from '../draw/draw';
import { standing } from '../draw/set-aside';
import { isRecused } from '../review/view';
import { countedViews, type ReviewedCase, settledVerdict } from './settled';

/** How far a review is, and how its verdicts came about. */
export interface Progress {
  /** Cases drawn, without the reserve. */
  readonly drawn: number;
  /** Cases with a settled verdict, those from the reserve among them. */
  readonly reviewed: number;
  /** Those of them that stand in for a case that could not be reviewed. */
  readonly standIns: number;
  /** Members differ and no joint view decides: counted nowhere. */
  readonly open: number;
  readonly cannotAgree: number;
  /** Cases of which every view that counts was given before ethnicity was shown. */
  readonly blind: number;
  /** Cases of which a view that counts was changed after the reveal. */
  readonly changed: number;
  /** Cases that could not be reviewed: they are not among those reviewed. */
  readonly notReviewable: number;
  /** So many of these have no case of the reserve in their place. */
  readonly withoutStandIn: number;
  /** Cases in which a member had declared an interest that still stands. */
  readonly interests: number;
}

/** Counts how far the cases of a draw are. */
export function progressOf(draw: Draw, cases: readonly ReviewedCase[]): Progress {
  const out = standing(draw);
  const verdicts = cases.map(({ review }) => settledVerdict(review));
  const done = cases.filter((_, at) => (verdicts[at]?.said ?? null) !== null);
  const settled = done.map(({ review }) => countedViews(review));
  const reserve = new Set(draw.cases.flatMap(({ id, place }) => (place === 'reserve' ? [id] : [])));
  return {
    drawn: draw.certificate.n,
    reviewed: settled.length,
    standIns: done.filter(({ row }) => reserve.has(row.id)).length,
    open: verdicts.filter(({ open }) => open).length,
    cannotAgree: verdicts.filter(({ said }) => said === 'cannot_agree').length,
    blind: settled.filter((views) => views.every(({ blind }) => blind)).length,
    changed: settled.filter((views) => views.some(({ before, verdict }) => before !== null && before !== verdict))
      .length,
    notReviewable: out.length,
    withoutStandIn: out.filter(({ standIn }) => standIn === null).length,
    interests: cases.filter(({ review }) => review.interests.some(({ member }) => isRecused(review, member))).length,
  };
}
