import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval } from '../../src/statistics/clopper-pearson-interval';
import { funnelLimits } from '../../src/statistics/funnel-limits';
import { koopmanRatio } from '../../src/statistics/koopman-ratio';
import { miettinenNurminenDifference } from '../../src/statistics/miettinen-nurminen-difference';
import { newcombeDifference } from '../../src/statistics/newcombe-difference';
import { midPRateRatio } from '../../src/statistics/rate-ratio';

const proportions = { group: { events: 360, atRisk: 4000 }, reference: { events: 1600, atRisk: 80000 } };
const rates = { group: { events: 360, exposure: 4000 }, reference: { events: 1600, exposure: 80000 } };

/** Mean microseconds of one call, best of five rounds so that a busy machine does not decide. */
function microseconds(call: () => unknown): number {
  const rounds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let count = 0; count < 500; count += 1) call();
    return (performance.now() - start) * 2;
  });
  return Math.min(...rounds);
}

// Dozens of intervals are made on every click; measured at 1 to 35 microseconds on two cores.
describe('speed', () => {
  it.each([
    ['Clopper-Pearson', () => clopperPearsonInterval(proportions.reference)],
    ['Koopman', () => koopmanRatio(proportions)],
    ['Newcombe', () => newcombeDifference(proportions)],
    ['Miettinen-Nurminen difference', () => miettinenNurminenDifference(proportions)],
    ['mid-p rate ratio', () => midPRateRatio(rates)],
    ['exact funnel', () => funnelLimits(0.0004, 20000)],
  ] as const)('%s takes less than 100 microseconds', (_, call) => {
    expect(microseconds(call)).toBeLessThan(100);
  });
});
