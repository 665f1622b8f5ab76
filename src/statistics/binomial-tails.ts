import { binomialProbability } from './binomial-probability';
import { incompleteBeta } from './incomplete-beta';

/** The chances of seeing as few, exactly as many, and as many events or more. */
export interface BinomialTails {
  readonly atMost: number;
  readonly exactly: number;
  readonly atLeast: number;
}

/**
 * Gives the chances of at most, exactly and at least `events` among `trials`.
 *
 * Formula: the binomial tail as an incomplete beta function (Abramowitz & Stegun 26.5.24). No
 * unit. Limits: whole numbers with 0 <= events <= trials.
 *
 * @example
 * binomialTails(3, 10, 0.5)
 * // { atMost: 0.171875, exactly: 0.117188, atLeast: 0.945313 }
 */
export function binomialTails(events: number, trials: number, chance: number): BinomialTails {
  const exactly = binomialProbability(events, trials, chance, 1 - chance);
  const atMost = events === trials ? 1 : incompleteBeta(events + 1, trials - events, chance).upperTail;
  const atLeast = events === 0 ? 1 : incompleteBeta(events, trials - events + 1, chance).lowerTail;
  return { atMost, exactly, atLeast };
}
