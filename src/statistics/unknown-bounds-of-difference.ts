import { type Comparison, type Outcome, type Proportion, refuse, refuseEmpty } from './interval';
import { requireProportion } from './require-valid';
import { leastShare, mostShare } from './unknown-ethnicity-bounds';

/** The difference if all unknowns are left out, and the least and the most it could be. */
export interface DifferenceBounds {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Gives the least and most a difference of two shares could be, whoever the cases of unknown
 * ethnicity are: the worst case, not a likely range.
 *
 * Formula: L = x_g/(n_g+n_u-x_u) - (x_r+x_u)/(n_r+x_u), H = (x_g+x_u)/(n_g+x_u) - x_r/(n_r+n_u-x_u):
 * one share at its least beside the other at its most, which one sharing out of the unknowns gives.
 * Unit: a fraction of 1. Limits: supposes that every unknown belongs to one of the two groups;
 * refused when a group is empty.
 *
 * @example
 * unknownBoundsOfDifference({ group: { events: 40, atRisk: 100 }, reference: { events: 60, atRisk: 120 } }, { events: 15, atRisk: 50 })
 * // { ok: true, estimate: -0.1, lower: -0.259259, upper: 0.0911641 }
 */
export function unknownBoundsOfDifference(
  comparison: Comparison<Proportion>,
  unknown: Proportion,
): Outcome<DifferenceBounds> {
  const [group, reference] = [requireProportion(comparison.group), requireProportion(comparison.reference)];
  requireProportion(unknown);
  if (group.atRisk === 0 || reference.atRisk === 0) return refuseEmpty(group.atRisk === 0);
  return {
    ok: true,
    estimate: group.events / group.atRisk - reference.events / reference.atRisk,
    lower: leastShare(group, unknown) - mostShare(reference, unknown),
    upper: mostShare(group, unknown) - leastShare(reference, unknown),
  };
}

/**
 * Gives the least and most a group's share could lie from the share of everyone, who hold the
 * unknown wherever they belong.
 *
 * Formula: L = x_g/(n_g+n_u-x_u) - X/N, H = (x_g+x_u)/(n_g+x_u) - X/N, with X events of N in all.
 * Unit: a fraction of 1. Limits: refused when the group is empty.
 *
 * @example
 * unknownBoundsOfDifferenceFromAll({ events: 40, atRisk: 100 }, { events: 115, atRisk: 240 }, { events: 30, atRisk: 40 })
 * // { ok: true, estimate: -0.0791667, lower: -0.11553, upper: 0.0592949 }
 */
export function unknownBoundsOfDifferenceFromAll(
  group: Proportion,
  all: Proportion,
  unknown: Proportion,
): Outcome<DifferenceBounds> {
  const [own, everyone] = [requireProportion(group), requireProportion(all)];
  requireProportion(unknown);
  if (own.atRisk === 0) return refuse('The group is empty, so its share cannot be compared.');
  const share = everyone.events / everyone.atRisk;
  return {
    ok: true,
    estimate: own.events / own.atRisk - share,
    lower: leastShare(own, unknown) - share,
    upper: mostShare(own, unknown) - share,
  };
}
