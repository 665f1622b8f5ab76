import { BROAD_GROUPS, type BroadGroup } from '../../src/vocabulary/ethnicity';
import type { AsianProfile, BoroughAssumption } from './boroughs';
import { at } from './random';

/** One number per broad group. */
export type PerGroup = Readonly<Record<BroadGroup, number>>;

/** The nineteen groups, in the order of the vocabulary's broad groups. */
export const GROUPS: readonly string[] = BROAD_GROUPS.flatMap(({ members }) => members);

/** The broad groups, in the vocabulary's order. */
export const BROAD: readonly BroadGroup[] = BROAD_GROUPS.map(({ id }) => id);

/** For each of the nineteen groups, the place of its broad group in BROAD. */
export const BROAD_OF: readonly number[] = BROAD_GROUPS.flatMap(({ members }, place) => members.map(() => place));

/** The broad group of a group by its place in GROUPS. */
export function broadGroup(group: number): BroadGroup {
  return at(BROAD, at(BROAD_OF, group));
}

const ASIAN: Readonly<Record<AsianProfile, Readonly<Record<string, number>>>> = {
  bangladeshi: { A3: 0.7, A4: 0.04, A1: 0.09, A2: 0.09, A9: 0.08 },
  indian: { A3: 0.03, A4: 0.05, A1: 0.48, A2: 0.18, A9: 0.26 },
  pakistani: { A3: 0.22, A4: 0.03, A1: 0.24, A2: 0.34, A9: 0.17 },
  mixed: { A3: 0.19, A4: 0.15, A1: 0.26, A2: 0.15, A9: 0.25 },
};

/** Shares of the nineteen groups among a borough's children, in the order of GROUPS; they sum to 1. Synthetic. */
export function detailedShares(borough: BoroughAssumption): readonly number[] {
  const { caribbean, otherWhite } = borough;
  const within: Readonly<Record<string, number>> = {
    ...ASIAN[borough.asianProfile],
    ...{ B2: 0.84 - caribbean, B1: caribbean, B9: 0.16 },
    ...{ M3: 0.23, M2: 0.14, M1: 0.3, M9: 0.33 },
    ...{ W1: 0.96 - otherWhite, W2: 0.02, W3: 0.008, W4: 0.012, W9: otherWhite },
    ...{ O1: 0.32, O9: 0.68 },
  };
  return GROUPS.map((code, group) => ((within[code] ?? 0) * at(borough.shares, at(BROAD_OF, group))) / 100);
}

/**
 * How often a detailed group comes to notice against its broad group as a whole, before the broad group is scaled to
 * its planted rate. Synthetic; it only keeps the nineteen groups from being copies of each other.
 */
export const WITHIN_BROAD: Readonly<Record<string, number>> = {
  ...{ A3: 1.3, A4: 0.3, A1: 0.5, A2: 1.15, A9: 0.95 },
  ...{ B2: 0.92, B1: 1.22, B9: 1.05 },
  ...{ M3: 0.6, M2: 1, M1: 1.4, M9: 0.95 },
  ...{ W1: 1, W2: 1, W3: 3, W4: 2, W9: 0.85 },
  ...{ O1: 0.95, O9: 1 },
};
