import { chiSquareUpperTail } from './chi-square-distribution';
import { refuse, type Outcome, type Proportion } from './interval';
import { requireProportion } from './require-valid';

/** The test of a straight-line trend; `direction` is the sign of the slope. */
export interface TrendTest {
  readonly statistic: number;
  readonly pValue: number;
  readonly direction: 'rising' | 'falling' | 'level';
}

/**
 * Tests whether a share rises or falls steadily across ordered groups.
 *
 * Formula: T^2/V with T = Sum s_i (x_i - n_i p), V = p q [Sum n_i s_i^2 - (Sum n_i s_i)^2/N], against
 * chi-square with one degree of freedom; Armitage (1955), Biometrics 11:375-386. No unit.
 * Limits: refused without two occupied groups of different score, or when every outcome is
 * the same; scores default to 1, 2, 3, ...; sees only a straight-line trend.
 *
 * @example
 * cochranArmitageTrend([{ events: 83, atRisk: 86 }, { events: 90, atRisk: 93 }, { events: 129, atRisk: 136 }, { events: 70, atRisk: 82 }])
 * // { ok: true, statistic: 8.22492, pValue: 0.0041319, direction: 'falling' }
 */
export function cochranArmitageTrend(
  groups: readonly Proportion[],
  scores: readonly number[] = groups.map((_, place) => place + 1),
): Outcome<TrendTest> {
  if (scores.length !== groups.length) throw new RangeError('scores must be as many as groups.');
  const rows = groups.map((group, place) => ({ ...requireProportion(group), score: scores[place] ?? 0 }));
  const everyone = rows.reduce((sum, { atRisk }) => sum + atRisk, 0);
  const share = rows.reduce((sum, { events }) => sum + events, 0) / everyone;
  const meanScore = rows.reduce((sum, { atRisk, score }) => sum + atRisk * score, 0) / everyone;
  const spread = rows.reduce((sum, { atRisk, score }) => sum + atRisk * (score - meanScore) ** 2, 0);
  const variance = share * (1 - share) * spread;
  if (!(variance > 0)) {
    return refuse('A trend needs at least two groups with children in them, and both outcomes must occur.');
  }
  const slope = rows.reduce((sum, row) => sum + (row.score - meanScore) * (row.events - row.atRisk * share), 0);
  const statistic = (slope * slope) / variance;
  return {
    ok: true,
    statistic,
    pValue: chiSquareUpperTail(statistic, 1),
    direction: slope > 0 ? 'rising' : slope < 0 ? 'falling' : 'level',
  };
}
