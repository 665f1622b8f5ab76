import type { ExtractContract } from '../../dataset/kinds/extracts';
import type { Draw } from '../draw/draw';
import { type FrameRow, namedStrata, stratumOf } from '../draw/frame';
import type { StratumColumn } from '../draw/request';
import type { NamedStratum } from '../draw/strata';
import { type VerdictId, VERDICTS } from '../review/sheet';
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

/** What shares are estimated from: a draw, the cases that it was drawn from, and those reviewed. */
export interface Sampled {
  readonly draw: Draw;
  readonly frame: readonly FrameRow[];
  readonly cases: readonly ReviewedCase[];
}

/** Verdicts by ethnicity, decision, borough or unit. */
export function verdictsBy(sampled: Sampled, contract: ExtractContract, column: StratumColumn): GroupedBy {
  const names = new Set(sampled.frame.map((row) => stratumOf(row, column)));
  const groups = namedStrata(contract, column, sampled.frame)
    .filter(({ name }) => names.has(name))
    .map((named) => verdictsOf(sampled, named, (row) => stratumOf(row, column) === named.name));
  return { column, groups };
}

/** Verdicts on the cases of one group. */
export function verdictsOf(
  { draw, frame, cases }: Sampled,
  { name, label }: NamedStratum,
  isIn: (row: FrameRow) => boolean,
): GroupVerdicts {
  const held = frame.filter(isIn);
  const said = cases
    .filter(({ row }) => isIn(row))
    .flatMap(({ stratum, review }) => {
      const verdict = settledVerdict(review).said;
      return verdict ? [{ stratum, verdict }] : [];
    });
  const share = (of: VerdictId): SampledShare =>
    sampledShare(said.map(markedBy(of)), sizesOf(draw, held), isSelfWeighting(draw.certificate));
  return {
    ...{ name, label, size: held.length, reviewed: said.length },
    counts: recordOf(VERDICTS, (of) => said.filter(({ verdict }) => verdict === of).length),
    shares: recordOf(VERDICTS_IN_BASE, share),
  };
}

const markedBy =
  (of: VerdictId) =>
  ({ stratum, verdict }: { readonly stratum: string; readonly verdict: VerdictId }): Marked => ({
    ...{ stratum, inBase: verdict !== 'cannot_agree', met: verdict === of },
  });

/** How many of some cases stand in each stratum of a draw; one stratum where it was simple. */
export function sizesOf({ certificate: { by, strata } }: Draw, rows: readonly FrameRow[]): Sizes {
  const sizes = new Map<string, number>();
  const [only] = strata;
  for (const row of rows) {
    const name = by === null ? (only?.name ?? '') : stratumOf(row, by);
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return sizes;
}

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, of(name)] as const)) as Record<Name, Value>;
}
