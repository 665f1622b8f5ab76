import type { StratumRow } from '../questions/stratified';

/** One set of cases alike: the group and the comparison group in it. */
export interface StratumPair {
  /** 1, or the number of sets that stand here together because none of them holds both groups. */
  readonly sets: number;
  readonly group: { readonly events: number; readonly atRisk: number };
  readonly reference: { readonly events: number; readonly atRisk: number };
}

/** The sets that hold anybody of the group or of the comparison group, in no order that means anything. */
export function stratumPairs(
  rows: readonly StratumRow[],
  group: readonly string[],
  reference: readonly string[],
): readonly StratumPair[] {
  const sets = new Map<number, { sets: number; group: Sum; reference: Sum }>();
  const [inGroup, inReference] = [new Set(group), new Set(reference)];
  for (const row of rows) {
    const [own, theirs] = [inGroup.has(row.ethnicity), inReference.has(row.ethnicity)];
    if (!own && !theirs) continue;
    const set = sets.get(row.stratum) ?? { sets: row.sets, group: nobody(), reference: nobody() };
    sets.set(row.stratum, set);
    if (own) add(set.group, row);
    if (theirs) add(set.reference, row);
  }
  return [...sets.values()];
}

/** How many stand in sets that hold only one of the two groups. */
export function unmatched(pairs: readonly StratumPair[]): number {
  return pairs
    .filter(({ group, reference }) => group.atRisk === 0 || reference.atRisk === 0)
    .reduce((sum, { group, reference }) => sum + group.atRisk + reference.atRisk, 0);
}

/** How many of each group stand in sets that hold both. */
export function matchedIn(pairs: readonly StratumPair[]): { readonly group: number; readonly reference: number } {
  const both = pairs.filter(({ group, reference }) => group.atRisk > 0 && reference.atRisk > 0);
  return {
    group: both.reduce((sum, { group }) => sum + group.atRisk, 0),
    reference: both.reduce((sum, { reference }) => sum + reference.atRisk, 0),
  };
}

interface Sum {
  events: number;
  atRisk: number;
}

function nobody(): Sum {
  return { events: 0, atRisk: 0 };
}

function add(sum: Sum, { events, at_risk }: StratumRow): void {
  sum.events += events;
  sum.atRisk += at_risk;
}
