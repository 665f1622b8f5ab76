import { describe, expect, it } from 'vitest';
import { byarInterval } from '../../src/statistics/byar-interval';
import { directlyStandardisedRate } from '../../src/statistics/direct-standardisation';
import { garwoodInterval } from '../../src/statistics/garwood-interval';
import { kitagawaDecomposition } from '../../src/statistics/kitagawa-decomposition';
import { rateInterval } from '../../src/statistics/rate-interval';
import { mantelHaenszelRateRatio, mantelHaenszelRatio } from '../../src/statistics/mantel-haenszel-ratio';
import * as reference from '../reference/more-known-answers';
import { expectClose, given, reasonOf } from './expectations';

const departments = reference.ucbAdmissions.departments.map(({ men, women }) => ({ group: men, reference: women }));

describe('Mantel-Haenszel', () => {
  it('reproduces the Berkeley admissions', () => {
    const pooled = given(mantelHaenszelRatio(departments));
    const answer = reference.ucbAdmissions.mantelHaenszel;
    expectClose(pooled.estimate, answer.estimate);
    expectClose(pooled.lower, answer.lower);
    expectClose(pooled.upper, answer.upper);
    expect(pooled).toMatchObject({ usedStrata: 6, droppedStrata: 0 });
    expect(given(pooled.homogeneity).degreesOfFreedom).toBe(5);
  });

  it('counts strata that tell nothing and leaves the answer as it was', () => {
    const pooled = given(
      mantelHaenszelRatio([
        ...departments,
        { group: { events: 0, atRisk: 9 }, reference: { events: 0, atRisk: 4 } },
        { group: { events: 3, atRisk: 9 }, reference: { events: 0, atRisk: 0 } },
      ]),
    );
    expect(pooled.droppedStrata).toBe(2);
    expectClose(pooled.estimate, reference.ucbAdmissions.mantelHaenszel.estimate);
    expectClose(pooled.upper, reference.ucbAdmissions.mantelHaenszel.upper);
  });

  it('has no interval when one group has no event, and no test from one stratum', () => {
    const noEvent = { group: { events: 0, atRisk: 9 }, reference: { events: 3, atRisk: 9 } };
    expect(reasonOf(mantelHaenszelRatio([noEvent, noEvent]))).toMatch(/no event/);
    const one = { group: { events: 2, atRisk: 9 }, reference: { events: 3, atRisk: 9 } };
    expect(reasonOf(given(mantelHaenszelRatio([one, noEvent])).homogeneity)).toMatch(/Fewer than two/);
  });

  it('gives the crude ratio of rates from one stratum, with the log-Wald interval', () => {
    const pooled = given(
      mantelHaenszelRateRatio([{ group: { events: 41, exposure: 28010 }, reference: { events: 15, exposure: 19017 } }]),
    );
    expectClose(pooled.lower, 1.02722599764764);
    expectClose(pooled.upper, 3.35256331442787);
  });

  it('is less sure where children come again: from one stratum, by d1/a + d0/c', () => {
    const pooled = given(
      mantelHaenszelRateRatio([
        {
          group: { events: 41, exposure: 28010, designEffect: 2 },
          reference: { events: 15, exposure: 19017, designEffect: 1.5 },
        },
      ]),
    );
    const reach = 1.959963984540054 * Math.sqrt(2 / 41 + 1.5 / 15);
    expectClose(pooled.upper, pooled.estimate * Math.exp(reach));
    expectClose(pooled.lower, pooled.estimate * Math.exp(-reach));
    expectClose(pooled.estimate, (41 * 19017) / (15 * 28010));
  });

  // R 4.2.2: Q = sum(w * (log(rr) - m)^2) with w = 1/(d1/a + d0/c). With d1 = d0 = 1 it is the squared Wald z of the
  // interaction in glm(y ~ group * place + offset(log(t)), poisson): 19.21812058.
  it.each([
    [1, 1, 19.21812056, 1.1660131e-5],
    [2, 1.5, 11.04019692, 8.9157391e-4],
  ])('tests whether rates agree from place to place, repeats %d and %d', (own, theirs, statistic, pValue) => {
    const at = (events: number, exposure: number, designEffect: number) => ({ events, exposure, designEffect });
    const pooled = given(
      mantelHaenszelRateRatio([
        { group: at(120, 300, own), reference: at(10, 100, theirs) },
        { group: at(10, 100, own), reference: at(60, 300, theirs) },
      ]),
    );
    expectClose(pooled.estimate, 5 / 3);
    const found = given(pooled.homogeneity);
    expect(found.statistic).toBeCloseTo(statistic, 7);
    expect(found.pValue / pValue).toBeCloseTo(1, 4);
    expect(found.degreesOfFreedom).toBe(1);
  });
});

