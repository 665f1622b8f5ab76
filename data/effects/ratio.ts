import type { Counts, Strata } from './effect-counts';

/** A ratio of rates and the standard error of its natural logarithm. */
export interface Ratio {
  readonly value: number;
  readonly standardError: number;
}

/**
 * Mantel-Haenszel ratio of rates over strata with Greenland and Robins's variance (Biometrics 1985; 41: 55-68). With
 * one stratum it is the plain ratio. Where those at risk are children of a population the same form holds.
 */
export function pooledRatio(strata: Strata): Ratio {
  let above = 0;
  let below = 0;
  let spread = 0;
  for (const counts of strata.values()) {
    const total = counts.comparedAtRisk + counts.referenceAtRisk;
    if (total === 0) continue;
    above += (counts.compared * counts.referenceAtRisk) / total;
    below += (counts.reference * counts.comparedAtRisk) / total;
    spread += stratumSpread(counts, total);
  }
  return { value: above / below, standardError: Math.sqrt(spread / (above * below)) };
}

function stratumSpread({ compared, comparedAtRisk, reference, referenceAtRisk }: Counts, total: number): number {
  const events = compared + reference;
  return (comparedAtRisk * referenceAtRisk * events - compared * reference * total) / (total * total);
}
