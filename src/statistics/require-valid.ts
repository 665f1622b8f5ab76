import type { Proportion, Rate, Repeated } from './interval';

/**
 * Insists that a value is a whole number of zero or more, and returns it.
 *
 * Limits: throws a RangeError naming the value, because such a count is a broken promise of
 * the caller and not something a reader could put right.
 *
 * @example
 * requireCount('events', 12)
 * // 12
 */
export function requireCount(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number of zero or more, but is ${value}.`);
  }
  return value;
}

/**
 * Insists that a value is a finite number of zero or more, and returns it.
 *
 * Limits: throws a RangeError naming the value. Used for exposures and weights, which need
 * not be whole.
 *
 * @example
 * requireAmount('exposure', 1250.5)
 * // 1250.5
 */
export function requireAmount(name: string, value: number): number {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`${name} must be a finite number of zero or more, but is ${value}.`);
  }
  return value;
}

/**
 * Insists that a value lies between 0 and 1, and returns it.
 *
 * Limits: both ends are allowed; anything else throws a RangeError naming the value.
 *
 * @example
 * requireProbability('share', 0.25)
 * // 0.25
 */
export function requireProbability(name: string, value: number): number {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`${name} must lie between 0 and 1, but is ${value}.`);
  }
  return value;
}

/**
 * Insists that events are counted among the people at risk, and returns the proportion.
 *
 * Limits: throws a RangeError when either is not a count, or when there are more events
 * than people at risk; such a table must be shown as a rate.
 *
 * @example
 * requireProportion({ events: 3, atRisk: 10 })
 * // { events: 3, atRisk: 10 }
 */
export function requireProportion(proportion: Proportion): Proportion {
  const { events, atRisk } = proportion;
  requireCount('events', events);
  requireCount('atRisk', atRisk);
  if (events > atRisk) {
    throw new RangeError(`events (${events}) must not exceed atRisk (${atRisk}); show a rate instead.`);
  }
  return proportion;
}

/**
 * Insists that a rate has a count above and an amount of exposure below, and returns it.
 *
 * Limits: throws a RangeError when the count is not whole or the exposure is negative. Events
 * over no exposure are let through, since real areas have them (a child stopped where the
 * Census found none of that group); the methods then refuse instead of dividing by zero.
 *
 * @example
 * requireRate({ events: 3, exposure: 1250.5 })
 * // { events: 3, exposure: 1250.5 }
 */
export function requireRate(rate: Rate): Rate {
  requireCount('events', rate.events);
  requireAmount('exposure', rate.exposure);
  return rate;
}

/**
 * Insists on a proportion and gives what it is worth: both counts over its design effect.
 *
 * Reference: Rao & Scott (1992), Biometrics 48:577-585. Limits: throws as requireProportion does, and
 * when the design effect is below 1.
 *
 * @example
 * effectiveProportion({ events: 3, atRisk: 10, designEffect: 2 })
 * // { events: 1.5, atRisk: 5 }
 */
export function effectiveProportion(proportion: Proportion): Proportion {
  const { events, atRisk } = requireProportion(proportion);
  const effect = designEffectOf(proportion);
  return { events: events / effect, atRisk: atRisk / effect };
}

/**
 * Insists on a rate and gives what it is worth: count and exposure over its design effect.
 *
 * Reference: Rao & Scott (1999), Statistics in Medicine 18:1373-1385. Limits: throws as requireRate
 * does, and when the design effect is below 1.
 *
 * @example
 * effectiveRate({ events: 3, exposure: 1250.5, designEffect: 2 })
 * // { events: 1.5, exposure: 625.25 }
 */
export function effectiveRate(rate: Rate): Rate {
  const { events, exposure } = requireRate(rate);
  const effect = designEffectOf(rate);
  return { events: events / effect, exposure: exposure / effect };
}

/**
 * Insists that a design effect is a finite number of 1 or more, and returns it; 1 where none is given.
 *
 * Limits: throws a RangeError naming the value: repeats never make a count worth more than it says.
 *
 * @example
 * designEffectOf({ designEffect: 2 })
 * // 2
 */
export function designEffectOf({ designEffect = 1 }: Repeated): number {
  if (!(designEffect >= 1 && Number.isFinite(designEffect))) {
    throw new RangeError(`designEffect must be a finite number of 1 or more, but is ${designEffect}.`);
  }
  return designEffect;
}