describe('Kitagawa', () => {
  it('reproduces the Berkeley admissions', () => {
    const parts = given(kitagawaDecomposition(departments));
    expectClose(parts.composition, reference.ucbAdmissions.kitagawa.composition);
    expectClose(parts.rate, reference.ucbAdmissions.kitagawa.rate);
    expectClose(parts.composition + parts.rate, parts.difference, 1e-12);
  });

  it('counts strata found in one group only as composition', () => {
    const parts = given(
      kitagawaDecomposition([
        { group: { events: 5, atRisk: 10 }, reference: { events: 5, atRisk: 10 } },
        { group: { events: 0, atRisk: 0 }, reference: { events: 1, atRisk: 10 } },
      ]),
    );
    expect(parts.strataInOneGroupOnly).toBe(1);
    expect(parts.rate).toBe(0);
    expectClose(parts.composition, parts.difference, 1e-12);
  });

  it('refuses an empty group', () => {
    expect(reasonOf(kitagawaDecomposition([]))).toMatch(/empty/);
  });
});

describe('standardisation', () => {
  // Expected values worked out by hand: 0.3 x 8/400 + 0.7 x 12/200, then Dobson on 20 events.
  const strata = [
    { events: 8, population: 400, standardPopulation: 30 },
    { events: 12, population: 200, standardPopulation: 70 },
  ];

  it('weights the strata, and puts Dobson limits around', () => {
    const rate = given(directlyStandardisedRate(strata));
    expectClose(rate.estimate, 0.3 * 0.02 + 0.7 * 0.06, 1e-12);
    const scale = Math.sqrt(((0.09 * 8) / 400 ** 2 + (0.49 * 12) / 200 ** 2) / 20);
    expectClose(rate.lower, rate.estimate + scale * (12.211428834875935 - 20), 1e-12);
  });

  it('refuses below ten events and drops strata without population', () => {
    expect(reasonOf(directlyStandardisedRate([{ events: 9, population: 10, standardPopulation: 1 }]))).toMatch(
      /fewer than 10/,
    );
    const one = [{ events: 200, population: 4000, standardPopulation: 7 }];
    const [again, worth] = [
      given(directlyStandardisedRate(one, 0.95, { designEffect: 2 })),
      given(rateInterval({ events: 200, exposure: 4000, designEffect: 2 })),
    ];
    expectClose(again.lower, worth.lower, 1e-12);
    expectClose(again.upper, worth.upper, 1e-12);
    const dropped = given(directlyStandardisedRate([...strata, { events: 0, population: 0, standardPopulation: 25 }]));
    expect(dropped.droppedStrata).toBe(1);
    expectClose(dropped.droppedWeightShare, 0.2, 1e-12);
    expectClose(dropped.estimate, 0.048, 1e-12);
    expect(reasonOf(directlyStandardisedRate([]))).toMatch(/standard population/);
    const nowhere = { events: 1, population: 0, standardPopulation: 25 };
    expect(reasonOf(directlyStandardisedRate([...strata, nowhere]))).toMatch(/no children are counted/);
  });

  it('reproduces observed over expected', () => {
    const answer = reference.observedOverExpected;
    const exact = garwoodInterval(answer.observed);
    expectClose(exact.lower / answer.expected, answer.lower);
    expectClose(exact.upper / answer.expected, answer.upper);
    expectClose(byarInterval(answer.observed).lower / answer.expected, answer.lower, 1e-4);
  });
});
