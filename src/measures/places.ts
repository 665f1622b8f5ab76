import type { OutcomeTables } from '../questions/outcome-by';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import {
  funnelLimits,
  funnelPValue,
  INNER_FUNNEL,
  normalFunnelLimits,
  OUTER_FUNNEL,
} from '../statistics/funnel-limits';
import {
  type Heterogeneity,
  heterogeneityOfProportions,
  overdispersionOfProportions,
} from '../statistics/funnel-overdispersion';
import { shrinkProportions } from '../statistics/marshall-shrinkage';
import { normalCumulative } from '../statistics/normal-distribution';
import type { Category } from './by-category';
import { FEWEST } from './claims';
import type { GroupRow, Measured } from './measured';
import { type Rate, rateOf, shareOf } from './rates';

/** A borough in the funnel. `shrunk` leans on the other boroughs the more, the fewer children it has; 0 to 1. */
export interface Place {
  readonly category: Category;
  readonly rate: Rate;
  readonly shrunk: number | null;
  /** p-value of its distance from the centre, adjusted for looking at all boroughs at once (Benjamini-Hochberg). */
  readonly adjusted: number | null;
  /** Which of the two lines that are drawn it lies beyond. */
  readonly beyond: 'inner' | 'outer' | null;
  /** On which side of the centre it lies; null where it is neither. */
  readonly side: 'above' | 'below' | null;
  /** Whether it holds enough to be spoken of by name. */
  readonly enough: boolean;
  /** Unusual for its size beside the other boroughs, looked at all at once, and large enough to be spoken of. */
  readonly standsOut: boolean;
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
  /** How many times wider the lines are drawn than chance alone would have them; 1 where they are not wider. */
  readonly widening: number;
  /** Whether all boroughs could share one proportion. */
  readonly heterogeneity: Measured<Heterogeneity>;
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
  const pValues = units.map((unit) => pValue(unit, centre, spread));
  const adjusted = benjaminiHochberg(pValues);
  const shrunk = shrinkProportions(units);
  const heterogeneity = heterogeneityOfProportions(units);
  const placed = new Map(
    counted.map(({ category }, at) => [
      category.id,
      {
        adjusted: adjusted[at] ?? null,
        shrunk: shrunk.ok ? (shrunk.areas[at]?.shrunk ?? null) : null,
        beyond: lineBeyond(pValues[at] ?? 1),
      },
    ]),
  );
  return {
    group,
    centre,
    atRisk,
    widening: Math.sqrt(spread),
    heterogeneity: heterogeneity.ok ? { ok: true, value: heterogeneity } : { ok: false, why: heterogeneity.reason },
    edges: edgesOf(centre, Math.max(...units.map((unit) => unit.atRisk)), spread),
    places: rates.map(({ category, rate }) => {
      const found = placed.get(category.id) ?? { adjusted: null, shrunk: null, beyond: null };
      const enough = rate.share.atRisk.count >= FEWEST.headlineRow;
      const standsOut = enough && found.adjusted !== null && found.adjusted < STANDS_OUT;
      return { category, rate, ...found, side: sideOf(rate, centre), enough, standsOut };
    }),
  };
}

/** Exact where the boroughs spread as chance alone would have them, else normal with the widened spread. */
function pValue(unit: { readonly events: number; readonly atRisk: number }, centre: number, spread: number): number {
  if (spread <= 1) return funnelPValue(unit, centre);
  const z = (unit.events / unit.atRisk - centre) / Math.sqrt((spread * centre * (1 - centre)) / unit.atRisk);
  return Math.min(1, 2 * normalCumulative(-Math.abs(z)));
}

function sideOf({ range }: Rate, centre: number): Place['side'] {
  if (!range.ok || range.value.estimate === centre) return null;
  return range.value.estimate > centre ? 'above' : 'below';
}

/** A borough lies beyond a line exactly when its p-value is below that line's: both come of the same spread. */
function lineBeyond(pValue: number): Place['beyond'] {
  if (pValue < 1 - OUTER_FUNNEL) return 'outer';
  return pValue < 1 - INNER_FUNNEL ? 'inner' : null;
}

function edgesOf(centre: number, largest: number, spread: number): readonly FunnelEdge[] {
  return Array.from({ length: EDGE_POINTS }, (_, at) => {
    // Closer together where the funnel is narrow at its mouth and bends most.
    const atRisk = Math.max(1, Math.round(largest * ((at + 1) / EDGE_POINTS) ** 2));
    return linesOf(centre, atRisk, spread);
  });
}

/** The two lines that are drawn, at one size of base; `spread` is how many times chance's own variance is drawn. */
export function linesOf(centre: number, atRisk: number, spread: number): FunnelEdge {
  return {
    atRisk,
    inner: edge(centre, atRisk, INNER_FUNNEL, spread),
    outer: edge(centre, atRisk, OUTER_FUNNEL, spread),
  };
}

function edge(centre: number, atRisk: number, confidence: number, spread: number): readonly [number, number] {
  const limits =
    spread > 1 ? normalFunnelLimits(centre, atRisk, confidence, spread) : funnelLimits(centre, atRisk, confidence);
  return [Math.max(0, limits.lower), Math.min(1, limits.upper)];
}
