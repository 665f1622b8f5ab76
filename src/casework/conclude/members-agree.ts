import type { Agreement } from '../../statistics/kappa';
import { cohenKappa, fleissKappa } from '../../statistics/kappa';
import type { Outcome } from '../../statistics/interval';
import { type VerdictId, VERDICTS } from '../review/sheet';
import type { CaseReview } from '../review/view';
import { membersOf } from './settled';

/** How far members who each gave a verdict of their own agree. */
export interface MembersAgree {
  /** Members who gave a verdict on a case that another member gave one on too. */
  readonly members: number;
  /** Cases with verdicts of two members or more. */
  readonly cases: number;
  /** Cohen's kappa of two members, Fleiss' of more; or why there is none. */
  readonly method: 'cohen' | 'fleiss';
  readonly agreement: Outcome<Agreement>;
}

/** Agreement between members over all their cases; null where no case has the verdicts of two. */
export function membersAgree(reviews: readonly CaseReview[]): MembersAgree | null {
  const scored = reviews.map(verdictsOf).filter(({ size }) => size > 1);
  const members = [...new Set(scored.flatMap((verdicts) => [...verdicts.keys()]))];
  if (scored.length === 0) return null;
  const counts = { members: members.length, cases: scored.length };
  const [one, other] = members;
  return members.length === 2 && one !== undefined && other !== undefined
    ? { ...counts, method: 'cohen', agreement: cohenKappa(crossed(scored, one, other)) }
    : { ...counts, method: 'fleiss', agreement: fleissKappa(scored.map(given)) };
}

type Verdicts = ReadonlyMap<string, VerdictId>;

function verdictsOf(review: CaseReview): Verdicts {
  return new Map(membersOf(review).flatMap(([member, { verdict }]) => (verdict ? [[member, verdict] as const] : [])));
}

const crossed = (scored: readonly Verdicts[], one: string, other: string): readonly (readonly number[])[] =>
  VERDICTS.map((row) =>
    VERDICTS.map((column) => scored.filter((said) => said.get(one) === row && said.get(other) === column).length),
  );

const given = (verdicts: Verdicts): readonly number[] =>
  VERDICTS.map((verdict) => [...verdicts.values()].filter((one) => one === verdict).length);
