import { describe, expect, it } from 'vitest';
import { byarInterval } from '../../src/statistics/byar-interval';
import { clopperPearsonInterval } from './oracles/clopper-pearson-interval';
import { garwoodInterval } from '../../src/statistics/garwood-interval';
import type { Comparison, Interval, Proportion, Rate } from '../../src/statistics/interval';
import { koopmanRatio } from '../../src/statistics/koopman-ratio';
import { miettinenNurminenDifference } from './oracles/miettinen-nurminen-difference';
import { miettinenNurminenRatio } from './oracles/miettinen-nurminen-ratio';
import { newcombeDifference } from '../../src/statistics/newcombe-difference';
import { midPRateRatio } from '../../src/statistics/rate-ratio';
import { exactRateRatio } from './oracles/exact-rate-ratio';
import { wilsonInterval } from '../../src/statistics/wilson-interval';
import knownAnswers from '../reference/known-answers.json';
import { at, expectClose, given } from './expectations';
import {
  katzRatio,
  logWaldRateRatio,
  moverWilsonRatio,
  newcombeCorrected,
  wilsonCorrected,
} from './oracles/two-proportion-variants';

type Numbers = readonly number[];

const proportion = (inputs: Numbers): Proportion => ({ events: at(inputs, 0), atRisk: at(inputs, 1) });
const proportions = (inputs: Numbers): Comparison<Proportion> => ({
  group: proportion(inputs),
  reference: proportion(inputs.slice(2)),
});
const rates = (inputs: Numbers): Comparison<Rate> => ({
  group: { events: at(inputs, 0), exposure: at(inputs, 1) },
  reference: { events: at(inputs, 2), exposure: at(inputs, 3) },
});

const methods: Readonly<Record<string, (inputs: Numbers) => Interval>> = {
  wilson95: (inputs) => given(wilsonInterval(proportion(inputs))),
  wilson95cc: (inputs) => wilsonCorrected(proportion(inputs)),
  'clopper-pearson95': (inputs) => given(clopperPearsonInterval(proportion(inputs))),
  wilson: (inputs) => given(wilsonInterval(proportion(inputs), at(inputs, 2))),
  byar: (inputs) => byarInterval(at(inputs, 0), at(inputs, 1)),
  'exact poisson95': (inputs) => garwoodInterval(at(inputs, 0)),
  'koopman RR95': (inputs) => given(koopmanRatio(proportions(inputs))),
  'katz RR95': (inputs) => katzRatio(proportions(inputs)),
  'MN RR95': (inputs) => given(miettinenNurminenRatio(proportions(inputs))),
  'MOVER-Wilson RR95': (inputs) => moverWilsonRatio(proportions(inputs)),
  'rate ratio exact conditional95': (inputs) => given(exactRateRatio(rates(inputs))),
  'rate ratio mid-p95': (inputs) => given(midPRateRatio(rates(inputs))),
  'rate ratio log-Wald95': (inputs) => logWaldRateRatio(rates(inputs)),
  'newcombe10 RD95': (inputs) => given(newcombeDifference(proportions(inputs))),
  'newcombe11 cc RD95': (inputs) => newcombeCorrected(proportions(inputs)),
  'MN RD95': (inputs) => given(miettinenNurminenDifference(proportions(inputs))),
};

describe('published intervals', () => {
  it.each(knownAnswers.map((answer) => [answer.id, answer] as const))('%s', (_, answer) => {
    const method = methods[answer.method];
    expect(method, `no function for ${answer.method}`).toBeDefined();
    const interval = method?.(answer.inputs);
    expectClose(interval?.lower ?? Number.NaN, at(answer.outputs, 0), 1e-9, 'lower');
    expectClose(interval?.upper ?? Number.NaN, at(answer.outputs, 1), 1e-9, 'upper');
  });
});
