import type { ExtractContract } from '../../dataset/kinds/extracts';
import type { Draw } from '../draw/draw';
import { type FrameRow, namedStrata, stratumOf } from '../draw/frame';
import type { StratumColumn } from '../draw/request';
import type { NamedStratum } from '../draw/strata';
import { type VerdictId, VERDICTS } from '../review/sheet';
import type { FrameSizes } from './frame-sizes';
import { isSelfWeighting, type Marked, type SampledShare, sampledShare, type Sizes } from './sampled';
import { type ReviewedCase, settledVerdict } from './settled';

/** The verdicts that count in the base, in their order: a panel that cannot agree has found nothing. */
export const VERDICTS_IN_BASE = [
  'appropriate',
  'with_observations',
  'inappropriate',
] as const satisfies readonly VerdictId[];

export type VerdictInBase = (typeof VERDICTS_IN_BASE)[number];

/** The verdicts on the cases of one group. */
export interface GroupVerdicts extends NamedStratum {
  /** Cases of the selection that are in it. */
  readonly size: number;
  /** Cases with a settled verdict, "cannot agree" among them. */
  readonly reviewed: number;
  readonly counts: Readonly<Record<VerdictId, number>>;
  /** The share of each verdict, out of those that the panel could agree on. */
  readonly shares: Readonly<Record<VerdictInBase, SampledShare>>;
}

/** The verdicts group by group; groups of which no case was reviewed stand too, where the selection holds some. */
export interface GroupedBy {
  readonly column: StratumColumn;
  readonly groups: readonly GroupVerdicts[];
}

/** What shares are estimated from: a draw, how many cases it was drawn from, and those reviewed. */
export interface Sampled {
  readonly draw: Draw;
  readonly sizes: FrameSizes;
  readonly cases: readonly ReviewedCase[];
}

/** Verdicts by ethnicity, decision, borough or unit. */
export function verdictsBy(sampled: Sampled, contract: ExtractContract, column: StratumColumn): GroupedBy {
  const sizes = sampled.sizes.by.get(column) ?? new Map<string, Sizes>();
  const groups = namedStrata(contract, column, sizes.keys()).flatMap((named) => {
    const own = sizes.get(named.name);
    return own ? [verdictsOf(sampled, named, own, (row) => stratumOf(row, column) === named.name)] : [];
  });
  return { column, groups };
}

/** Verdicts on the cases of one group. @param sizes how many cases of it there are in each stratum of the draw */
export function verdictsOf(
  { draw, cases }: Pick<Sampled, 'draw' | 'cases'>,
  { name, label }: NamedStratum,
  sizes: Sizes,
  isIn: (row: FrameRow) => boolean,
): GroupVerdicts {
  const said = cases
    .filter(({ row }) => isIn(row))
    .flatMap(({ stratum, review }) => {
      const verdict = settledVerdict(review).said;
      return verdict ? [{ stratum, verdict }] : [];
    });
  const share = (of: VerdictId): SampledShare =>
    sampledShare(said.map(markedBy(of)), sizes, isSelfWeighting(draw.certificate));
  return {
    ...{ name, label, size: [...sizes.values()].reduce((sum, size) => sum + size, 0), reviewed: said.length },
    counts: recordOf(VERDICTS, (of) => said.filter(({ verdict }) => verdict === of).length),
    shares: recordOf(VERDICTS_IN_BASE, share),
  };
}

const markedBy =
  (of: VerdictId) =>
  ({ stratum, verdict }: { readonly stratum: string; readonly verdict: VerdictId }): Marked => ({
    ...{ stratum, inBase: verdict !== 'cannot_agree', met: verdict === of },
  });

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, of(name)] as const)) as Record<Name, Value>;
}
