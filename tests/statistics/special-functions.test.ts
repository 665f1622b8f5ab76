import { describe, expect, it } from 'vitest';
import { binomialTails } from '../../src/statistics/binomial-tails';
import { chiSquareUpperTail } from '../../src/statistics/chi-square-distribution';
import { betaQuantile, incompleteBeta } from '../../src/statistics/incomplete-beta';
import { gammaQuantile, incompleteGamma } from '../../src/statistics/incomplete-gamma';
import { logGamma } from '../../src/statistics/log-gamma';
import { criticalValue, normalCumulative, normalQuantile } from '../../src/statistics/normal-distribution';
import { solveBetween, solveDecreasing } from '../../src/statistics/solve-root';
import reference from '../reference/special-functions.json';
import { at, expectClose } from './expectations';

type Numbers = readonly number[];

const functions: Readonly<Record<string, (inputs: Numbers) => number>> = {
  normalCumulative: (inputs) => normalCumulative(at(inputs, 0)),
  normalQuantile: (inputs) => normalQuantile(at(inputs, 0)),
  logGamma: (inputs) => logGamma(at(inputs, 0)),
  'incompleteBeta.lowerTail': (inputs) => incompleteBeta(at(inputs, 0), at(inputs, 1), at(inputs, 2)).lowerTail,
  'incompleteBeta.upperTail': (inputs) => incompleteBeta(at(inputs, 0), at(inputs, 1), at(inputs, 2)).upperTail,
  betaQuantile: (inputs) => betaQuantile(at(inputs, 0), at(inputs, 1), at(inputs, 2)),
  'incompleteGamma.lowerTail': (inputs) => incompleteGamma(at(inputs, 0), at(inputs, 1)).lowerTail,
  'incompleteGamma.upperTail': (inputs) => incompleteGamma(at(inputs, 0), at(inputs, 1)).upperTail,
  gammaQuantile: (inputs) => gammaQuantile(at(inputs, 0), at(inputs, 1)),
  chiSquareUpperTail: (inputs) => chiSquareUpperTail(at(inputs, 0), at(inputs, 1)),
  chiSquareQuantile: (inputs) => 2 * gammaQuantile(at(inputs, 0), at(inputs, 1) / 2),
  'binomialTails.atMost': (inputs) => binomialTails(at(inputs, 0), at(inputs, 1), at(inputs, 2)).atMost,
  'binomialTails.atLeast': (inputs) => binomialTails(at(inputs, 0), at(inputs, 1), at(inputs, 2)).atLeast,
  'binomialTails.exactly': (inputs) => binomialTails(at(inputs, 0), at(inputs, 1), at(inputs, 2)).exactly,
};

describe(`special functions against ${reference.source}`, () => {
  it.each(reference.rows.map((row) => [`${row.function}(${row.inputs.join(', ')})`, row] as const))('%s', (_, row) => {
    const compute = functions[row.function];
    expectClose(compute?.(row.inputs) ?? Number.NaN, row.output, 1e-10);
  });
});

describe('edges', () => {
  it('uses the full normal quantile, not 1.96', () => {
    expect(criticalValue(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(criticalValue(0.998)).toBeCloseTo(3.090232306167813, 14);
  });

  it('gives infinite normal quantiles at 0 and 1', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
  });

  it('refuses inputs outside the domain', () => {
    expect(() => normalQuantile(1.5)).toThrow(RangeError);
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => betaQuantile(0, 1, 1)).toThrow(RangeError);
    expect(() => criticalValue(95)).toThrow(/strictly between 0 and 1/);
  });

  it('says so when a curve does not cross zero', () => {
    expect(() => solveBetween((position) => position * position + 1, -1, 1)).toThrow(RangeError);
    expect(solveDecreasing(() => 1, 0)).toBe(Infinity);
    expect(solveDecreasing(() => -1, 0)).toBe(-Infinity);
  });
});
