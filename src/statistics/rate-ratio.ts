import { binomialProbability } from './binomial-probability';
import { betaQuantile, incompleteBeta } from './incomplete-beta';
import { type Comparison, type Interval, type Outcome, type Rate, refuse, refuseEmpty } from './interval';
import { criticalValue } from './normal-distribution';
import { effectiveRate } from './require-valid';
import { solveIncreasing } from './solve-root';

/**
 * Gives the ratio of two rates with the mid-p interval, shown for every ratio of rates.
 *
 * Formula: given x1 + x0 events, x1 is binomial with odds (ratio t1/t0); half of the chance of
 * the very count observed is left out of each tail; Berry & Armitage (1995), The Statistician
 * 44:417-423. Unit: a ratio. Limits: refused without exposure or without any event; no event in
 * the reference gives an infinite upper limit, none in the group a lower limit of 0; covers 95%
 * on average rather than at least.
 *
 * @example
 * midPRateRatio({ group: { events: 41, exposure: 28010 }, reference: { events: 15, exposure: 19017 } })
 * // { ok: true, estimate: 1.85576, lower: 1.04108, upper: 3.44942 }
 */
export function midPRateRatio(comparison: Comparison<Rate>, confidence = 0.95): Outcome<Interval> {
  const group = effectiveRate(comparison.group);
  const reference = effectiveRate(comparison.reference);
  criticalValue(confidence);
  if (group.exposure === 0 || reference.exposure === 0) {
    return refuseEmpty(group.exposure === 0);
  }
  const total = group.events + reference.events;
  if (total === 0) return refuse('Neither group had any event, so there is no ratio to show.');
  const tail = (1 - confidence) / 2;
  const scale = reference.exposure / group.exposure;
  return {
    ok: true,
    estimate: (group.events / reference.events) * scale,
    lower: group.events === 0 ? 0 : midPLowerOdds(group.events, total, tail) * scale,
    // The upper limit is the lower limit of the same comparison read the other way round.
    upper: reference.events === 0 ? Infinity : scale / midPLowerOdds(reference.events, total, tail),
  };
}

function exactLowerOdds(events: number, total: number, tail: number): number {
  const chance = betaQuantile(tail, events, total - events + 1);
  return chance / (1 - chance);
}

function midPLowerOdds(events: number, total: number, tail: number): number {
  const start = Math.log(exactLowerOdds(events, total, tail));
  const logOdds = solveIncreasing((position) => {
    const odds = Math.exp(position);
    const [chance, otherwise] = [odds / (1 + odds), 1 / (1 + odds)];
    const exactly = binomialProbability(events, total, chance, otherwise);
    const beyond = events === total ? 0 : incompleteBeta(events + 1, total - events, chance).lowerTail;
    const probability = beyond + exactly / 2;
    const slope = exactly * ((events + total * chance) / 2 - events * chance);
    return { height: Math.log(probability / tail), slope: slope / probability };
  }, start);
  return Math.exp(logOdds);
}
