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
 * how many of those are clear, and how many of the clear ones touch as many as it does, itself included. Where none does: the comparison of the largest group, of which only counts are said.
 */
export type Headline<Of> =
  | {
      readonly reached: true;
      readonly headlineRow: Of;
      readonly compared: number;
      readonly clear: number;
      readonly equal: number;
    }
  | { readonly reached: false; readonly headlineRow: Of };

/**
 * The one choice among comparisons: the clear one that touches most children, more or fewer alike; where none is clear,
 * the one with most at risk. Of those with as many at risk, the one that touches most; equals of that keep the order of the
 * page. Null where nothing was compared.
 */
export function selectHeadline<Of extends Candidate>(candidates: readonly Of[]): Headline<Of> | null {
  const eligible = candidates.filter(({ claim }) => claim === 'headline');
  const clear = eligible.filter(({ verdict }) => isClear(verdict));
  const touched = largestBy(clear, touches);
  const headlineRow = touched ?? largestGroup(eligible);
  const equal = clear.filter((one) => touched && touches(one) === touches(touched)).length;
  if (headlineRow) return { reached: true, headlineRow, compared: eligible.length, clear: clear.length, equal };
  const largest = largestGroup(candidates);
  return largest ? { reached: false, headlineRow: largest } : null;
}

const touches = ({ excess }: Candidate): number => Math.abs(excess);

/** Where all have as many at risk, as where one group is seen in several ways, no alphabet decides. */
function largestGroup<Of extends Candidate>(all: readonly Of[]): Of | null {
  const most = Math.max(...all.map(({ atRisk }) => atRisk));
  return largestBy(
    all.filter(({ atRisk }) => atRisk === most),
    touches,
  );
}

function largestBy<Of>(all: readonly Of[], size: (one: Of) => number): Of | null {
  // A stable sort keeps equals in the order in which they were given.
  return [...all].sort((a, b) => size(b) - size(a))[0] ?? null;
}
