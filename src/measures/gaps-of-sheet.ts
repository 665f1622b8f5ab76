import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { pValueOfRange } from '../statistics/p-value-of-range';
import type { Range } from './measured';
import { isClear, type Verdict } from './verdict';

/** The comparison that the finding of one figure speaks of. */
export interface Gap {
  readonly verdict: Verdict;
  /** Times as likely or as often; null where the figure does not divide. */
  readonly ratio: Range | null;
  /** The figure looked at many gaps itself, and its verdict allows for all of them. */
  readonly allowed?: true;
}

/** The gaps of a sheet, looked at all at once. */
export interface GapsOfSheet {
  /** How many different gaps were looked at: the family that is allowed for. */
  readonly looked: number;
  /** For each gap, in the order given, whether it is clear and stays so after allowing for every other. */
  readonly stands: readonly boolean[];
}

/** One gap in twenty that stands may be chance alone. */
const STANDS = 0.05;

/**
 * Which of the gaps of a sheet stand when all its findings are read together: clear by themselves, and still so after
 * allowing for every gap that may be spoken of (Benjamini-Hochberg). Figures that say the same comparison in other ways
 * are one gap. One whose range has no end stands by its own verdict, and is allowed for as the least of the clear ones.
 */
export function gapsOfSheet(gaps: readonly (Gap | null)[]): GapsOfSheet {
  const spoken = gaps.filter((gap): gap is Gap => gap !== null && gap.verdict !== 'too few to say');
  const family = [...new Map(spoken.filter(({ allowed }) => !allowed).map((gap) => [keyOf(gap), gap])).values()];
  const adjusted = benjaminiHochberg(family.map(pValueOf));
  const standing = new Set(family.flatMap((gap, at) => ((adjusted[at] ?? 1) <= STANDS ? [keyOf(gap)] : [])));
  return {
    looked: family.length,
    stands: gaps.map(
      (gap) => gap !== null && isClear(gap.verdict) && (gap.allowed === true || standing.has(keyOf(gap))),
    ),
  };
}

const keyOf = ({ verdict, ratio }: Gap): string =>
  ratio ? `${ratio.estimate} ${ratio.lower} ${ratio.upper}` : `${verdict} without a ratio`;

function pValueOf({ verdict, ratio }: Gap): number {
  const ends = ratio ? [ratio.estimate, ratio.lower, ratio.upper] : [];
  const [estimate, lower, upper] = ends.map(Math.log);
  if (estimate === undefined || lower === undefined || upper === undefined || !ends.every(isPlaced))
    return isClear(verdict) ? STANDS : 1;
  return pValueOfRange({ estimate, lower, upper });
}

const isPlaced = (value: number): boolean => value > 0 && Number.isFinite(value);
