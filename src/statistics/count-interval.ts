import { byarInterval } from './byar-interval';
import { garwoodInterval } from './garwood-interval';
import type { Interval } from './interval';
import { requireAmount } from './require-valid';

/** From this many events on, Byar's approximation is used; below it, Garwood's exact limits. */
const FEWEST_EVENTS_FOR_BYAR = 10;

/** A count with its interval and the name of the method that made it. */
export interface CountInterval extends Interval {
  readonly method: 'Byar' | 'Garwood';
}

/**
 * Gives a count with the interval shown for every count: Byar's, or Garwood's below ten.
 *
 * Reference: the switching point used by PHEindicatormethods. Unit: events. Limits: reads the
 * events as independent of one another; where one child can have several, count children.
 *
 * @example
 * countInterval(9)
 * // { estimate: 9, lower: 4.11537, upper: 17.0848, method: 'Garwood' }
 */
export function countInterval(events: number, confidence = 0.95): CountInterval {
  requireAmount('events', events);
  return events < FEWEST_EVENTS_FOR_BYAR
    ? { ...garwoodInterval(events, confidence), method: 'Garwood' }
    : { ...byarInterval(events, confidence), method: 'Byar' };
}
