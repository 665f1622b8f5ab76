import { refuse, type Outcome, type Proportion, type Rate } from './interval';
import { requireProportion, requireRate } from './require-valid';

/** One area's value as counted and as shrunk; `weight` is how far it is trusted, 0 to 1. */
export interface ShrunkValue {
  readonly raw: number | null;
  readonly shrunk: number;
  readonly weight: number;
}

/** The shared mean, the variance between areas beyond chance, and each area in the order given. */
export interface Shrinkage {
  readonly mean: number;
  readonly varianceBetween: number;
  readonly areas: readonly ShrunkValue[];
}

/**
 * Draws the rates of small areas towards their common mean, the more so the smaller the area.
 *
 * Formula: shrunk = m + s_i (r_i - m), s_i = A/(A + m/P_i), A = max(0, Sum P_i (r_i - m)^2/Sum P -
 * m/Pbar); Marshall (1991), Applied Statistics 40:283-294. Unit: events per unit of exposure.
 * Limits: an area without exposure has a raw value of null and takes the mean; refused when there is no exposure at all.
 * Show raw and shrunk together and never rank on the raw value.
 *
 * @example
 * shrinkRates([{ events: 2, exposure: 50 }, { events: 40, exposure: 400 }, { events: 90, exposure: 500 }])
 * // { ok: true, mean: 0.138947, varianceBetween: 0.00160222, areas: [{ raw: 0.04, shrunk: 0.102762, weight: 0.365706 }, { raw: 0.1, shrunk: 0.106939, weight: 0.821824 }, { raw: 0.18, shrunk: 0.173932, weight: 0.852192 }] }
 */
export function shrinkRates(areas: readonly Rate[]): Outcome<Shrinkage> {
  const sized = areas.map(requireRate).map(({ events, exposure }) => ({ events, size: exposure }));
  return shrunk(sized, (mean) => mean);
}

/**
 * Draws the proportions of small areas towards their common mean.
 *
 * Formula: as for rates, with m(1 - m)/n_i in place of m/P_i, since proportions vary as
 * binomials. Unit: shares. Limits: as for rates.
 *
 * @example
 * shrinkProportions([{ events: 2, atRisk: 50 }, { events: 40, atRisk: 400 }, { events: 90, atRisk: 500 }])
 * // { ok: true, mean: 0.138947, varianceBetween: 0.00166318, areas: [{ raw: 0.04, shrunk: 0.0983735, weight: 0.410055 }, { raw: 0.1, shrunk: 0.105937, weight: 0.847574 }, { raw: 0.18, shrunk: 0.174837, weight: 0.874225 }] }
 */
export function shrinkProportions(areas: readonly Proportion[]): Outcome<Shrinkage> {
  const sized = areas.map(requireProportion).map(({ events, atRisk }) => ({ events, size: atRisk }));
  return shrunk(sized, (mean) => mean * (1 - mean));
}

interface SizedArea {
  readonly events: number;
  readonly size: number;
}

function shrunk(areas: readonly SizedArea[], chanceVariance: (mean: number) => number): Outcome<Shrinkage> {
  const occupied = areas.filter(({ size }) => size > 0);
  const total = occupied.reduce((sum, { size }) => sum + size, 0);
  if (total === 0) return refuse('Every area is empty, so there is nothing to smooth.');
  const mean = occupied.reduce((sum, { events }) => sum + events, 0) / total;
  const scatter = occupied.reduce((sum, { events, size }) => sum + size * (events / size - mean) ** 2, 0) / total;
  const chance = chanceVariance(mean);
  const varianceBetween = Math.max(0, scatter - (chance * occupied.length) / total);
  return {
    ok: true,
    mean,
    varianceBetween,
    areas: areas.map((area) => shrunkArea(area, mean, varianceBetween, chance)),
  };
}

function shrunkArea(area: SizedArea, mean: number, varianceBetween: number, chance: number): ShrunkValue {
  if (area.size === 0) return { raw: null, shrunk: mean, weight: 0 };
  const raw = area.events / area.size;
  const weight = varianceBetween === 0 ? 0 : varianceBetween / (varianceBetween + chance / area.size);
  return { raw, shrunk: mean + weight * (raw - mean), weight };
}
