import { homogeneityOfLogRatios, type Homogeneity, type LogRatio } from './homogeneity';
import { refuse, type Comparison, type Interval, type Outcome, type Proportion, type Rate } from './interval';
import { criticalValue } from './normal-distribution';
import { designEffectOf, requireProportion, requireRate } from './require-valid';

/** A like-for-like ratio, how many strata made it, and whether they agree with one another. */
export interface PooledRatio extends Interval {
  /** R and S, the two sums whose quotient is the estimate. */
  readonly above: number;
  readonly below: number;
  readonly usedStrata: number;
  readonly droppedStrata: number;
  readonly homogeneity: Outcome<Homogeneity>;
}

interface StratumTerms {
  readonly above: number;
  readonly below: number;
  readonly spread: number;
  readonly logRatio: LogRatio | undefined;
}

/**
 * Gives the ratio of two proportions like for like: within strata, then pooled.
 *
 * Formula: R/S = Sum(a_i n0_i/N_i) / Sum(c_i n1_i/N_i); variance of the logarithm
 * Sum[(n1 n0 m - a c N)/N^2]/(R S); Greenland & Robins (1985), Biometrics 41:55-68. Unit: a
 * ratio. Limits: strata without people in both groups or without any event tell nothing and
 * are counted as dropped; refused when no event is left in one group.
 *
 * @example
 * mantelHaenszelRatio([{ group: { events: 10, atRisk: 50 }, reference: { events: 5, atRisk: 50 } }, { group: { events: 12, atRisk: 30 }, reference: { events: 20, atRisk: 80 } }])
 * // { ok: true, estimate: 1.72571, lower: 1.0355, upper: 2.87599, above: 13.7273, below: 7.95455, usedStrata: 2, droppedStrata: 0, homogeneity: { ok: true, statistic: 0.143289, degreesOfFreedom: 1, pValue: 0.705033, strataCompared: 2 } }
 */
export function mantelHaenszelRatio(
  strata: readonly Comparison<Proportion>[],
  confidence = 0.95,
): Outcome<PooledRatio> {
  return pooledRatio(strata.map(proportionTerms), confidence);
}

/**
 * Gives the ratio of two rates like for like: within strata, then pooled.
 *
 * Formula: Sum(a_i t0_i/T_i) / Sum(c_i t1_i/T_i); variance of the logarithm
 * Sum(m t1 t0/T^2)/(R S); Greenland & Robins (1985). Where children come again, the variances of a_i and
 * c_i are those of Rao & Scott (1999), d1 a_i and d0 c_i, and d0 a + d1 c stands for m: with one stratum
 * that is d1/a + d0/c. Unit: a ratio. Limits: as for proportions.
 *
 * @example
 * mantelHaenszelRateRatio([{ group: { events: 10, exposure: 50 }, reference: { events: 5, exposure: 50 } }, { group: { events: 12, exposure: 30 }, reference: { events: 20, exposure: 80 } }])
 * // { ok: true, estimate: 1.72571, lower: 0.950887, upper: 3.13191, above: 13.7273, below: 7.95455, usedStrata: 2, droppedStrata: 0, homogeneity: { ok: true, statistic: 0.114907, degreesOfFreedom: 1, pValue: 0.734625, strataCompared: 2 } }
 */
export function mantelHaenszelRateRatio(strata: readonly Comparison<Rate>[], confidence = 0.95): Outcome<PooledRatio> {
  return pooledRatio(strata.map(rateTerms), confidence);
}

function proportionTerms(stratum: Comparison<Proportion>): StratumTerms | undefined {
  const { events: a, atRisk: n1 } = requireProportion(stratum.group);
  const { events: c, atRisk: n0 } = requireProportion(stratum.reference);
  if (n1 === 0 || n0 === 0 || a + c === 0) return undefined;
  const everyone = n1 + n0;
  const variance = 1 / a - 1 / n1 + 1 / c - 1 / n0;
  return {
    above: (a * n0) / everyone,
    below: (c * n1) / everyone,
    spread: (n1 * n0 * (a + c) - a * c * everyone) / (everyone * everyone),
    logRatio: a > 0 && c > 0 ? { value: Math.log((a * n0) / (c * n1)), variance } : undefined,
  };
}

function rateTerms(stratum: Comparison<Rate>): StratumTerms | undefined {
  const { events: a, exposure: t1 } = requireRate(stratum.group);
  const { events: c, exposure: t0 } = requireRate(stratum.reference);
  const [effect, otherEffect] = [designEffectOf(stratum.group), designEffectOf(stratum.reference)];
  if (t1 === 0 || t0 === 0 || a + c === 0) return undefined;
  const total = t1 + t0;
  return {
    above: (a * t0) / total,
    below: (c * t1) / total,
    spread: ((otherEffect * a + effect * c) * t1 * t0) / (total * total),
    logRatio:
      a > 0 && c > 0 ? { value: Math.log((a * t0) / (c * t1)), variance: effect / a + otherEffect / c } : undefined,
  };
}

function pooledRatio(terms: readonly (StratumTerms | undefined)[], confidence: number): Outcome<PooledRatio> {
  const z = criticalValue(confidence);
  const used = terms.filter((term) => term !== undefined);
  const above = used.reduce((sum, term) => sum + term.above, 0);
  const below = used.reduce((sum, term) => sum + term.below, 0);
  const spread = used.reduce((sum, term) => sum + term.spread, 0);
  if (above === 0 || below === 0) {
    return refuse(
      'In the rows that hold both groups, one of them has no event, so no like-for-like ratio can be given.',
    );
  }
  const estimate = above / below;
  const reach = z * Math.sqrt(spread / (above * below));
  return {
    ok: true,
    estimate,
    lower: estimate * Math.exp(-reach),
    upper: estimate * Math.exp(reach),
    above,
    below,
    usedStrata: used.length,
    droppedStrata: terms.length - used.length,
    homogeneity: homogeneityOfLogRatios(used.map((term) => term.logRatio).filter((ratio) => ratio !== undefined)),
  };
}
