import type { Quantity } from '../questions/cross-tab';
import { type ChildSums, designEffectOfCount } from '../statistics/design-effect';
import { excessCount } from '../statistics/excess-count';
import type { Outcome, Rate } from '../statistics/interval';
import { rateDifference } from '../statistics/rate-difference';
import { midPRateRatio } from '../statistics/rate-ratio';
import { ofPartAndWhole, type RatioAndDifference } from './nested';
import type { Others, SharePair } from './share-pair';

/** Events over people and time; `people` decides whether a group is too small to say anything of. */
export interface PeopleRate {
  readonly events: Quantity;
  /** Null where the population does not give this group. */
  readonly people: number | null;
  /** People times time, in the unit of the rate: thousands of children times years, hundreds of child-months. */
  readonly exposure: number;
  /** How often the same children stand in it; absent where each stands once, or where they cannot be told apart. */
  readonly repeats?: ChildSums;
}

/**
 * Ratio of two rates (mid-p exact), difference (Zou and Donner) and number more or fewer. Where one group holds the
 * other, the part is held beside the others; repeats of the same children widen the ranges.
 */
export function ratePair(
  group: PeopleRate,
  reference: PeopleRate,
  others: Others<PeopleRate> | null,
): Outcome<SharePair> {
  const beside = others ? nested(group, reference, others) : separate(group, reference);
  return beside.ok ? { ...beside, excess: excessCount(beside.difference, group.exposure) } : beside;
}

function separate(group: PeopleRate, reference: PeopleRate): Outcome<RatioAndDifference> {
  const pair = { group: plainRate(group), reference: plainRate(reference) };
  const ratio = midPRateRatio(pair);
  if (!ratio.ok) return ratio;
  const difference = rateDifference(pair);
  return difference.ok ? { ok: true, ratio, difference } : difference;
}

function nested(
  group: PeopleRate,
  reference: PeopleRate,
  { holder, value }: Others<PeopleRate>,
): Outcome<RatioAndDifference> {
  const [part, whole] = holder === 'reference' ? [group, reference] : [reference, group];
  // A population may not give the others by themselves; they are whoever else it holds.
  const others = { ...value, exposure: whole.exposure - part.exposure };
  return ofPartAndWhole(separate(part, others), part.exposure / whole.exposure, holder);
}

/** A rate for a method, with how much repeats of the same children widen it. */
export function plainRate({ events, exposure, repeats }: PeopleRate): Rate {
  const plain = { events: events.count, exposure };
  return repeats ? { ...plain, designEffect: designEffectOfCount(plain, repeats) } : plain;
}
