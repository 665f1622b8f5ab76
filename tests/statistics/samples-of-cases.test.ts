import { describe, expect, it } from 'vitest';
import { casesToTellApart, differenceToSee } from '../../src/statistics/cases-to-tell-apart';
import { finiteInterval } from '../../src/statistics/finite-interval';
import { cohenKappa, fleissKappa } from '../../src/statistics/kappa';
import { stratifiedProportion } from '../../src/statistics/stratified-proportion';
import { wilsonInterval } from '../../src/statistics/wilson-interval';

describe('how many cases of each group a difference takes', () => {
  // The first was read: Unistat's guide, section 6.7.6.1, on example 24.26 of Zar (1999), 127.23 of each before it is
  // rounded up. That the formula gives the tables of Fleiss was read in the help of CRAB's Two Arm Binomial, which cites
  // Fleiss, Tytun & Ury (1980). The others stand as table A.3 of Fleiss (1981) and Stata's sampsi are remembered to have
  // them: neither could be read.
  it.each([
    [0.45, 0.25, 0.95, 0.9, 128],
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
  it('is what the definition gives, case by case', () => {
    // The numbers are remembered of Scheaffer, Mendenhall & Ott, Elementary Survey Sampling, chapter 5 (0.60, variance
    // 0.0045), which could not be read. So the variance is worked out again below, from noughts and ones.
    const found = stratifiedProportion([
      { events: 16, atRisk: 20, population: 155 },
      { events: 2, atRisk: 8, population: 62 },
      { events: 6, atRisk: 12, population: 93 },
    ]);
    if (!found.ok) throw new Error(found.reason);
    expect(found.estimate).toBeCloseTo(0.6, 12);
    expect(found.standardError ** 2).toBeCloseTo(0.0045, 4);
    expect(found.lower).toBeLessThan(0.6 - 1.5 * found.standardError);
    const variance = [
      [16, 20, 155],
      [2, 8, 62],
      [6, 12, 93],
    ].map(([events = 0, atRisk = 0, population = 0]) => {
      const marks = Array.from({ length: atRisk }, (_, at) => Number(at < events));
      const mean = marks.reduce((sum, mark) => sum + mark, 0) / atRisk;
      const spread = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / (atRisk - 1);
      return (population / 310) ** 2 * (1 - atRisk / population) * (spread / atRisk);
    });
    expect(found.standardError ** 2).toBeCloseTo(
      variance.reduce((sum, one) => sum + one, 0),
      12,
    );
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

/** Thirty patients, six diagnoses each: 1 to 5. */
const DIAGNOSES =
  '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 ' +
  '144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 ' +
  '555555 244444 224555 114444 144445 222224 111155 224444 133333 555555';

describe('agreement between raters', () => {
  it('of two is Cohen’s, as published', () => {
    // Read: a printout of SAS, 0.4842, and of R's irr, kappa2(anxiety[, 2:3]), -0.006289308, both as statsmodels holds
    // them (stats/tests/test_inter_rater.py).
    const bySas = cohenKappa([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]);
    expect(bySas.ok && Number(bySas.kappa.toFixed(4))).toBe(0.4842);
    const ofIrr = cohenKappa([
      [0, 0, 1, 0, 0, 0],
      [4, 0, 1, 0, 0, 0],
      [2, 3, 3, 0, 0, 0],
      [0, 2, 0, 1, 0, 1],
      [0, 0, 0, 0, 0, 0],
      [1, 0, 0, 1, 0, 0],
    ]);
    expect(ofIrr.ok && ofIrr.kappa).toBeCloseTo(-0.006289308, 8);
    // Remembered of Fleiss, Levin & Paik (2003), table 18.1, which could not be read: kappa 0.68 (0.676).
    const published = cohenKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(published.ok && Number(published.kappa.toFixed(2))).toBe(0.68);
  });

  it('of several is Fleiss’, as R’s irr gives it of the thirty diagnoses by six raters of Fleiss (1971)', () => {
    // Read: kappam.fleiss(diagnoses), 0.4302445, as statsmodels holds it beside the diagnoses, a letter a rater here.
    const found = fleissKappa(
      DIAGNOSES.split(' ').map((given) =>
        [1, 2, 3, 4, 5].map((code) => [...given].filter((one) => one === String(code)).length),
      ),
    );
    expect(found.ok && found.kappa).toBeCloseTo(0.4302445, 7);
  });

  it('of several is Fleiss’, as worked out in general use', () => {
    // The worked example of fourteen raters and ten subjects in five categories, kappa 0.210; read in statsmodels too.
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
