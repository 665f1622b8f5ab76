import { criticalValue } from './normal-distribution';
import { requireAmount } from './require-valid';

/**
 * Gives the funnel's limits for ratios, drawn against the standard error of their logarithm.
 *
 * Formula: exp(ln centre +- z sqrt(s^2 + tau^2)); Spiegelhalter (2005), Statistics in Medicine
 * 24:1185-1202. Unit: a ratio. Limits: centre above zero; `addedVariance` is the tau squared of
 * the logarithms, 0 for chance alone.
 *
 * @example
 * ratioFunnelLimits(1.5, 0.2)
 * // { lower: 1.01356, upper: 2.21989 }
 */
export function ratioFunnelLimits(
  centre: number,
  standardError: number,
  confidence = 0.95,
  addedVariance = 0,
): { readonly lower: number; readonly upper: number } {
  if (!(centre > 0)) throw new RangeError(`centre must be above zero, but is ${centre}.`);
  requireAmount('standardError', standardError);
  requireAmount('addedVariance', addedVariance);
  const factor = Math.exp(criticalValue(confidence) * Math.sqrt(standardError * standardError + addedVariance));
  return { lower: centre / factor, upper: centre * factor };
}
