import type { Proportion, Rate } from './interval';
import { requireAmount, requireProportion, requireRate } from './require-valid';

/** What children who were counted several times add up to: sums over children, m at risk and y events of each. */
export interface ChildSums {
  readonly children: number;
  /** Sum of m^2. */
  readonly atRiskSquares: number;
  /** Sum of m y. */
  readonly products: number;
  /** Sum of y^2. */
  readonly eventSquares: number;
}

/**
 * Gives by how much the variance of a share grows because the same children were counted again.
 *
 * Formula: V/(p(1-p)/n) with V = k/(k-1) Sum (y_i - p m_i)^2/n^2, the ratio estimator over k children
 * (clusters); Rao & Scott (1992), Biometrics 48:577-585. Both counts divided by it go into any interval
 * for separate children. A factor, 1 where no child stands twice and never below it. Limits: where V cannot be
 * estimated (one child, or an outcome that all or none had) it is the most that it could be, Sum m^2/n.
 *
 * @example
 * designEffectOfShare({ events: 6, atRisk: 10 }, { children: 4, atRiskSquares: 30, products: 18, eventSquares: 14 })
 * // 1.77778
 */
export function designEffectOfShare(share: Proportion, sums: ChildSums): number {
  const { events, atRisk } = requireProportion(share);
  const { children, atRiskSquares, products, eventSquares } = requireSums(sums);
  if (atRiskSquares === atRisk) return 1;
  const p = events / atRisk;
  if (children < 2 || p === 0 || p === 1) return Math.max(1, atRiskSquares / atRisk);
  const squares = eventSquares - 2 * p * products + p * p * atRiskSquares;
  return Math.max(1, ((children / (children - 1)) * squares) / (p * (1 - p) * atRisk));
}

/**
 * Gives by how much the variance of a count grows because the same children were counted again.
 *
 * Formula: Sum y_i^2/Sum y_i, the variance of a compound Poisson count over its mean; Rao & Scott
 * (1999), Statistics in Medicine 18:1373-1385. A factor, never below 1. Limits: the time that each
 * child could have been counted is not known, so that a difference in time counts as a repeat too.
 *
 * @example
 * designEffectOfCount({ events: 6, exposure: 10 }, { children: 4, atRiskSquares: 14, products: 14, eventSquares: 14 })
 * // 2.33333
 */
export function designEffectOfCount(rate: Rate, sums: ChildSums): number {
  const { events } = requireRate(rate);
  return events === 0 ? 1 : Math.max(1, requireSums(sums).eventSquares / events);
}

function requireSums(sums: ChildSums): ChildSums {
  for (const [name, value] of Object.entries(sums)) requireAmount(name, Number(value));
  return sums;
}
