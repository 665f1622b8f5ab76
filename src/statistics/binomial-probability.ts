import { devianceTerm, stirlingError } from './log-gamma';

/**
 * Gives the binomial probability of exactly `events` among `trials`.
 *
 * Reference: Loader (2000), dbinom_raw. The chance of no event is passed beside the chance of
 * one so that neither loses digits when it is tiny. No unit. Limits: 0 <= events <= trials;
 * neither need be whole, which is how the incomplete beta function uses it.
 *
 * @example
 * binomialProbability(3, 10, 0.5, 0.5)
 * // 0.117188
 */
export function binomialProbability(events: number, trials: number, chance: number, otherwise: number): number {
  const rest = trials - events;
  if (chance === 0) return events === 0 ? 1 : 0;
  if (otherwise === 0) return rest === 0 ? 1 : 0;
  if (events === 0) return Math.exp(trials * (chance < 0.5 ? Math.log1p(-chance) : Math.log(otherwise)));
  if (rest === 0) return Math.exp(trials * (otherwise < 0.5 ? Math.log1p(-otherwise) : Math.log(chance)));
  const exponent =
    stirlingError(trials) -
    stirlingError(events) -
    stirlingError(rest) -
    devianceTerm(events, trials * chance) -
    devianceTerm(rest, trials * otherwise);
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * events * rest));
}
