import type { Interval } from './interval';
import { criticalValue } from './normal-distribution';
import { requireAmount } from './require-valid';

/**
 * Gives a count with Byar's approximate Poisson interval.
 *
 * Formula: x(1 - 1/(9x) - z/(3 sqrt x))^3 and (x+1)(1 - 1/(9(x+1)) + z/(3 sqrt(x+1)))^3;
 * Breslow & Day (1987), IARC 82, p. 69. Unit: events. Limits: the lower limit is 0 at a count
 * of zero and never negative; within 1% of the exact limits only from about ten events.
 *
 * @example
 * byarInterval(65)
 * // { estimate: 65, lower: 50.1632, upper: 82.8491 }
 */
export function byarInterval(events: number, confidence = 0.95): Interval {
  requireAmount('events', events);
  const z = criticalValue(confidence);
  return {
    estimate: events,
    lower: events === 0 ? 0 : Math.max(0, cubeLimit(events, -z)),
    upper: cubeLimit(events + 1, z),
  };
}

function cubeLimit(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
