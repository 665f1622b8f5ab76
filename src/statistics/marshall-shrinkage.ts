import { refuse, type Outcome, type Proportion } from './interval';
import { requireProportion } from './require-valid';

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
 * Draws the proportions of small areas towards their common mean, the more so the smaller the area.
 *
 * Formula: shrunk = m + s_i (r_i - m), s_i = A/(A + m(1 - m)/n_i), A = max(0, Sum n_i (r_i - m)^2/Sum n -
 * m(1 - m)/nbar); Marshall (1991), Applied Statistics 40:283-294, with the variance of a binomial. Unit: shares.
 * Limits: an area without people has a raw value of null and takes the mean; refused when every area is empty.
 * Show raw and shrunk together and never rank on the raw value.
 *
 * @example
 * shrinkProportions([{ events: 2, atRisk: 50 }, { events: 40, atRisk: 400 }, { events: 90, atRisk: 500 }])
 * // { ok: true, mean: 0.138947, varianceBetween: 0.00166318, areas: [{ raw: 0.04, shrunk: 0.0983735, weight: 0.410055 }, { raw: 0.1, shrunk: 0.105937, weight: 0.847574 }, { raw: 0.18, shrunk: 0.174837, weight: 0.874225 }] }
 */
export function shrinkProportions(proportions: readonly Proportion[]): Outcome<Shrinkage> {
  const areas = proportions.map(requireProportion).map(({ events, atRisk }) => ({ events, size: atRisk }));
  const occupied = areas.filter(({ size }) => size > 0);
  const total = occupied.reduce((sum, { size }) => sum + size, 0);
  if (total === 0) return refuse('Every area is empty, so there is nothing to smooth.');
  const mean = occupied.reduce((sum, { events }) => sum + events, 0) / total;
  const scatter = occupied.reduce((sum, { events, size }) => sum + size * (events / size - mean) ** 2, 0) / total;
  const chance = mean * (1 - mean);
  const varianceBetween = Math.max(0, scatter - (chance * occupied.length) / total);
  return {
    ok: true,
    mean,
    varianceBetween,
    areas: areas.map((area) => shrunkArea(area, mean, varianceBetween, chance)),
  };
}

interface SizedArea {
  readonly events: number;
  readonly size: number;
}

function shrunkArea(area: SizedArea, mean: number, varianceBetween: number, chance: number): ShrunkValue {
  if (area.size === 0) return { raw: null, shrunk: mean, weight: 0 };
  const raw = area.events / area.size;
  const weight = varianceBetween === 0 ? 0 : varianceBetween / (varianceBetween + chance / area.size);
  return { raw, shrunk: mean + weight * (raw - mean), weight };
}
