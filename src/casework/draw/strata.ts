import type { Candidate, DrawRequest } from './request';

/** A stratum and what it is called. */
export interface NamedStratum {
  readonly name: string;
  readonly label: string;
}

/** A stratum with the cases that may be drawn of it. */
export interface StratumOf extends NamedStratum {
  readonly cases: readonly Candidate[];
}

const ALL: NamedStratum = { name: 'all', label: 'All cases' };

/** The fewest of each stratum that a request asks for; a draw from all cases alike has no minimum. */
export function minimumOf({ by, atLeast }: Pick<DrawRequest, 'by' | 'atLeast'>): number {
  return by === null ? 0 : atLeast;
}

/**
 * Cases stratum by stratum, in the order of `named`, those of one stratum in the order in which they came; strata that hold none are left out, those that are not named stand
 * last under their own name. All cases are one stratum where `by` is null.
 */
export function strataOf(
  { by }: Pick<DrawRequest, 'by'>,
  cases: readonly Candidate[],
  named: readonly NamedStratum[],
): readonly StratumOf[] {
  if (by === null) return [{ ...ALL, cases: cases.map(({ id }) => ({ id, stratum: ALL.name })) }];
  const held = new Map<string, Candidate[]>();
  for (const one of cases) {
    const own = held.get(one.stratum);
    if (own) own.push(one);
    else held.set(one.stratum, [one]);
  }
  const labels = new Map(named.map(({ name, label }) => [name, label]));
  const names = [...labels.keys(), ...[...held.keys()].filter((name) => !labels.has(name)).sort()];
  return names.flatMap((name) => {
    const own = held.get(name);
    return own ? [{ name, label: labels.get(name) ?? name, cases: own }] : [];
  });
}
