import { FEWEST_POINTS_FOR_LIMITS, laneyChart } from '../statistics/laney-chart';
import type { CategoryRow, RatesByCategory } from './by-category';
import { isWhole } from './measured';

/** Where one period of one group would stand if nothing had changed; shares 0 to 1. */
export interface ControlPoint {
  readonly period: string;
  readonly label: string;
  readonly lower: number;
  readonly upper: number;
  readonly outside: boolean;
}

export interface ControlledGroup {
  readonly group: string;
  readonly label: string;
  readonly points: readonly ControlPoint[];
}

/** Limits for each group, or the sentence that says why there are none. */
export type ControlLimits =
  { readonly ok: true; readonly groups: readonly ControlledGroup[] } | { readonly ok: false; readonly why: string };

/**
 * Laney's p' limits over the full periods since the last break: only from twelve, because limits on fewer points
 * would be drawn by the very points they judge. Part-covered and withheld periods are left out.
 */
export function controlLimits({ rows, groups, breaks = [] }: RatesByCategory): ControlLimits {
  const since = Math.max(0, ...breaks.map(({ period }) => rows.findIndex(({ category }) => category.id === period)));
  const full = rows.slice(since).filter(({ category }) => !category.partCovered);
  if (full.length < FEWEST_POINTS_FOR_LIMITS) {
    return {
      ok: false,
      why: `No control limits: they need ${FEWEST_POINTS_FOR_LIMITS} full periods without a break, and there ${full.length === 1 ? 'is' : 'are'} ${full.length}.`,
    };
  }
  return { ok: true, groups: groups.map(({ id, label }) => ({ group: id, label, points: pointsOf(full, id) })) };
}

function pointsOf(full: readonly CategoryRow[], group: string): readonly ControlPoint[] {
  const shares = full.map(({ groups }) => groups.rows.find(({ row }) => row.id === group)?.rate.share);
  if (shares.some((share) => !share || !isWhole(share))) return [];
  const chart = laneyChart(
    shares.map((share) => ({ events: share?.events.count ?? 0, atRisk: share?.atRisk.count ?? 0 })),
  );
  if (!chart.ok) return [];
  return full.flatMap(({ category }, at) => {
    const point = chart.points[at];
    if (!point || point.share === null) return [];
    const outside = point.share < point.lowerLimit || point.share > point.upperLimit;
    return [{ period: category.id, label: category.label, lower: point.lowerLimit, upper: point.upperLimit, outside }];
  });
}
