import { type Comparison, type Outcome, type Proportion, type Rate, refuse, refuseEmpty } from './interval';
import { requireCount, requireProportion, requireRate } from './require-valid';

/** The ratio if all unknowns are left out, and the least and the most it could be. */
export interface UnknownBounds {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** The share of the unknowns in the group at which both rates are equal; null if none is. */
  readonly tippingShare: number | null;
}

/**
 * Gives the least and most a rate ratio over populations could be, whoever the unknowns are.
 *
 * Formula: L = (x_g/P_g)/((x_r+U)/P_r), H = ((x_g+U)/P_g)/(x_r/P_r); tipping share
 * q = [P_g(x_r+U) - P_r x_g]/[U(P_g+P_r)]. Unit: a ratio. Limits: for population denominators
 * only, where unknowns are missing from the events alone; supposes that every unknown belongs
 * to one of the two groups; refused when a population is empty or nobody had an event.
 *
 * @example
 * unknownBoundsByPopulation({ group: { events: 40, exposure: 1000 }, reference: { events: 60, exposure: 1200 } }, 30)
 * // { ok: true, estimate: 0.8, lower: 0.533333, upper: 1.4, tippingShare: 0.636364 }
 */
export function unknownBoundsByPopulation(comparison: Comparison<Rate>, unknownEvents: number): Outcome<UnknownBounds> {
  const { events: inGroup, exposure: groupSize } = requireRate(comparison.group);
  const { events: inReference, exposure: referenceSize } = requireRate(comparison.reference);
  requireCount('unknownEvents', unknownEvents);
  if (groupSize === 0 || referenceSize === 0) return refuseEmpty(groupSize === 0);
  if (inGroup + inReference === 0) return refuse('No event has a known ethnicity, so there is no ratio to bound.');
  const ratio = (above: number, below: number): number => above / groupSize / (below / referenceSize);
  const share =
    (groupSize * (inReference + unknownEvents) - referenceSize * inGroup) /
    (unknownEvents * (groupSize + referenceSize));
  return {
    ok: true,
    estimate: ratio(inGroup, inReference),
    lower: ratio(inGroup, inReference + unknownEvents),
    upper: ratio(inGroup + unknownEvents, inReference),
    tippingShare: shareOrNull(share),
  };
}

/**
 * Gives the least and most a ratio of two shares could be when the ethnicity of some cases at
 * risk, and so of some events, is unknown (a feeder ratio).
 *
 * Formula: L = [x_g/(n_g+n_u-x_u)] / [(x_r+x_u)/(n_r+x_u)], H = [(x_g+x_u)/(n_g+x_u)] /
 * [x_r/(n_r+n_u-x_u)]; the tipping share gives the group the same part of the unknown events
 * and of the unknown non-events. Unit: a ratio. Limits: as by population.
 *
 * @example
 * unknownBoundsByFeeder({ group: { events: 40, atRisk: 100 }, reference: { events: 60, atRisk: 120 } }, { events: 15, atRisk: 50 })
 * // { ok: true, estimate: 0.8, lower: 0.533333, upper: 1.23551, tippingShare: null }
 */
export function unknownBoundsByFeeder(comparison: Comparison<Proportion>, unknown: Proportion): Outcome<UnknownBounds> {
  const { events: inGroup, atRisk: groupSize } = requireProportion(comparison.group);
  const { events: inReference, atRisk: referenceSize } = requireProportion(comparison.reference);
  const { events: inUnknown, atRisk: unknownSize } = requireProportion(unknown);
  if (groupSize === 0 || referenceSize === 0) return refuseEmpty(groupSize === 0);
  if (inGroup + inReference === 0) return refuse('No event has a known ethnicity, so there is no ratio to bound.');
  const above = (inReference + inUnknown) * groupSize - inGroup * (referenceSize + unknownSize);
  const below =
    inUnknown * (referenceSize + unknownSize) -
    inGroup * unknownSize -
    (inReference + inUnknown) * unknownSize +
    inUnknown * groupSize;
  return {
    ok: true,
    estimate: inGroup / groupSize / (inReference / referenceSize),
    lower: leastShare(comparison.group, unknown) / mostShare(comparison.reference, unknown),
    upper: mostShare(comparison.group, unknown) / leastShare(comparison.reference, unknown),
    tippingShare: shareOrNull(above / below),
  };
}

/**
 * Gives the least a group's share could be: all unknown cases without the event are its own.
 *
 * @example
 * leastShare({ events: 40, atRisk: 100 }, { events: 15, atRisk: 50 })
 * // 0.296296
 */
export function leastShare(known: Proportion, unknown: Proportion): number {
  return known.events / (known.atRisk + unknown.atRisk - unknown.events);
}

/**
 * Gives the most a group's share could be: all unknown cases with the event are its own.
 *
 * @example
 * mostShare({ events: 40, atRisk: 100 }, { events: 15, atRisk: 50 })
 * // 0.478261
 */
export function mostShare(known: Proportion, unknown: Proportion): number {
  return (known.events + unknown.events) / (known.atRisk + unknown.events);
}

/**
 * Gives a tipping share that could be, or null where no sharing out makes the rates equal.
 *
 * @example
 * shareOrNull(1.2)
 * // null
 */
export function shareOrNull(share: number): number | null {
  return share >= 0 && share <= 1 ? share : null;
}
