import type { Comparison as Pair, Rate } from '../statistics/interval';
import { mantelHaenszelRateRatio } from '../statistics/mantel-haenszel-ratio';
import { type Adjustment, adjustmentOf, isTooFew, verdictOfPooled } from './adjustment';
import type { Comparison } from './comparison';
import type { Candidate } from './headline';
import type { Measured, Range } from './measured';
import { type PeopleRate, plainRate } from './rate-pair';
import type { Verdict } from './verdict';

/** A rate of a group beside the comparison group's, as it stands and within strata of people who are alike. */
export interface RateAlike {
  readonly asItStands: Range;
  /** Mantel-Haenszel ratio of rates with the interval of Greenland and Robins. */
  readonly ratio: Range;
  readonly verdict: Verdict;
  readonly adjustment: Adjustment;
  readonly usedSets: number;
  /** Probability that differences between the sets as large as these are chance; or why it cannot be said. */
  readonly homogeneity: Measured<{ readonly pValue: number }>;
}

/** Events of two groups over their people and time, in one stratum; people decide whether there are too few. */
export interface RateStratum extends Pair<Rate> {
  readonly people: { readonly group: number; readonly reference: number };
}

/**
 * The rate of one stratum for a method. Repeats of the same children are known of the group as a whole, so each of its
 * strata is widened as the whole is.
 */
export function inStratum({ events, exposure }: PeopleRate, whole: PeopleRate): Rate {
  const { designEffect } = plainRate(whole);
  return { events: events.count, exposure, ...(designEffect === undefined ? {} : { designEffect }) };
}

/** What a headline weighs: how many more or fewer events than at the comparison group's rate, like for like. */
export function candidateOf(events: number, people: number, { ratio, verdict }: RateAlike): Candidate {
  const claim = verdict === 'too few to say' ? 'cells' : 'headline';
  return { claim, verdict, excess: events * (1 - 1 / ratio.estimate), atRisk: people };
}

/** Puts the strata together, and says what becomes of the ratio as it stands. */
export function rateAlike(strata: readonly RateStratum[], crude: Measured<Comparison>): Measured<RateAlike> {
  if (!crude.ok) return crude;
  // Events where nobody is counted tell nothing of a rate.
  const known = strata.filter(({ group, reference }) => group.exposure > 0 && reference.exposure > 0);
  const pooled = mantelHaenszelRateRatio(known);
  if (!pooled.ok) return { ok: false, why: pooled.reason };
  const people = (of: readonly RateStratum[]) => ({
    group: of.reduce((sum, one) => sum + one.people.group, 0),
    reference: of.reduce((sum, one) => sum + one.people.reference, 0),
  });
  const all = people(strata);
  const { ratio: asItStands, verdict: before, claim } = crude.value;
  // What may not be said as it stands, because too few events happened, may not be said like for like.
  const tooFew = claim !== 'headline' || isTooFew(people(known), all.group + all.reference);
  const verdict = verdictOfPooled(pooled, tooFew);
  const { homogeneity, estimate, lower, upper, usedStrata: usedSets } = pooled;
  return {
    ok: true,
    value: {
      ...{ asItStands, verdict, usedSets },
      ratio: { estimate, lower, upper },
      adjustment: adjustmentOf({ estimate: asItStands.estimate, verdict: before }, { estimate, verdict }),
      homogeneity: homogeneity.ok ? { ok: true, value: homogeneity } : { ok: false, why: homogeneity.reason },
    },
  };
}
