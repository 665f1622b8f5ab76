import type { OutcomeTables } from '../questions/outcome-by';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import {
  funnelLimits,
  funnelPValue,
  INNER_FUNNEL,
  normalFunnelLimits,
  OUTER_FUNNEL,
} from '../statistics/funnel-limits';
import { overdispersionOfProportions } from '../statistics/funnel-overdispersion';
import { shrinkProportions } from '../statistics/marshall-shrinkage';
import { normalCumulative } from '../statistics/normal-distribution';
import type { Category } from './by-category';
import type { GroupRow } from './measured';
import { type Rate, rateOf, shareOf } from './rates';

/** A borough in the funnel. `shrunk` leans on the other boroughs the more, the fewer children it has; 0 to 1. */
export interface Place {
  readonly category: Category;
  readonly rate: Rate;
  readonly shrunk: number | null;
  /** p-value of its distance from the centre, adjusted for looking at all boroughs at once (Benjamini-Hochberg). */
  readonly adjusted: number | null;
  readonly standsOut: 'above' | 'below' | null;
}

/** One point of the funnel's edges; shares 0 to 1. */
export interface FunnelEdge {
  readonly atRisk: number;
  readonly inner: readonly [number, number];
  readonly outer: readonly [number, number];
}

export interface Places {
  readonly group: GroupRow;
  /** Share of all boroughs together, 0 to 1. */
  readonly centre: number;
  readonly atRisk: number;
  readonly places: readonly Place[];
  readonly edges: readonly FunnelEdge[];
  /** How many times wider the spread is than chance alone makes it; 1 where it is not wider. */
  readonly widening: number;
}

const EDGE_POINTS = 48;
const STANDS_OUT = 0.05;

/** The boroughs of one group around the share of all together; refused as null where nobody is in the base. */
export function placesOf(tables: OutcomeTables, boroughs: readonly Category[], group: GroupRow): Places | null {
  const rates = boroughs.map((category) => ({
    category,
    rate: rateOf(shareOf(tables, group.codes, [category.codes])),
  }));
  const counted = rates.filter(({ rate }) => rate.range.ok);
  const units = counted.map(({ rate: { share } }) => ({ events: share.events.count, atRisk: share.atRisk.count }));
  const atRisk = units.reduce((sum, unit) => sum + unit.atRisk, 0);
  if (!atRisk || units.length < 2) return null;
  const centre = units.reduce((sum, unit) => sum + unit.events, 0) / atRisk;
  if (centre <= 0 || centre >= 1) return null;
  const spread = overdispersionOfProportions(units, centre).varianceFactor;
  const adjusted = benjaminiHochberg(units.map((unit) => pValue(unit, centre, spread)));
  const shrunk = shrinkProportions(units);
  const placed = new Map(
    counted.map(({ category }, at) => [
      category.id,
      { adjusted: adjusted[at] ?? null, shrunk: shrunk.ok ? (shrunk.areas[at]?.shrunk ?? null) : null },
    ]),
  );
  return {
    group,
    centre,
    atRisk,
    widening: Math.sqrt(spread),
    edges: edgesOf(centre, Math.max(...units.map((unit) => unit.atRisk)), spread),
    places: rates.map(({ category, rate }) => {
      const found = placed.get(category.id) ?? { adjusted: null, shrunk: null };
      return { category, rate, ...found, standsOut: side(rate, found.adjusted, centre) };
    }),
  };
}

/** Exact where the boroughs spread as chance would have it, else normal with the widened spread. */
function pValue(unit: { readonly events: number; readonly atRisk: number }, centre: number, spread: number): number {
  if (spread <= 1) return funnelPValue(unit, centre);
  const z = (unit.events / unit.atRisk - centre) / Math.sqrt((spread * centre * (1 - centre)) / unit.atRisk);
  return Math.min(1, 2 * normalCumulative(-Math.abs(z)));
}

function side({ range }: Rate, adjusted: number | null, centre: number): Place['standsOut'] {
  if (!range.ok || adjusted === null || adjusted >= STANDS_OUT) return null;
  return range.value.estimate > centre ? 'above' : 'below';
}

function edgesOf(centre: number, largest: number, spread: number): readonly FunnelEdge[] {
  return Array.from({ length: EDGE_POINTS }, (_, at) => {
    // Closer together where the funnel is narrow at its mouth and bends most.
    const atRisk = Math.max(1, Math.round(largest * ((at + 1) / EDGE_POINTS) ** 2));
    return {
      atRisk,
      inner: edge(centre, atRisk, INNER_FUNNEL, spread),
      outer: edge(centre, atRisk, OUTER_FUNNEL, spread),
    };
  });
}

function edge(centre: number, atRisk: number, confidence: number, spread: number): readonly [number, number] {
  const limits =
    spread > 1
      ? normalFunnelLimits(centre, atRisk, confidence, { varianceFactor: spread })
      : funnelLimits(centre, atRisk, confidence);
  return [Math.max(0, limits.lower), Math.min(1, limits.upper)];
}
