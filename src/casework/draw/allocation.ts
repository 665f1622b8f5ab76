import type { Allocation } from './request';

/** A stratum and how many cases of it may be drawn. */
export interface StratumSize {
  readonly name: string;
  readonly size: number;
}

interface Shares {
  readonly strata: readonly StratumSize[];
  readonly cases: number;
  readonly atLeast: number;
}

/**
 * How many cases each stratum gives, by name. Each gives `atLeast`; the sum is always `cases`; none gives more than it
 * has. The caller has made sure that this can be: `atLeast` in each, all minima within `cases`, `cases` within all.
 *
 * - proportional: cases in the proportion of the sizes. Where that would be fewer than `atLeast`, the stratum gives
 *   `atLeast`, and the rest is shared among the others by largest remainder.
 * - equal: as many of each as can be; where a stratum has too few it gives all.
 *
 * A case that two strata have the same claim to goes to the larger; of two alike, to the name that comes first.
 */
export function allocated(shares: Shares, allocation: Allocation): ReadonlyMap<string, number> {
  const inOrder = { ...shares, strata: [...shares.strata].sort(largerFirst) };
  return allocation === 'equal' ? equally(inOrder) : proportionally(inOrder);
}

function largerFirst(a: StratumSize, b: StratumSize): number {
  return b.size - a.size || (a.name < b.name ? -1 : 1);
}

function proportionally({ strata, cases, atLeast }: Shares): ReadonlyMap<string, number> {
  const all = sumOf(strata.map(({ size }) => size));
  const short = strata.filter(({ size }) => cases * size < atLeast * all);
  if (short.length === 0) return byLargestRemainder(strata, cases);
  const others = strata.filter((stratum) => !short.includes(stratum));
  // Those that give their minimum leave less for the others, of which one may fall short in turn.
  const rest = proportionally({ strata: others, cases: cases - short.length * atLeast, atLeast });
  return new Map([...short.map(({ name }) => [name, atLeast] as const), ...rest]);
}

/** Hamilton's method, in whole numbers so that no rounding decides between two remainders. */
function byLargestRemainder(strata: readonly StratumSize[], cases: number): ReadonlyMap<string, number> {
  const all = sumOf(strata.map(({ size }) => size));
  if (all === 0) return new Map();
  const quotas = strata.map(({ name, size }) => ({
    ...{ name, whole: Math.floor((cases * size) / all), remainder: (cases * size) % all },
  }));
  const left = cases - sumOf(quotas.map(({ whole }) => whole));
  // A sort keeps the order of those alike: the larger first.
  const next = [...quotas].sort((a, b) => b.remainder - a.remainder).slice(0, left);
  return new Map(quotas.map((quota) => [quota.name, quota.whole + (next.includes(quota) ? 1 : 0)] as const));
}

function equally({ strata, cases, atLeast }: Shares): ReadonlyMap<string, number> {
  const given = new Map(strata.map(({ name }) => [name, atLeast] as const));
  let left = cases - atLeast * strata.length;
  while (left > 0) {
    const open = strata.filter(({ name, size }) => (given.get(name) ?? 0) < size);
    if (open.length === 0) throw new RangeError('More cases are asked of the strata than they hold.');
    for (const { name } of open.slice(0, left)) given.set(name, (given.get(name) ?? 0) + 1);
    left -= Math.min(left, open.length);
  }
  return given;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
