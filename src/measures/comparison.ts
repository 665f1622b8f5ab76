import { excessCountOfProportions } from '../statistics/excess-count';
import { koopmanRatio } from '../statistics/koopman-ratio';
import { newcombeDifference } from '../statistics/newcombe-difference';
import { type Claim, claimOf, type Counted } from './claims';
import { isWhole, type Measured, type Range, type Share } from './measured';
import { type Verdict, verdictOf } from './verdict';

/**
 * A group beside the group it is compared with: the triple, and one verdict that sentence, bar and table share.
 * `clear` needs both ranges clear of no difference; where ratio and difference disagree the verdict is unclear.
 */
export interface Comparison {
  /** Times as likely; `upper` is Infinity where nobody in the comparison group had the outcome ("at least"). */
  readonly ratio: Range;
  /** Difference of the shares, as a fraction of 1. */
  readonly difference: Range;
  /** Children or events more (above 0) or fewer than if the two rates were equal. */
  readonly excess: Range;
  readonly verdict: Verdict;
  /** What may be said of it, by how many it rests on. */
  readonly claim: Claim;
}

const WITHHELD = 'Part of these counts was withheld by the supplier, so no comparison is made.';

/** Compares two shares. Refused where either has no base, was withheld, or nobody in either had the outcome. */
export function compareShares(group: Share, reference: Share): Measured<Comparison> {
  if (!isWhole(group) || !isWhole(reference)) return { ok: false, why: WITHHELD };
  const pair = { group: proportion(group), reference: proportion(reference) };
  const difference = newcombeDifference(pair);
  if (!difference.ok) return { ok: false, why: difference.reason };
  const ratio = koopmanRatio(pair);
  if (!ratio.ok) return { ok: false, why: ratio.reason };
  const excess = excessCountOfProportions(pair);
  if (!excess.ok) return { ok: false, why: excess.reason };
  const claim = claimOf(pair.group, pair.reference);
  const fewest = Math.min(pair.group.atRisk, pair.reference.atRisk);
  return {
    ok: true,
    value: { ratio, difference, excess, claim, verdict: verdictOf({ ratio, difference, claim, fewest }) },
  };
}

function proportion({ events, atRisk }: Share): Counted {
  return { events: events.count, atRisk: atRisk.count };
}
