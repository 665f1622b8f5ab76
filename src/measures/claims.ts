/**
 * The fewest that a sentence may rest on. Settings, not laws of nature: each has its reason, and all are read here.
 *
 * - `ratioInProse` 10: below ten a single child moves a share by ten in 100 or more, so no ratio is written in a
 *   sentence. The cells of the tables stay.
 * - `spoken` 20: the United States' National Center for Health Statistics marks rates on fewer than 20 events as unreliable
 *   (relative standard error above 23 in 100). Below 20 at risk "more" and "less" are not said at all.
 * - `headline` 50: Wilson's interval for a share of one half out of 50 is 27 in 100 wide. A headline is quoted without its
 *   table, so it rests on no smaller group.
 * - `outcomeEachWay` 5: the common rule for the large-sample methods behind the ranges is five with and five without.
 */
export const FEWEST = { ratioInProse: 10, headlineRow: 20, headline: 50, outcomeEachWay: 5 } as const;

/**
 * What may be said of a comparison: a headline; "more" or "less" in a sentence, list, marker or colour; its counts and a
 * ratio, without a direction; nothing beyond the cells of a table.
 */
export type Claim = 'headline' | 'spoken' | 'counts' | 'cells';

/** How many had the outcome, out of how many at risk. */
export interface Counted {
  readonly events: number;
  readonly atRisk: number;
}

/** What may be said of two shares: both groups must be large enough, and both outcomes must have happened. */
export function claimOf(group: Counted, reference: Counted): Claim {
  const withIt = group.events + reference.events;
  const without = group.atRisk + reference.atRisk - withIt;
  return withOutcomes(claimOfSizes(group.atRisk, reference.atRisk), Math.min(withIt, without));
}

/** What may be said of two rates out of a population, where those without the event are nearly everyone. */
export function claimOfRates(group: Counted, reference: Counted): Claim {
  return withOutcomes(claimOfSizes(group.atRisk, reference.atRisk), group.events + reference.events);
}

/** What may be said of two groups by their sizes alone: averages and lengths, which have no events. */
export function claimOfSizes(group: number, reference: number): Claim {
  const fewest = Math.min(group, reference);
  if (fewest >= FEWEST.headline) return 'headline';
  if (fewest >= FEWEST.headlineRow) return 'spoken';
  return fewest >= FEWEST.ratioInProse ? 'counts' : 'cells';
}

/** Whether a headline may rest on it; what a headline stands over, its words, markers and bars, is held to the same rule. */
export function mayHead(claim: Claim): boolean {
  return claim === 'headline';
}

/** Whether "more" and "less" may be said at all. */
export function maySpeak(claim: Claim): boolean {
  return claim === 'headline' || claim === 'spoken';
}

const FROM_MOST = ['headline', 'spoken', 'counts', 'cells'] as const satisfies readonly Claim[];

/** The claim of what rests on several comparisons: the least of theirs; a table cell's where there are none. */
export function leastClaim(claims: readonly Claim[]): Claim {
  return FROM_MOST[Math.max(...claims.map((claim) => FROM_MOST.indexOf(claim)))] ?? 'cells';
}

function withOutcomes(claim: Claim, fewestOutcomes: number): Claim {
  return claim === 'headline' && fewestOutcomes < FEWEST.outcomeEachWay ? 'spoken' : claim;
}
