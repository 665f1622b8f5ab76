import type { Claim } from './claims';
import { isClear, type Verdict } from './verdict';

/** A comparison that a headline could speak of. */
export interface Candidate {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Children or events more (above 0) or fewer than if the two rates were equal. */
  readonly excess: number;
  /** How many the group holds. */
  readonly atRisk: number;
}

/**
 * The comparison that is spoken of. Where one reaches the rule of a headline: how many did so, from which it was chosen,
 * and how many of those are clear. Where none does: the comparison of the largest group, of which only counts are said.
 */
export type Headline<Of> =
  | { readonly reached: true; readonly spoken: Of; readonly compared: number; readonly clear: number }
  | { readonly reached: false; readonly spoken: Of };

/**
 * The one choice among comparisons: the clear one that touches most children, more or fewer alike; where none is clear,
 * the one with most at risk. Equals keep the order of the page. Null where nothing was compared.
 */
export function selectHeadline<Of extends Candidate>(candidates: readonly Of[]): Headline<Of> | null {
  const eligible = candidates.filter(({ claim }) => claim === 'headline');
  const clear = eligible.filter(({ verdict }) => isClear(verdict));
  const touched = largestBy(clear, ({ excess }) => Math.abs(excess));
  const spoken = touched ?? largestBy(eligible, ({ atRisk }) => atRisk);
  if (spoken) return { reached: true, spoken, compared: eligible.length, clear: clear.length };
  const largest = largestBy(candidates, ({ atRisk }) => atRisk);
  return largest ? { reached: false, spoken: largest } : null;
}

function largestBy<Of>(all: readonly Of[], size: (one: Of) => number): Of | null {
  // A stable sort keeps equals in the order in which they were given.
  return [...all].sort((a, b) => size(b) - size(a))[0] ?? null;
}
