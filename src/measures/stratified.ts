import type { Strata } from '../questions/stratified';
import { kitagawaDecomposition } from '../statistics/kitagawa-decomposition';
import { mantelHaenszelRatio } from '../statistics/mantel-haenszel-ratio';
import { type Adjustment, adjustmentOf, type Gap, isTooFew, leftOf, verdictOfPooled } from './adjustment';
import type { CrossTab } from '../questions/cross-tab';
import type { GroupRow, Measured, Range } from './measured';
import { tableOver } from './stored-tables';
import { type HeldRows, heldRows, matchedIn, type StratumPair, stratumPairs, unmatched } from './stratum-pairs';
import { type UnknownsByGroup, unknownsByGroup } from './unknown-bounds';
import type { Verdict } from './verdict';

/** A group beside the comparison group, alike in every column held equal. */
export interface Alike {
  /** Mantel-Haenszel ratio with the interval of Greenland and Robins. */
  readonly ratio: Range;
  /** The two sums over all sets whose quotient the ratio is. */
  readonly sums: { readonly above: number; readonly below: number };
  readonly verdict: Verdict;
  /** What becomes of the gap as it stands. */
  readonly adjustment: Adjustment;
  /** The part of the gap as it stands that is left, on the logarithm: 1 all of it, above 1 more. */
  readonly left: number;
  /** Sets of cases alike that told something, and those that could not. */
  readonly usedSets: number;
  readonly leftOutSets: number;
  /** Of the two groups: in all sets, and in sets that hold only one of them. */
  readonly compared: number;
  readonly withoutMatch: number;
  /** Of each group, in sets that hold both. */
  readonly matched: { readonly group: number; readonly reference: number };
  /** Probability that differences between the sets as large as these are chance; or why it cannot be said. */
  readonly homogeneity: Measured<{ readonly pValue: number }>;
  /** The difference of the two shares and its two parts, as fractions of 1. */
  readonly split: Measured<Split>;
}

export interface Split {
  readonly difference: number;
  readonly composition: number;
  readonly rate: number;
}

/** One more column that, held equal too, would turn the gap like for like round or leave none that is clear. */
export interface Turned {
  readonly column: string;
  readonly ratio: Range;
  readonly adjustment: 'reverses' | 'vanishes';
}

export interface AlikeGroup {
  readonly row: GroupRow;
  readonly alike: Measured<Alike>;
  readonly turned: readonly Turned[];
}

export interface StratifiedByGroup extends UnknownsByGroup {
  readonly alike: readonly AlikeGroup[];
  /** In the base, with a value held equal that is not recorded or not recognised: sets of their own. */
  readonly unknownHeld: number;
}

/** Every compared group beside its comparison group: as it stands, like for like, and whoever the unknowns are. */
export function stratifiedByGroup(
  strata: Strata,
  shown: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): StratifiedByGroup {
  const tables = { base: tableOf(strata, 'atRisk'), outcome: tableOf(strata, 'events') };
  const measured = unknownsByGroup(tables, shown, referenceOf);
  const [held, ...more] = heldRows(strata);
  const alike = measured.rows.flatMap(({ row, comparison }): readonly AlikeGroup[] => {
    if (!comparison) return [];
    if (!comparison.ok) return [{ row, alike: comparison, turned: [] }];
    const { ratio, verdict } = comparison.value;
    const pairs = (of: HeldRows) => stratumPairs(of, row.codes, referenceOf(row).codes);
    const found = alikeOf(held ? pairs(held) : [], { estimate: ratio.estimate, verdict });
    const turned = more.map((of, at) => ({ column: strata.more[at + 1] ?? '', pairs: () => pairs(of) }));
    return [{ row, alike: found, turned: turnedBy(found, turned) }];
  });
  return { ...measured, alike, unknownHeld: heldSum(strata, 'unknown').reduce((sum, many) => sum + many, 0) };
}

/** Of the columns held equal alone: a sum by ethnicity. */
function heldSum(strata: Strata, of: 'atRisk' | 'events' | 'unknown' | 'withheld'): Float64Array {
  const cells = new Float64Array(strata.ethnicities.length);
  strata.which.forEach((which, row) => {
    const code = strata.code[row] ?? 0;
    if (which === 0) cells[code] = (cells[code] ?? 0) + (strata[of][row] ?? 0);
  });
  return cells;
}

function tableOf(strata: Strata, of: 'atRisk' | 'events'): CrossTab {
  return tableOver(strata.ethnicities, heldSum(strata, of), heldSum(strata, 'withheld'));
}

/** The counts of children or events that a comparison like for like shows. How many sets of similar cases there are is none. */
export function countsBehind({ rows, unknownHeld, alike }: StratifiedByGroup): readonly unknown[] {
  const pairs = alike.map(({ alike: found }) => (found.ok ? [found.value.withoutMatch, found.value.matched] : null));
  return [rows, unknownHeld, pairs];
}

/** Tries each column that is not held: only those that would change what is said are given. */
function turnedBy(
  alike: Measured<Alike>,
  more: readonly { readonly column: string; readonly pairs: () => readonly StratumPair[] }[],
): readonly Turned[] {
  if (!alike.ok) return [];
  const gap: Gap = { estimate: alike.value.ratio.estimate, verdict: alike.value.verdict };
  return more.flatMap(({ column, pairs }): readonly Turned[] => {
    const tried = alikeOf(pairs(), gap);
    if (!tried.ok) return [];
    const { adjustment, ratio } = tried.value;
    return adjustment === 'reverses' || adjustment === 'vanishes' ? [{ column, ratio, adjustment }] : [];
  });
}

function alikeOf(pairs: readonly StratumPair[], asItStands: Gap): Measured<Alike> {
  const ratio = mantelHaenszelRatio(pairs);
  if (!ratio.ok) return { ok: false, why: ratio.reason };
  const { homogeneity } = ratio;
  const split = kitagawaDecomposition(pairs);
  const withoutMatch = unmatched(pairs);
  const matched = matchedIn(pairs);
  const compared = withoutMatch + matched.group + matched.reference;
  const verdict = verdictOfPooled(ratio, isTooFew(matched, compared));
  return {
    ok: true,
    value: {
      ratio,
      sums: { above: ratio.above, below: ratio.below },
      verdict,
      adjustment: adjustmentOf(asItStands, { estimate: ratio.estimate, verdict }),
      left: leftOf(asItStands.estimate, ratio.estimate),
      usedSets: ratio.usedStrata,
      leftOutSets: pairs.reduce((sum, { sets }) => sum + sets, 0) - ratio.usedStrata,
      compared,
      withoutMatch,
      matched,
      homogeneity: homogeneity.ok ? { ok: true, value: homogeneity } : { ok: false, why: homogeneity.reason },
      split: split.ok ? { ok: true, value: split } : { ok: false, why: split.reason },
    },
  };
}
