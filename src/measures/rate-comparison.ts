import type { Quantity } from '../questions/cross-tab';
import { rateInterval } from '../statistics/rate-interval';
import { unknownBoundsAgainstAllByPopulation } from '../statistics/unknown-bounds-against-all';
import { unknownBoundsByPopulation, type UnknownBounds } from '../statistics/unknown-ethnicity-bounds';
import { holdsUnknown } from '../vocabulary/ethnicity';
import { claimOfRates } from './claims';
import type { Comparison } from './comparison';
import { verdictOf } from './verdict';
import type { GroupRow, Measured, Range } from './measured';
import { type PeopleRate, plainRate, ratePair } from './rate-pair';
import type { Others } from './share-pair';
import { whyWithheld } from './why-withheld';

export type { PeopleRate };

const NOT_GIVEN = 'The population does not give this group.';

/** A rate with its own likely range: Byar, Garwood below ten events. */
export function rangeOfRate(rate: PeopleRate): Measured<Range> {
  if (rate.people === null) return { ok: false, why: NOT_GIVEN };
  if (rate.events.withheld) return { ok: false, why: `${whyWithheld([rate.events])}.` };
  const range = rateInterval(plainRate(rate));
  return range.ok ? { ok: true, value: range } : { ok: false, why: range.reason };
}

/**
 * Two rates: ratio (mid-p exact), difference and number more or fewer than if the rates were equal (Zou and Donner),
 * with the one verdict that sentence, bar and table share.
 */
export function compareRates(
  group: PeopleRate,
  reference: PeopleRate,
  others: Others<PeopleRate> | null = null,
): Measured<Comparison> {
  if (group.people === null || reference.people === null) return { ok: false, why: NOT_GIVEN };
  if (group.events.withheld || reference.events.withheld) {
    return { ok: false, why: `${whyWithheld([group.events, reference.events])}. No comparison is made.` };
  }
  const pair = ratePair(group, reference, others);
  if (!pair.ok) return { ok: false, why: pair.reason };
  const { ratio, difference, excess } = pair;
  const [own, other] = [group.people, reference.people];
  const claim = claimOfRates(
    { events: group.events.count, atRisk: own },
    { events: reference.events.count, atRisk: other },
  );
  const verdict = verdictOf({ ratio, difference, excess, claim, fewest: Math.min(own, other) });
  return { ok: true, value: { ratio, difference, excess, claim, verdict } };
}

/**
 * Least and most of a ratio of rates, whoever those of unknown ethnicity are: they are missing from the events alone.
 * Everyone as the comparison group holds them wherever they belong. Null where nobody is unknown or there is no ratio.
 */
export function boundsOfRates(
  group: PeopleRate,
  reference: PeopleRate,
  unknown: Quantity,
  { codes }: Pick<GroupRow, 'codes'>,
): UnknownBounds | null {
  if (!unknown.count || unknown.withheld || group.events.withheld || reference.events.withheld) return null;
  if (group.people === null || reference.people === null) return null;
  const bounds = holdsUnknown({ codes })
    ? unknownBoundsAgainstAllByPopulation(plain(group), plain(reference), unknown.count)
    : unknownBoundsByPopulation({ group: plain(group), reference: plain(reference) }, unknown.count);
  return bounds.ok ? bounds : null;
}

function plain({ events, exposure }: PeopleRate): { readonly events: number; readonly exposure: number } {
  return { events: events.count, exposure };
}
