import { refuse, type Interval, type Outcome, type Proportion } from './interval';
import { criticalValue } from './normal-distribution';
import { effectiveProportion } from './require-valid';

/**
 * Gives a proportion with Wilson's score interval, the interval shown for every proportion.
 *
 * Formula: (2x + z^2 +- z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2)); Wilson (1927), JASA
 * 22:209-212. Unit: a share between 0 and 1. Limits: refused when nobody was at risk; at 0
 * and at n events the interval still has width, and touches 0 or 1 exactly.
 *
 * @example
 * wilsonInterval({ events: 81, atRisk: 263 })
 * // { ok: true, estimate: 0.307985, lower: 0.255289, upper: 0.36621 }
 */
export function wilsonInterval(proportion: Proportion, confidence = 0.95): Outcome<Interval> {
  const { events, atRisk } = effectiveProportion(proportion);
  if (atRisk === 0) return refuse('Nobody could have had this outcome, so there is no share to show.');
  return { ok: true, ...wilsonLimits(events, atRisk, criticalValue(confidence)) };
}

/**
 * Gives Wilson's limits for a share with a normal multiplier, where the counts need not be whole.
 *
 * Formula and reference: as wilsonInterval. Unit: a share between 0 and 1. Limits: there must be somebody at risk.
 *
 * @example
 * wilsonLimits(40.5, 131.5, 1.959963984540054)
 * // { estimate: 0.307985, lower: 0.235466, upper: 0.391403 }
 */
export function wilsonLimits(events: number, atRisk: number, z: number): Interval {
  const square = z * z;
  const reach = z * Math.sqrt(square + 4 * events * (1 - events / atRisk));
  const middle = 2 * events + square;
  const scale = 2 * (atRisk + square);
  return {
    estimate: events / atRisk,
    // Set exactly, because rounding would otherwise leave a limit of 1e-17 beside a true zero.
    lower: events === 0 ? 0 : (middle - reach) / scale,
    upper: events === atRisk ? 1 : (middle + reach) / scale,
  };
}
