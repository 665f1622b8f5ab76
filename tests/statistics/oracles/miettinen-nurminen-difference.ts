import {
  refuse,
  type Comparison,
  type Interval,
  type Outcome,
  type Proportion,
} from '../../../src/statistics/interval';
import { criticalValue } from '../../../src/statistics/normal-distribution';
import { requireProportion } from '../../../src/statistics/require-valid';
import { solveBetween } from '../../../src/statistics/solve-root';

/**
 * Gives the difference of two proportions with the interval of Miettinen and Nurminen.
 *
 * Formula: the differences d at which (p1 - p0 - d)^2 / V(d) = z^2, V(d) being the variance
 * times N/(N-1) under the likeliest pair of proportions d apart; Miettinen & Nurminen (1985),
 * Statistics in Medicine 4:213-226. Unit: a difference of shares, -1 to 1. Limits: refused
 * when either group is empty; a limit the score never reaches is -1 or 1.
 *
 * @example
 * miettinenNurminenDifference({ group: { events: 56, atRisk: 70 }, reference: { events: 48, atRisk: 80 } })
 * // { ok: true, estimate: 0.2, lower: 0.0528297, upper: 0.338173 }
 */
export function miettinenNurminenDifference(comparison: Comparison<Proportion>, confidence = 0.95): Outcome<Interval> {
  const group = requireProportion(comparison.group);
  const reference = requireProportion(comparison.reference);
  const z = criticalValue(confidence);
  if (group.atRisk === 0 || reference.atRisk === 0) {
    return refuse('One of the two groups is empty, so they cannot be compared.');
  }
  const estimate = group.events / group.atRisk - reference.events / reference.atRisk;
  const score = (difference: number): number => scoreAt(difference, estimate, group, reference);
  return {
    ok: true,
    estimate,
    lower: limitBetween((difference) => score(difference) - z, -1, estimate),
    upper: limitBetween((difference) => score(difference) + z, 1, estimate),
  };
}

function limitBetween(excess: (difference: number) => number, end: number, estimate: number): number {
  // Just inside the end, because the two shares are forced to 0 and 1 at the end itself.
  const edge = end * (1 - 1e-13);
  if (Math.abs(estimate - end) < 1e-12 || Math.sign(excess(edge)) !== -end) return end;
  return solveBetween(excess, edge, estimate);
}

function scoreAt(difference: number, estimate: number, group: Proportion, reference: Proportion): number {
  const gap = estimate - difference;
  if (gap === 0) return 0;
  const everyone = group.atRisk + reference.atRisk;
  const inReference = restrictedReferenceShare(difference, group, reference);
  const inGroup = Math.min(1, Math.max(0, inReference + difference));
  const variance = (inGroup * (1 - inGroup)) / group.atRisk + (inReference * (1 - inReference)) / reference.atRisk;
  return gap / Math.sqrt((variance * everyone) / (everyone - 1));
}

// The likelihood equation is a cubic with three real roots; Viete's cosine picks the admissible one.
function restrictedReferenceShare(difference: number, group: Proportion, reference: Proportion): number {
  const everyone = group.atRisk + reference.atRisk;
  const events = group.events + reference.events;
  const square = ((group.atRisk + 2 * reference.atRisk) * difference - everyone - events) / (3 * everyone);
  const linear = ((reference.atRisk * difference - everyone - 2 * reference.events) * difference + events) / everyone;
  const constant = (reference.events * difference * (1 - difference)) / everyone;
  const turning = square ** 3 - (square * linear) / 2 + constant / 2;
  const size = Math.sqrt(Math.max(0, square * square - linear / 3)) * (turning < 0 ? -1 : 1);
  const cosine = size === 0 ? 0 : Math.min(1, Math.max(-1, turning / size ** 3));
  const root = 2 * size * Math.cos((Math.PI + Math.acos(cosine)) / 3) - square;
  return Math.min(Math.min(1, 1 - difference), Math.max(Math.max(0, -difference), root));
}
