import { finiteInterval } from '../../statistics/finite-interval';
import type { Interval } from '../../statistics/interval';
import { type SampledStratum, stratifiedProportion } from '../../statistics/stratified-proportion';
import type { Certificate } from '../draw/certificate';

/** A case of the draw that was reviewed: whether it stands in the base, and whether it has what is counted. */
export interface Marked {
  /** The stratum that it was drawn of. */
  readonly stratum: string;
  readonly inBase: boolean;
  readonly met: boolean;
}

/** How a share was estimated: each stratum by its size, or all cases alike since every one had about the same chance. */
export type Estimated = 'weighted' | 'alike';

/** How many have what is counted out of how many in the base; `of` is the share of all cases of the selection. */
export interface SampledShare {
  readonly events: number;
  readonly atRisk: number;
  /** Null where nothing can be said of all cases; see `why`. */
  readonly of: Interval | null;
  readonly how: Estimated;
  /** No case in the base, or a part of the draw with fewer than two of them. */
  readonly why: 'none' | 'too few in a part' | null;
}

/** How many cases of a group there are in each stratum of the draw, by the stratum's name. */
export type Sizes = ReadonlyMap<string, number>;

/**
 * Whether each case had the same chance of being drawn, as far as whole cases allow: a simple draw, or a proportional
 * one in which no minimum gave a stratum more than its due.
 */
export function isSelfWeighting({ N, n, strata, by }: Pick<Certificate, 'N' | 'n' | 'strata' | 'by'>): boolean {
  return by === null || strata.every(({ size, drawn }) => Math.abs(drawn - (n * size) / N) < 1);
}

/**
 * The share of all cases of a group that have what is counted. Strata are weighted by the cases they hold; where each case
 * had the same chance and a stratum has fewer than two, all are taken alike; else there are counts and no share.
 *
 * The cases of a stratum that would stand in the base are not known: they are taken to be as large a part of it as of
 * those reviewed.
 */
export function sampledShare(marked: readonly Marked[], sizes: Sizes, selfWeighting: boolean): SampledShare {
  const base = marked.filter(({ inBase }) => inBase);
  const counts = { events: base.filter(({ met }) => met).length, atRisk: base.length };
  if (base.length === 0) return { ...counts, of: null, how: 'weighted', why: 'none' };
  const weighted = stratifiedProportion([...sizes].map(([name, size]) => cellOf(marked, name, size)));
  if (weighted.ok) return { ...counts, of: intervalOf(weighted), how: 'weighted', why: null };
  if (!selfWeighting) return { ...counts, of: null, how: 'weighted', why: 'too few in a part' };
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const alike = finiteInterval(counts, inBaseOf(all, marked.length, base.length));
  return { ...counts, of: alike.ok ? intervalOf(alike) : null, how: 'alike', why: alike.ok ? null : 'none' };
}

const intervalOf = ({ estimate, lower, upper }: Interval): Interval => ({ estimate, lower, upper });

function cellOf(marked: readonly Marked[], name: string, size: number): SampledStratum {
  const own = marked.filter(({ stratum }) => stratum === name);
  const base = own.filter(({ inBase }) => inBase);
  const population = own.length === 0 ? size : inBaseOf(size, own.length, base.length);
  return { events: base.filter(({ met }) => met).length, atRisk: base.length, population };
}

/** Never fewer than were seen: a division may leave a hair less. */
const inBaseOf = (size: number, reviewed: number, base: number): number => Math.max(base, (size * base) / reviewed);
