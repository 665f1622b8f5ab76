import type { Range } from '../measures/measured';

/** A ratio with its likely range as a small bar: places on a scale of doublings, in hundredths of its width from the left. */
export interface RangeBar {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** It is clear of chance: the bar is filled. */
  readonly clear: boolean;
}

/** Doublings on either side of "the same": from a quarter to four times. What lies beyond ends at the edge. */
const DOUBLINGS = 2;

/** The bar of a ratio whose estimate is above nought and has an end. */
export function rangeBar({ estimate, lower, upper }: Range, clear: boolean): RangeBar {
  return { from: placeOf(lower), to: placeOf(upper), at: placeOf(estimate), clear };
}

function placeOf(ratio: number): number {
  const place = (Math.log2(ratio) + DOUBLINGS) / (2 * DOUBLINGS);
  return 100 * Math.min(1, Math.max(0, place));
}
