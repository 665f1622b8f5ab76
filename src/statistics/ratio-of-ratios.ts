import { refuse, type Interval, type Outcome } from './interval';

/**
 * Gives by what factor a ratio changed between two periods (or differs between two places).
 *
 * Formula: on the logarithm, the square-and-add rule (MOVER) on the two ratios' own limits, so
 * it reduces to the usual log-Wald interval when theirs are log-Wald; Zou & Donner (2008),
 * Statistics in Medicine 27:1693-1702. Unit: a ratio; 1 means no change. Limits: the two
 * ratios must come from separate events; refused when an estimate is zero or infinite. A
 * limit of 0 or infinity in either ratio leaves the answer open on that side.
 *
 * @example
 * ratioOfRatios({ estimate: 2, lower: 1.5, upper: 2.8 }, { estimate: 3, lower: 2.1, upper: 4.1 })
 * // { ok: true, estimate: 0.666667, lower: 0.435993, upper: 1.08858 }
 */
export function ratioOfRatios(later: Interval, earlier: Interval): Outcome<Interval> {
  if (!isUsable(later.estimate) || !isUsable(earlier.estimate)) {
    return refuse('One of the two ratios rests on a group without any event, so the change cannot be given.');
  }
  const change = Math.log(later.estimate / earlier.estimate);
  const fall = Math.hypot(Math.log(later.estimate / later.lower), Math.log(earlier.upper / earlier.estimate));
  const rise = Math.hypot(Math.log(later.upper / later.estimate), Math.log(earlier.estimate / earlier.lower));
  return { ok: true, estimate: Math.exp(change), lower: Math.exp(change - fall), upper: Math.exp(change + rise) };
}

function isUsable(estimate: number): boolean {
  return estimate > 0 && estimate < Infinity;
}
