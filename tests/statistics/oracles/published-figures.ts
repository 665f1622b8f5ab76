import { refuse, type Outcome } from '../../../src/statistics/interval';
import { requireAmount, requireCount } from '../../../src/statistics/require-valid';

/**
 * Gives the ratio of two figures that a source prints without the counts behind them.
 *
 * Formula: a / b, for rates per 1,000 or percentages in the same unit. Unit: a ratio. Limits: no
 * interval is possible without counts; refused when the figure below is zero.
 *
 * @example
 * ratioOfPublishedFigures(4.8, 2.2)
 * // { ok: true, estimate: 2.18182 }
 */
export function ratioOfPublishedFigures(figure: number, against: number): Outcome<{ readonly estimate: number }> {
  requireAmount('figure', figure);
  requireAmount('against', against);
  if (against === 0) return refuse('The figure to compare with is zero, so there is no ratio to show.');
  return { ok: true, estimate: figure / against };
}

/**
 * Gives the gap between two printed percentages, in percentage points.
 *
 * Formula: a - b. Unit: percentage points, never per cent. Limits: no interval without counts.
 *
 * @example
 * percentagePointGap(35, 21)
 * // 14
 */
export function percentagePointGap(percentage: number, against: number): number {
  return requireAmount('percentage', percentage) - requireAmount('against', against);
}

/** The fewest and the most of a total that would still be printed as the percentage given. */
export interface ConsistentTotals {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Gives the whole-number totals of which `part` would be printed as `percentage` per cent.
 *
 * Formula: (p - 1/2)/100 <= part/total < (p + 1/2)/100. Unit: the things counted. Limits:
 * supposes rounding to the nearest whole per cent; shows why a total must not be worked back
 * as if it were exact; refused when no total fits.
 *
 * @example
 * totalsConsistentWith(2166, 12)
 * // { ok: true, lowest: 17329, highest: 18834 }
 */
export function totalsConsistentWith(part: number, percentage: number): Outcome<ConsistentTotals> {
  requireCount('part', part);
  requireCount('percentage', percentage);
  if (part === 0 || percentage === 0) return refuse('A printed zero per cent does not bound the total from above.');
  const lowest = Math.max(part, Math.floor((200 * part) / (2 * percentage + 1)) + 1);
  const highest = Math.floor((200 * part) / (2 * percentage - 1));
  return lowest > highest ? refuse('No total fits this count and this percentage.') : { ok: true, lowest, highest };
}
