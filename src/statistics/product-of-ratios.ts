import { refuse, type Interval, type Outcome } from './interval';

/**
 * Gives the product of the ratios of steps that follow one another, each out of the step before.
 *
 * Formula: on the logarithm, the square-and-add rule (MOVER) over the limits of every ratio; Zou
 * & Donner (2008), Statistics in Medicine 27:1693-1702. Unit: a ratio. Limits: right only where
 * one step's outcome is the next step's base, so that given their bases the steps are independent;
 * refused without steps, and where an estimate is zero or infinite. A limit of 0 or infinity in
 * any ratio leaves the product open on that side.
 *
 * @example
 * productOfRatios([{ estimate: 2, lower: 1.6, upper: 2.5 }, { estimate: 0.5, lower: 0.4, upper: 0.8 }])
 * // { ok: true, estimate: 1, lower: 0.729371, upper: 1.68251 }
 */
export function productOfRatios(ratios: readonly Interval[]): Outcome<Interval> {
  if (ratios.length === 0) return refuse('There are no steps to multiply.');
  if (ratios.some(({ estimate }) => !(estimate > 0 && estimate < Infinity))) {
    return refuse('At one of the steps a group has nobody with the outcome, so the steps cannot be multiplied.');
  }
  const product = ratios.reduce((sum, { estimate }) => sum + Math.log(estimate), 0);
  const fall = Math.hypot(...ratios.map(({ estimate, lower }) => Math.log(estimate / lower)));
  const rise = Math.hypot(...ratios.map(({ estimate, upper }) => Math.log(upper / estimate)));
  return { ok: true, estimate: Math.exp(product), lower: Math.exp(product - fall), upper: Math.exp(product + rise) };
}
