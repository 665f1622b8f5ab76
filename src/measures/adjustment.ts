import { FEWEST } from './claims';
import type { Range } from './measured';
import { isClear, type Verdict } from './verdict';

/**
 * What becomes of a gap when like is compared with like. A clear gap stays clear on its side; weakens (what is left
 * could be chance, though most of it is left); vanishes (no clear gap is left, and most of it is gone); or reverses
 * (clear on the other side). A gap that could be chance appears or stays unclear. Too few similar cases say nothing.
 */
export type Adjustment = 'stays' | 'weakens' | 'vanishes' | 'reverses' | 'appears' | 'unclear' | 'too few';

/** A ratio and what is said of it. */
export interface Gap {
  readonly estimate: number;
  readonly verdict: Verdict;
}

/** Where less than this part of a gap is left, on the logarithm, and what is left could be chance, it is gone. */
const LEFT_TO_WEAKEN = 0.5;

/** What a second gap, adjusted, makes of a first. Never a direction for one that is not clear. */
export function adjustmentOf(before: Gap, after: Gap): Adjustment {
  if (after.verdict === 'too few to say') return 'too few';
  if (!isClear(before.verdict)) return isClear(after.verdict) ? 'appears' : 'unclear';
  if (isClear(after.verdict)) return after.verdict === before.verdict ? 'stays' : 'reverses';
  return leftOf(before.estimate, after.estimate) < LEFT_TO_WEAKEN ? 'vanishes' : 'weakens';
}

/** The part of a gap that is left, on the logarithm: 1 all of it, above 1 more, below 0 on the other side. */
export function leftOf(before: number, after: number): number {
  return Math.log(after) / Math.log(before);
}

interface Matched {
  readonly group: number;
  readonly reference: number;
}

/** Where more than this part of the two groups has nobody to be compared with, the rest does not speak for them. */
const MOST_WITHOUT_MATCH = 0.5;

/** Whether too few are alike: the range of a pooled ratio rests on large numbers, so as many as for a headline. */
export function isTooFew({ group, reference }: Matched, compared: number): boolean {
  const fewest = Math.min(group, reference);
  return fewest < FEWEST.headline || group + reference < compared * (1 - MOST_WITHOUT_MATCH);
}

/** A limit nearer to an equal rate than this is printed as one. */
const AS_PRINTED = 0.0005;

/** The verdict of a pooled ratio: clear only where its range is clear of an equal rate, even as printed. */
export function verdictOfPooled({ lower, upper }: Range, tooFew: boolean): Verdict {
  if (tooFew) return 'too few to say';
  if (lower - 1 >= AS_PRINTED) return 'more';
  return 1 - upper >= AS_PRINTED ? 'less' : 'could be chance';
}
