import { significant, whole } from '../vocabulary/written';
import type { Quantity, Range, Measured } from '../measures/measured';
import { count, inHundred, ratio } from './numbers';

/** A share with its counts, as every rate carries them. */
interface Summed {
  readonly share: { readonly events: Quantity; readonly atRisk: Quantity };
  readonly range: Measured<Range>;
}

/** "328 of 670 = 49 in 100": the division behind a share, for "The sum". */
export function shareSum({ share, range }: Summed): string {
  const of = `${count(share.events)} of ${count(share.atRisk)}`;
  return range.ok ? `${of} = ${inHundred(range.value.estimate)} in 100` : of;
}

/** In the place of a sum where there is none. */
export const NOTHING_TO_DIVIDE = 'Nothing to divide.';

/** The same where many sets are put together, whose numbers stand in no table. */
export const PUT_TOGETHER = 'The sets are put together, the larger weighing more.';

/** A rate with digits enough that dividing it by another gives the ratio that is shown. */
export function workedRate(rate: number): string {
  return significant(rate, 4);
}

/** A sum over many sets, with digits enough that dividing it by another gives the ratio shown. */
export function workedTotal(sum: number): string {
  return significant(sum, 7);
}

/** The same of two plain counts. */
export function countSum(events: number, all: number): string {
  return `${whole(events)} of ${whole(all)}${all ? ` = ${inHundred(events / all)} in 100` : ''}`;
}

/** How a division ends, wherever one is written out: "= 1.32"; where nothing can be divided by, in words. */
export function quotient(times: number): string {
  return Number.isFinite(times) ? `= ${ratio(times)}` : 'has no answer, because the second is nought';
}
