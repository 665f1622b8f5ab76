import { describe, expect, it } from 'vitest';
import { casesToTellApart, differenceToSee } from '../../src/statistics/cases-to-tell-apart';
import { finiteInterval } from '../../src/statistics/finite-interval';
import { cohenKappa, fleissKappa } from '../../src/statistics/kappa';
import { stratifiedProportion } from '../../src/statistics/stratified-proportion';
import { wilsonInterval } from '../../src/statistics/wilson-interval';

describe('how many cases of each group a difference takes', () => {
  // Fleiss (1981), Statistical Methods for Rates and Proportions, 2nd edition, chapter 3 and table A.3; the last from
  // the manual of Stata's sampsi, which has the same formula.
  it.each([
    [0.6, 0.7, 0.99, 0.95, 827],
    [0.05, 0.1, 0.95, 0.8, 474],
    [0.1, 0.2, 0.95, 0.8, 219],
    [0.25, 0.4, 0.95, 0.9, 216],
  ])('%d beside %d is as published', (first, second, confidence, power, each) => {
    expect(casesToTellApart(first, second, { confidence, power })).toBe(each);
    expect(casesToTellApart(second, first, { confidence, power })).toBe(each);
  });

  it('gives back the difference that so many would show', () => {
    const difference = differenceToSee(107, 0.6) ?? 0;
    expect(casesToTellApart(0.6, 0.6 - difference)).toBeLessThanOrEqual(107);
    expect(casesToTellApart(0.6, 0.6 - difference + 0.005)).toBeGreaterThan(107);
  });

  it('gives none where no difference is large enough', () => {
    expect(differenceToSee(3, 0.6)).toBe(null);
    expect(differenceToSee(0, 0.5)).toBe(null);
  });

  it('has no number for equal shares', () => {
    expect(() => casesToTellApart(0.5, 0.5)).toThrow('Two equal shares can never be told apart.');
  });
});

describe('a share of cases that are finitely many', () => {
  it('is known exactly where all were reviewed', () => {
    expect(finiteInterval({ events: 3, atRisk: 12 }, 12)).toEqual({
      ok: true,
      estimate: 0.25,
      lower: 0.25,
      upper: 0.25,
    });
  });

  it('has the limits at which the distance is as many standard errors as the confidence says', () => {
    const found = finiteInterval({ events: 8, atRisk: 20 }, 40);
    if (!found.ok) throw new Error(found.reason);
    for (const limit of [found.lower, found.upper]) {
      const error = Math.sqrt(((limit * (1 - limit)) / 20) * ((40 - 20) / (40 - 1)));
      expect(Math.abs(0.4 - limit) / error).toBeCloseTo(1.959963984540054, 9);
    }
  });

  it('is Wilson’s of very many cases', () => {
    const [finite, endless] = [
      finiteInterval({ events: 8, atRisk: 20 }, 1e12),
      wilsonInterval({ events: 8, atRisk: 20 }),
    ];
    if (!finite.ok || !endless.ok) throw new Error('There is a share.');
    expect(finite.lower).toBeCloseTo(endless.lower, 9);
    expect(finite.upper).toBeCloseTo(endless.upper, 9);
  });

  it('is none where nothing was reviewed, and cannot be of more than there are', () => {
    expect(finiteInterval({ events: 0, atRisk: 0 }, 5).ok).toBe(false);
    expect(() => finiteInterval({ events: 0, atRisk: 6 }, 5)).toThrow(RangeError);
  });
});

describe('a share of all cases out of unequal strata', () => {
  it('is as published', () => {
    // Scheaffer, Mendenhall & Ott, Elementary Survey Sampling, chapter 5: households that watch, 0.60 with variance 0.0045.
    const found = stratifiedProportion([
      { events: 16, atRisk: 20, population: 155 },
      { events: 2, atRisk: 8, population: 62 },
      { events: 6, atRisk: 12, population: 93 },
    ]);
    if (!found.ok) throw new Error(found.reason);
    expect(found.estimate).toBeCloseTo(0.6, 12);
    expect(found.standardError ** 2).toBeCloseTo(0.0045, 4);
    expect(found.lower).toBeLessThan(0.6 - 1.5 * found.standardError);
  });

  it('is the finite share of one stratum', () => {
    const one = { events: 8, atRisk: 20, population: 40 };
    expect(stratifiedProportion([one])).toMatchObject(finiteInterval(one, 40));
  });

  it('is refused where a stratum has fewer than two, unless it holds no more', () => {
    const large = { events: 3, atRisk: 10, population: 50 };
    expect(stratifiedProportion([large, { events: 1, atRisk: 1, population: 2 }]).ok).toBe(false);
    expect(stratifiedProportion([large, { events: 0, atRisk: 0, population: 1 }]).ok).toBe(false);
    expect(stratifiedProportion([large, { events: 1, atRisk: 1, population: 1 }]).ok).toBe(true);
    expect(stratifiedProportion([large, { events: 0, atRisk: 0, population: 0 }]).ok).toBe(true);
    expect(stratifiedProportion([]).ok).toBe(false);
  });
});

describe('agreement between raters', () => {
  it('of two is Cohen’s, as published', () => {
    // Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, table 18.1: kappa 0.68 (0.676).
    const published = cohenKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(published.ok && Number(published.kappa.toFixed(2))).toBe(0.68);
  });

  it('of several is Fleiss’, as worked out in general use', () => {
    // The worked example of fourteen raters and ten subjects in five categories; kappa 0.210.
    const found = fleissKappa([
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]);
    expect(found.ok && Number(found.kappa.toFixed(3))).toBe(0.21);
    expect(found.ok && Number(found.agreed.toFixed(3))).toBe(0.378);
    expect(found.ok && Number(found.expected.toFixed(3))).toBe(0.213);
  });

  it('is full where all agree, and none is told where there is nothing to tell', () => {
    expect(
      fleissKappa([
        [3, 0],
        [0, 3],
      ]),
    ).toEqual({ ok: true, kappa: 1, agreed: 1, expected: 0.5 });
    expect(
      fleissKappa([
        [1, 0],
        [0, 1],
      ]).ok,
    ).toBe(false);
    expect(
      cohenKappa([
        [4, 0],
        [0, 0],
      ]).ok,
    ).toBe(false);
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]).ok,
    ).toBe(false);
  });
});
