import { normalCumulative } from './normal-distribution';
import type { Proportion } from './interval';
import { requireProportion } from './require-valid';

/**
 * How often chance alone would set two proportions at least so far apart if they were equal.
 *
 * Formula: z = (p1 - p0)/sqrt(p q (1/n1 + 1/n0)) with p of both together, two-sided; Pearson (1900), the score test that
 * Koopman's (1984) interval turns round. No unit. Limits: 1 where nobody or everybody in both had the outcome; the normal
 * curve is rough below five with and five without the outcome.
 *
 * @example
 * equalProportionsPValue({ events: 15, atRisk: 50 }, { events: 5, atRisk: 50 })
 * // 0.0124193
 */
export function equalProportionsPValue(one: Proportion, other: Proportion): number {
  const [a, b] = [requireProportion(one), requireProportion(other)];
  const pooled = (a.events + b.events) / (a.atRisk + b.atRisk);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.atRisk + 1 / b.atRisk));
  if (!(error > 0)) return 1;
  return Math.min(1, 2 * normalCumulative(-Math.abs(a.events / a.atRisk - b.events / b.atRisk) / error));
}
