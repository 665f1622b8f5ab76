import type { Comparison, Interval, Outcome, Proportion } from '../../../src/statistics/interval';
import { scoreRatioInterval } from '../../../src/statistics/score-ratio';

/**
 * Gives the ratio of two proportions with the interval of Miettinen and Nurminen.
 *
 * Reference: Miettinen & Nurminen (1985), Statistics in Medicine 4:213-226; Koopman's score
 * interval with the variance multiplied by N/(N-1), N being both groups together. Unit: a
 * ratio, group over reference. Limits: as Koopman's.
 *
 * @example
 * miettinenNurminenRatio({ group: { events: 24, atRisk: 73 }, reference: { events: 53, atRisk: 65 } })
 * // { ok: true, estimate: 0.403205, lower: 0.279688, upper: 0.55983 }
 */
export function miettinenNurminenRatio(comparison: Comparison<Proportion>, confidence = 0.95): Outcome<Interval> {
  const everyone = comparison.group.atRisk + comparison.reference.atRisk;
  return scoreRatioInterval(comparison, everyone > 1 ? everyone / (everyone - 1) : 1, confidence);
}
