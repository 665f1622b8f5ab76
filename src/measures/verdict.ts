import { type Claim, FEWEST, maySpeak } from './claims';
import type { Range } from './measured';

/** What a comparison shows. "No gap" is that of two equal shares; "too few to say" is about size, never about doubt. */
export type Verdict = 'more' | 'less' | 'could be chance' | 'no gap' | 'too few to say';

/** Whether a verdict is one of a gap that is clear of chance. */
export function isClear(verdict: Verdict | null | undefined): verdict is 'more' | 'less' {
  return verdict === 'more' || verdict === 'less';
}

/** Limits nearer to no difference than this are printed as no difference, so they are not clear of it. */
export const AS_PRINTED = { ratio: 0.0005, share: 0.0005, excess: 0.05 } as const;

/** Two ranges of one comparison, what may be said of it, and how many the smaller of the two groups holds. */
export interface Weighed {
  readonly ratio: Range;
  readonly difference: Range;
  /** Children or events more or fewer; absent where none can be counted, as of averages. */
  readonly excess?: Range;
  readonly claim: Claim;
  readonly fewest: number;
}

/** The verdict that the ranges give together: clear only where all are clear of no difference, even as printed. */
export function verdictOf({ ratio, difference, excess, claim, fewest }: Weighed): Verdict {
  if (!maySpeak(claim)) return 'too few to say';
  if (difference.estimate === 0) return 'no gap';
  const [least, most] = [excess?.lower ?? Infinity, excess?.upper ?? -Infinity];
  const moreAsCounts = difference.lower >= AS_PRINTED.share && least >= AS_PRINTED.excess;
  const fewerAsCounts = -difference.upper >= AS_PRINTED.share && -most >= AS_PRINTED.excess;
  if (ratio.lower - 1 >= AS_PRINTED.ratio && moreAsCounts) return 'more';
  if (1 - ratio.upper >= AS_PRINTED.ratio && fewerAsCounts) return 'less';
  return fewest < FEWEST.headline ? 'too few to say' : 'could be chance';
}
