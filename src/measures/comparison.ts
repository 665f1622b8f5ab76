import { type Claim, claimOf, type Counted } from './claims';
import { isWhole, type Measured, type Range, type Share } from './measured';
import { type Others, sharePair } from './share-pair';
import { type Verdict, verdictOf } from './verdict';
import { countsOf, whyWithheld } from './why-withheld';

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

/** Compares two shares. Refused where either has no base, was withheld, or nobody in either had the outcome. */
export function compareShares(
  group: Share,
  reference: Share,
  others: Others<Share> | null = null,
): Measured<Comparison> {
  if (!isWhole(group) || !isWhole(reference))
    return { ok: false, why: `${whyWithheld(countsOf([group, reference]))}, so no comparison is made.` };
  const pair = sharePair(group, reference, others);
  if (!pair.ok) return { ok: false, why: pair.reason };
  const { ratio, difference, excess } = pair;
  const [own, theirs] = [counted(group), counted(reference)];
  const claim = claimOf(own, theirs);
  const verdict = verdictOf({ ratio, difference, excess, claim, fewest: Math.min(own.atRisk, theirs.atRisk) });
  return { ok: true, value: { ratio, difference, excess, claim, verdict } };
}

function counted({ events, atRisk }: Share): Counted {
  return { events: events.count, atRisk: atRisk.count };
}
