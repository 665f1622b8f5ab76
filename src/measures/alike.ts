import type { StratumRow } from '../questions/alike';
import { kitagawaDecomposition } from '../statistics/kitagawa-decomposition';
import { mantelHaenszelRatio } from '../statistics/mantel-haenszel-ratio';
import type { Verdict } from './verdict';
import { FEWEST } from './claims';
import type { GroupRow, Measured, Range } from './measured';
import { tablesOf } from './stored-tables';
import { type StratumPair, stratumPairs, unmatched } from './stratum-pairs';
import { type UnknownsByGroup, unknownsByGroup } from './unknown-bounds';

/** What becomes of a gap when like is compared with like. */
export type Shift = 'smaller' | 'larger' | 'same' | 'other way';

/** A group beside the comparison group, alike in every column held equal. */
export interface Alike {
  /** Mantel-Haenszel ratio with the interval of Greenland and Robins. */
  readonly ratio: Range;
  /** The two sums over all sets whose quotient the ratio is. */
  readonly sums: { readonly above: number; readonly below: number };
  readonly verdict: Verdict;
  /** Beside the ratio as it stands. */
  readonly shift: Shift;
  /** Sets of cases alike that told something, and those that could not. */
  readonly usedSets: number;
  readonly leftOutSets: number;
  /** In sets that hold only one of the two groups. */
  readonly withoutMatch: number;
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

export interface AlikeByGroup extends UnknownsByGroup {
  readonly alike: readonly { readonly row: GroupRow; readonly alike: Measured<Alike> }[];
  /** In the base, with a value held equal that is not recorded or not recognised: sets of their own. */
  readonly unknownHeld: number;
}

/** Every compared group beside its comparison group: as it stands, like for like, and whoever the unknowns are. */
export function alikeByGroup(
  rows: readonly StratumRow[],
  shown: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): AlikeByGroup {
  const measured = unknownsByGroup(tablesOf(rows), shown, referenceOf);
  const alike = measured.rows.flatMap(({ row, comparison }) => {
    if (!comparison) return [];
    const why = comparison.ok ? null : comparison.why;
    return [
      {
        row,
        alike:
          comparison.ok && why === null
            ? alikeOf(stratumPairs(rows, row.codes, referenceOf(row).codes), comparison.value.ratio.estimate)
            : { ok: false as const, why: why ?? '' },
      },
    ];
  });
  return { ...measured, alike, unknownHeld: rows.reduce((sum, { unknown }) => sum + unknown, 0) };
}

function alikeOf(pairs: readonly StratumPair[], asItStands: number): Measured<Alike> {
  const ratio = mantelHaenszelRatio(pairs);
  if (!ratio.ok) return { ok: false, why: ratio.reason };
  const { homogeneity } = ratio;
  const split = kitagawaDecomposition(pairs);
  const matched = pairs.filter(({ group, reference }) => group.atRisk > 0 && reference.atRisk > 0);
  return {
    ok: true,
    value: {
      ratio,
      sums: { above: ratio.above, below: ratio.below },
      verdict: verdictOn(
        ratio,
        matched.reduce((sum, { group }) => sum + group.atRisk, 0),
      ),
      shift: shiftOf(asItStands, ratio.estimate),
      usedSets: ratio.usedStrata,
      leftOutSets: pairs.reduce((sum, { sets }) => sum + sets, 0) - ratio.usedStrata,
      withoutMatch: unmatched(pairs),
      homogeneity: homogeneity.ok ? { ok: true, value: homogeneity } : { ok: false, why: homogeneity.reason },
      split: split.ok ? { ok: true, value: split } : { ok: false, why: split.reason },
    },
  };
}

/** The interval rests on large numbers, so a small group is never clear of chance here, however narrow its range. */
function verdictOn({ lower, upper }: Range, matched: number): Verdict {
  if (matched < FEWEST.headline) return 'too few to say';
  if (lower > 1) return 'more';
  return upper < 1 ? 'less' : 'could be chance';
}

/** Ratios within 5 in 100 of each other, or gaps within a tenth of each other (on the logarithm), are the same. */
const NO_GAP = 0.05;
const A_TENTH = 0.1;

/** How a gap changed from the ratio as it stands to the ratio like for like. */
export function shiftOf(asItStands: number, alike: number): Shift {
  const [before, after] = [Math.log(asItStands), Math.log(alike)];
  const [size, now] = [Math.abs(before), Math.abs(after)];
  if (Math.abs(after - before) < NO_GAP) return 'same';
  if (before * after < 0 && size >= NO_GAP && now >= NO_GAP) return 'other way';
  if (now < size * (1 - A_TENTH)) return 'smaller';
  return now > size * (1 + A_TENTH) ? 'larger' : 'same';
}
