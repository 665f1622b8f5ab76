import { designEffectOfShare } from '../statistics/design-effect';
import { excessCount } from '../statistics/excess-count';
import type { Interval, Outcome, Proportion } from '../statistics/interval';
import { koopmanRatio } from '../statistics/koopman-ratio';
import { newcombeDifference } from '../statistics/newcombe-difference';
import type { Share } from './measured';
import { type Nested, ofPartAndWhole, type RatioAndDifference } from './nested';

/** Ratio, difference and number more or fewer than if two shares were equal. */
export interface SharePair extends RatioAndDifference {
  readonly excess: Interval;
}

/** The others of whichever of two groups holds the other. */
export interface Others<Value> {
  readonly holder: Nested['holder'];
  readonly value: Value;
}

/**
 * Ratio (Koopman), difference (Newcombe) and number more or fewer. Where one group holds the other, the part is held
 * beside the others and the result turned into that of part and whole; repeats of the same children widen the ranges.
 */
export function sharePair(group: Share, reference: Share, others: Others<Share> | null): Outcome<SharePair> {
  const beside = others ? nested(group, reference, others) : separate(group, reference);
  return beside.ok ? { ...beside, excess: excessCount(beside.difference, group.atRisk.count) } : beside;
}

function separate(group: Share, reference: Share): Outcome<RatioAndDifference> {
  const pair = { group: proportionOf(group), reference: proportionOf(reference) };
  const difference = newcombeDifference(pair);
  if (!difference.ok) return difference;
  const ratio = koopmanRatio(pair);
  return ratio.ok ? { ok: true, ratio, difference } : ratio;
}

function nested(group: Share, reference: Share, { holder, value }: Others<Share>): Outcome<RatioAndDifference> {
  const [part, whole] = holder === 'reference' ? [group, reference] : [reference, group];
  return ofPartAndWhole(separate(part, value), part.atRisk.count / whole.atRisk.count, holder);
}

/** A share for a method, with how much repeats of the same children widen it. */
export function proportionOf({ events, atRisk, repeats }: Share): Proportion {
  const plain = { events: events.count, atRisk: atRisk.count };
  return repeats ? { ...plain, designEffect: designEffectOfShare(plain, repeats) } : plain;
}
