import { cochranArmitageTrend } from '../statistics/cochran-armitage-trend';
import type { CategoryRow, RatesByCategory } from './by-category';
import { FEWEST } from './claims';
import { isWhole, type Share } from './measured';

/** Fewer points than this have no trend: two are a difference, and three bend as they please. */
const FEWEST_POINTS = 4;

/** Below this probability a straight line that rises or falls is clear of chance. */
const CLEAR = 0.05;

export interface GroupTrend {
  readonly group: string;
  readonly label: string;
  readonly verdict: 'rising' | 'falling' | 'no clear trend' | 'too few to say';
  /** Null where no test was made. */
  readonly pValue: number | null;
}

/** The trend of each group over the full periods since the last break, or why there is none. */
export type Trends =
  | {
      readonly ok: true;
      readonly periods: number;
      readonly first: string;
      readonly last: string;
      readonly groups: readonly GroupTrend[];
    }
  | { readonly ok: false; readonly periods: number; readonly needed: number };

/**
 * Whether each group's share rises or falls over time, by the test of Cochran and Armitage: over the full periods since
 * the last break, because a change of recording is no trend. Part-covered periods are left out.
 */
export function trendsOf({ rows, groups, breaks = [] }: RatesByCategory): Trends {
  const since = Math.max(0, ...breaks.map(({ period }) => rows.findIndex(({ category }) => category.id === period)));
  const full = rows.slice(since).filter(({ category }) => !category.partCovered);
  const [first, last] = [full[0], full.at(-1)];
  if (full.length < FEWEST_POINTS || !first || !last) return { ok: false, periods: full.length, needed: FEWEST_POINTS };
  return {
    ok: true,
    periods: full.length,
    first: first.category.label,
    last: last.category.label,
    groups: groups.map(({ id, label }) => ({ group: id, label, ...trendOf(sharesOf(full, id)) })),
  };
}

function sharesOf(full: readonly CategoryRow[], group: string): readonly Share[] {
  return full.flatMap(({ groups }) => groups.rows.find(({ row }) => row.id === group)?.rate.share ?? []);
}

function trendOf(shares: readonly Share[]): Pick<GroupTrend, 'verdict' | 'pValue'> {
  const tooFew = { verdict: 'too few to say', pValue: null } as const;
  if (!shares.every(isWhole)) return tooFew;
  const counts = shares.map(({ events, atRisk }) => ({ events: events.count, atRisk: atRisk.count }));
  const atRisk = counts.reduce((sum, one) => sum + one.atRisk, 0);
  const events = counts.reduce((sum, one) => sum + one.events, 0);
  if (atRisk < FEWEST.headline || Math.min(events, atRisk - events) < FEWEST.outcomeEachWay) return tooFew;
  const trend = cochranArmitageTrend(counts);
  if (!trend.ok) return tooFew;
  const { pValue, direction } = trend;
  const verdict = pValue < CLEAR && direction !== 'level' ? direction : 'no clear trend';
  return { verdict, pValue };
}
