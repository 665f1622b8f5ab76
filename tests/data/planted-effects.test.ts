import { describe, expect, test } from 'vitest';
import planted from '../../data/planted-effects.json';
import { type Counts, countEffect, type Strata } from '../../data/effects/effect-counts';
import { EFFECTS } from '../../data/effects/effects-list';
import { at } from '../../data/model/random';
import { broadGroup } from '../../data/model/groups';
import type { Sheet } from '../../data/model/sheet';
import { sample } from './samples';

/** Standard normal quantile of a two-sided 99.9% interval. */
const QUANTILE = 3.290526731491926;

/** An estimate of a ratio on the log scale, worked out here and not by the code that made the values. */
interface Estimate {
  readonly log: number;
  readonly variance: number;
}

/** The plain ratio of proportions (Katz 1978) or, over a population, of Poisson rates. */
function plainRatio(counts: Counts, overPopulation: boolean): Estimate {
  const { compared, comparedAtRisk, reference, referenceAtRisk } = counts;
  const log = Math.log(compared / comparedAtRisk) - Math.log(reference / referenceAtRisk);
  const binomial = overPopulation ? 0 : 1 / comparedAtRisk + 1 / referenceAtRisk;
  return { log, variance: 1 / compared + 1 / reference - binomial };
}

/** Mantel-Haenszel over strata, with the variance of Greenland and Robins. */
function adjustedRatio(strata: Strata): Estimate {
  const sums = { above: 0, below: 0, spread: 0 };
  for (const { compared: a, comparedAtRisk: n1, reference: c, referenceAtRisk: n0 } of strata.values()) {
    const all = n1 + n0;
    if (n1 === 0 || n0 === 0) continue;
    sums.above += (a * n0) / all;
    sums.below += (c * n1) / all;
    sums.spread += (n1 * n0 * (a + c) - a * c * all) / all ** 2;
  }
  return { log: Math.log(sums.above / sums.below), variance: sums.spread / (sums.above * sums.below) };
}

/** A few children make many separations, so episodes of one child vary together: sum of squares over square of sum. */
function clusteredVariance(sheet: Sheet, group: string): number {
  const episodes = new Map<string, number>();
  for (let row = 0; row < sheet.rows; row += 1) {
    const child = sheet.identifier('person_id').get(row);
    if (broadGroup(at(sheet.truth, row)) === group) episodes.set(child, (episodes.get(child) ?? 0) + 1);
  }
  const counts = [...episodes.values()];
  return counts.reduce((sum, count) => sum + count ** 2, 0) / counts.reduce((sum, count) => sum + count, 0) ** 2;
}

describe('each planted effect is recovered from true ethnicity within a 99.9% interval', () => {
  test.each(planted.effects)('$id', ({ id, extract, value, standardError }) => {
    const effect = EFFECTS.find((one) => one.id === id);
    if (!effect) throw new Error(`planted-effects.json names ${id}, which the model does not.`);
    const { sheet, bases } = sample(effect.extract);
    expect(extract).toBe(effect.extract);
    const strata = countEffect(effect.compute, sheet, bases);
    const overPopulation = effect.compute.denominator.kind === 'population';
    const only = strata.get('');
    const found = strata.size === 1 && only ? plainRatio(only, overPopulation) : adjustedRatio(strata);
    const clustered =
      effect.compute.denominator.kind === 'held'
        ? clusteredVariance(sheet, effect.compute.compared.ethnicity ?? '') + clusteredVariance(sheet, 'white')
        : found.variance;
    const reach = QUANTILE * Math.sqrt(clustered + standardError ** 2);
    expect(Math.abs(found.log - Math.log(value))).toBeLessThan(reach);
  });

  test('the file names every effect of the model, once', () => {
    expect(planted.effects.map(({ id }) => id).sort()).toEqual(EFFECTS.map(({ id }) => id).sort());
  });

  test('where a constant was planted, the ratio to expect is near it', () => {
    const off = planted.effects.filter(
      (effect) => 'planted' in effect && Math.abs(Math.log(effect.value / Number(effect.planted))) > 0.03,
    );
    expect(off.map(({ id }) => id)).toEqual([]);
  });
});
