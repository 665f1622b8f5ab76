import { refuse, type Comparison, type Outcome, type Proportion } from './interval';
import { requireProportion } from './require-valid';

/** How much one stratum, or all of them, adds to the difference, by each of the two routes. */
export interface KitagawaParts {
  readonly composition: number;
  readonly rate: number;
}

/** The difference, its two parts, the same parts stratum by stratum, and a warning count. */
export interface KitagawaDecomposition extends KitagawaParts {
  readonly difference: number;
  readonly strata: readonly KitagawaParts[];
  readonly strataInOneGroupOnly: number;
}

/**
 * Splits the difference of two shares into what the mix of cases accounts for (composition)
 * and what different outcomes in the same kind of case account for (rate).
 *
 * Formula: Sum (c1-c0)(r1+r0)/2 + Sum (r1-r0)(c1+c0)/2, with c a stratum's part of its group
 * and r its share of events; Kitagawa (1955), JASA 50:1168-1194. Unit: a difference of shares.
 * Limits: refused when a group is empty. A stratum found in one group only has no second
 * rate; it takes the first, so its whole weight counts as composition, and it is counted.
 *
 * @example
 * kitagawaDecomposition([{ group: { events: 30, atRisk: 60 }, reference: { events: 10, atRisk: 40 } }, { group: { events: 4, atRisk: 40 }, reference: { events: 6, atRisk: 60 } }])
 * // { ok: true, difference: 0.18, composition: 0.055, rate: 0.125, strata: [{ composition: 0.075, rate: 0.125 }, { composition: -0.02, rate: 0 }], strataInOneGroupOnly: 0 }
 */
export function kitagawaDecomposition(strata: readonly Comparison<Proportion>[]): Outcome<KitagawaDecomposition> {
  const group = totalOf(strata.map((stratum) => requireProportion(stratum.group)));
  const reference = totalOf(strata.map((stratum) => requireProportion(stratum.reference)));
  if (group.atRisk === 0 || reference.atRisk === 0) {
    return refuse('One of the two groups is empty, so their difference cannot be split.');
  }
  const parts = strata.map((stratum) => facetsOf(stratum, group.atRisk, reference.atRisk));
  return {
    ok: true,
    difference: group.events / group.atRisk - reference.events / reference.atRisk,
    composition: parts.reduce((sum, part) => sum + part.composition, 0),
    rate: parts.reduce((sum, part) => sum + part.rate, 0),
    strata: parts,
    strataInOneGroupOnly: strata.filter((s) => (s.group.atRisk === 0) !== (s.reference.atRisk === 0)).length,
  };
}

function totalOf(proportions: readonly Proportion[]): Proportion {
  return {
    events: proportions.reduce((sum, { events }) => sum + events, 0),
    atRisk: proportions.reduce((sum, { atRisk }) => sum + atRisk, 0),
  };
}

function facetsOf(stratum: Comparison<Proportion>, groupTotal: number, referenceTotal: number): KitagawaParts {
  const { group, reference } = stratum;
  if (group.atRisk === 0 && reference.atRisk === 0) return { composition: 0, rate: 0 };
  const groupShare = group.events / group.atRisk;
  const referenceShare = reference.events / reference.atRisk;
  const groupRate = group.atRisk === 0 ? referenceShare : groupShare;
  const referenceRate = reference.atRisk === 0 ? groupShare : referenceShare;
  const groupPart = group.atRisk / groupTotal;
  const referencePart = reference.atRisk / referenceTotal;
  return {
    composition: ((groupPart - referencePart) * (groupRate + referenceRate)) / 2,
    rate: ((groupRate - referenceRate) * (groupPart + referencePart)) / 2,
  };
}
