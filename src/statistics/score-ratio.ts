import { type Comparison, type Interval, type Outcome, type Proportion, refuse, refuseEmpty } from './interval';
import { criticalValue } from './normal-distribution';
import { effectiveProportion } from './require-valid';
import { solveDecreasing } from './solve-root';

/**
 * Gives the ratio of two proportions with a score interval, the body of two named methods.
 *
 * Formula: the ratios t at which (p1 - t p0)^2 / (V(t) k) = z^2, V(t) being the variance under
 * the likeliest pair of proportions whose ratio is t, and k a correction of the variance.
 * Unit: a ratio. Limits: refused when either group is empty or neither has an event; with no
 * event in the reference the estimate and the upper limit are infinite ("at least L"), with
 * none in the group the lower limit is 0.
 *
 * @example
 * scoreRatioInterval({ group: { events: 8, atRisk: 15 }, reference: { events: 4, atRisk: 15 } }, 1)
 * // { ok: true, estimate: 2, lower: 0.815014, upper: 5.33632 }
 */
export function scoreRatioInterval(
  comparison: Comparison<Proportion>,
  varianceCorrection: number,
  confidence = 0.95,
): Outcome<Interval> {
  const group = effectiveProportion(comparison.group);
  const reference = effectiveProportion(comparison.reference);
  const z = criticalValue(confidence);
  if (group.atRisk === 0 || reference.atRisk === 0) {
    return refuseEmpty(group.atRisk === 0);
  }
  if (group.events === 0 && reference.events === 0) {
    return refuse('Neither group had this outcome, so there is no ratio to show.');
  }
  // Working with the logarithm makes one tolerance serve for tiny and for huge ratios.
  const start = Math.log(
    share(group.events + 0.5, group.atRisk + 0.5) / share(reference.events + 0.5, reference.atRisk + 0.5),
  );
  const score = (logRatio: number): number => scoreAt(Math.exp(logRatio), group, reference, varianceCorrection);
  return {
    ok: true,
    estimate: share(group.events, group.atRisk) / share(reference.events, reference.atRisk),
    lower: group.events === 0 ? 0 : Math.exp(solveDecreasing((logRatio) => score(logRatio) - z, start)),
    upper: reference.events === 0 ? Infinity : Math.exp(solveDecreasing((logRatio) => score(logRatio) + z, start)),
  };
}

function share(events: number, atRisk: number): number {
  return events / atRisk;
}

function scoreAt(ratio: number, group: Proportion, reference: Proportion, varianceCorrection: number): number {
  const gap = share(group.events, group.atRisk) - ratio * share(reference.events, reference.atRisk);
  if (gap === 0) return 0;
  const inReference = restrictedReferenceShare(ratio, group, reference);
  const inGroup = ratio * inReference;
  const variance =
    (inGroup * Math.max(0, 1 - inGroup)) / group.atRisk +
    (ratio * ratio * inReference * Math.max(0, 1 - inReference)) / reference.atRisk;
  return gap / Math.sqrt(variance * varianceCorrection);
}

// The smaller root of the likelihood equation, written so that nearly equal terms are not subtracted.
function restrictedReferenceShare(ratio: number, group: Proportion, reference: Proportion): number {
  const square = (group.atRisk + reference.atRisk) * ratio;
  const linear = group.atRisk * ratio + group.events + reference.atRisk + reference.events * ratio;
  const constant = group.events + reference.events;
  return (2 * constant) / (linear + Math.sqrt(Math.max(0, linear * linear - 4 * square * constant)));
}
