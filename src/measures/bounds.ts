import { unknownBoundsAgainstAllByFeeder } from '../statistics/unknown-bounds-against-all';
import {
  unknownBoundsOfDifference,
  unknownBoundsOfDifferenceFromAll,
} from '../statistics/unknown-bounds-of-difference';
import { unknownBoundsWithinGroup } from '../statistics/unknown-bounds-of-parts';
import { unknownBoundsByFeeder } from '../statistics/unknown-ethnicity-bounds';
import { holdsUnknown } from '../vocabulary/ethnicity';
import { type GroupRow, isWhole, type Measured, type Share } from './measured';
import { countsOf, whyWithheld } from './why-withheld';

/** Least and most that a ratio could be, whoever those of unknown ethnicity are. */
export interface Bounds {
  readonly estimate: number;
  readonly lower: number;
  /** Infinity where the comparison group could have nobody with the outcome. */
  readonly upper: number;
  /** Share of the unknowns in the group at which both rates are equal; null where there is none. */
  readonly tippingShare: number | null;
  /** Least and most of the difference of the two shares, as a fraction of 1. */
  readonly gap: { readonly lower: number; readonly upper: number };
}

/**
 * The bounds of the ratio of a group's share to that of whom it is compared with. Where everyone is compared with, the
 * unknown are within everyone wherever they belong; otherwise each may be in the group, in the other or in neither.
 */
export function boundsOfShares(own: Share, theirs: Share, reference: GroupRow, unknown: Share): Measured<Bounds> {
  if (![own, theirs, unknown].every(isWhole)) return withheld([own, theirs, unknown]);
  const [group, other, missing] = [plain(own), plain(theirs), plain(unknown)];
  const bounds = holdsUnknown(reference)
    ? unknownBoundsAgainstAllByFeeder(group, other, missing)
    : unknownBoundsByFeeder({ group, reference: other }, missing);
  const gap = holdsUnknown(reference)
    ? unknownBoundsOfDifferenceFromAll(group, other, missing)
    : unknownBoundsOfDifference({ group, reference: other }, missing);
  if (!bounds.ok) return { ok: false, why: bounds.reason };
  if (!gap.ok) return { ok: false, why: gap.reason };
  return { ok: true, value: { ...bounds, gap: { lower: gap.lower, upper: gap.upper } } };
}

/** The bounds of the ratio of two sides of one group, children and adults, with the unknown of each side. */
export function boundsWithin(
  sides: readonly [Share, Share],
  unknown: readonly [Share, Share],
): Measured<Pick<Bounds, 'lower' | 'upper'>> {
  if (![...sides, ...unknown].every(isWhole)) return withheld([...sides, ...unknown]);
  const pair = ([group, reference]: readonly [Share, Share]) => ({ group: plain(group), reference: plain(reference) });
  const bounds = unknownBoundsWithinGroup(pair(sides), pair(unknown));
  return bounds.ok ? { ok: true, value: bounds } : { ok: false, why: bounds.reason };
}

const withheld = (shares: readonly Share[]): { readonly ok: false; readonly why: string } => ({
  ok: false,
  why: `${whyWithheld(countsOf(shares))}, so no bounds are given.`,
});

function plain({ events, atRisk }: Share): { readonly events: number; readonly atRisk: number } {
  return { events: events.count, atRisk: atRisk.count };
}
