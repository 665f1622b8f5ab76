import type { Certificate } from './certificate';
import { type DrawFacts, type DrawnCase, drawOf } from './draw';
import type { DrawRefusal } from './refusal';
import type { Candidate, DrawRequest } from './request';

/** What is otherwise than the certificate says; `was` is the certificate's, `is` what was found now. */
export type Difference =
  | { readonly what: 'kind' | 'source' | 'selection' | 'version'; readonly was: string; readonly is: string }
  /** The ids of the cases that could be drawn are others, or more or fewer. */
  | { readonly what: 'frame'; readonly was: number; readonly is: number }
  /** The cases reviewed before are others, or more or fewer. */
  | { readonly what: 'excluded'; readonly was: number; readonly is: number }
  /** One stratum has another size, or gives more or fewer cases; 0 where it is on one side alone. */
  | { readonly what: 'stratum'; readonly label: string; readonly was: Given; readonly is: Given }
  /** Other cases are drawn. */
  | { readonly what: 'sample' }
  /** What the certificate says of its own numbers cannot be: they do not add up. */
  | { readonly what: 'sums' }
  | { readonly what: 'refused'; readonly refusal: DrawRefusal };

/** How many cases a stratum holds and gives. */
export interface Given {
  readonly size: number;
  readonly drawn: number;
}

/** What came of drawing again. `same` is true where the very same cases are drawn, whatever else may differ. */
export interface Rechecked {
  readonly same: boolean;
  readonly differences: readonly Difference[];
  /** The cases of the new draw; none where it was refused. */
  readonly cases: readonly DrawnCase[];
}

/** The facts of a draw that is made again; its time is the certificate's. */
export type FactsNow = Omit<DrawFacts, 'time'>;

/**
 * Draws again as a certificate says and tells what differs.
 * @param candidates every case of the selection now
 * @param reviewed ids of the cases that had been reviewed when the certificate was made
 */
export function checkedAgain(
  certificate: Certificate,
  candidates: readonly Candidate[],
  reviewed: readonly string[],
  facts: FactsNow,
): Rechecked {
  const told = [...differencesOfFacts(certificate, facts), ...(addsUp(certificate) ? [] : [{ what: 'sums' } as const])];
  const again = drawOf(requestOf(certificate), candidates, reviewed, { ...facts, time: certificate.time });
  if (!again.ok) {
    return { same: false, differences: [...told, { what: 'refused', refusal: again.refusal }], cases: [] };
  }
  const now = again.draw.certificate;
  const differences = [...told, ...differencesOfCases(certificate, now)];
  return { same: now.sample === certificate.sample, differences, cases: again.draw.cases };
}

/** What was asked for, as the certificate states it. */
function requestOf({ seed, size, by, allocation, atLeast, reserve }: Certificate): DrawRequest {
  return { seed, size, by, allocation, atLeast, reserve };
}

function differencesOfFacts(was: Certificate, is: FactsNow): readonly Difference[] {
  const pairs = [
    ['kind', was.kind, is.kind],
    ['source', was.source, is.source],
    ['selection', was.selection.words, is.selection.words],
    ['version', was.version, is.version],
  ] as const;
  return pairs.flatMap(([what, before, now]) => (before === now ? [] : [{ what, was: before, is: now }]));
}

function differencesOfCases(was: Certificate, is: Certificate): readonly Difference[] {
  return [
    ...(was.frame === is.frame && was.N === is.N ? [] : [{ what: 'frame', was: was.N, is: is.N } as const]),
    ...(was.excluded.hash === is.excluded.hash
      ? []
      : [{ what: 'excluded', was: was.excluded.count, is: is.excluded.count } as const]),
    ...differencesOfStrata(was, is),
    ...(was.sample === is.sample ? [] : [{ what: 'sample' } as const]),
  ];
}

function differencesOfStrata(was: Certificate, is: Certificate): readonly Difference[] {
  const names = new Set([...was.strata, ...is.strata].map(({ name }) => name));
  return [...names].flatMap((name): Difference[] => {
    const [before, now] = [was, is].map(({ strata }) => strata.find((one) => one.name === name));
    const [wasGiven, isGiven] = [givenBy(before), givenBy(now)];
    if (wasGiven.size === isGiven.size && wasGiven.drawn === isGiven.drawn) return [];
    return [{ what: 'stratum', label: (now ?? before)?.label ?? name, was: wasGiven, is: isGiven }];
  });
}

const givenBy = (stratum: Given | undefined): Given => ({ size: stratum?.size ?? 0, drawn: stratum?.drawn ?? 0 });

function addsUp({ N, n, strata }: Certificate): boolean {
  const sum = (of: keyof Given): number => strata.reduce((all, stratum) => all + stratum[of], 0);
  return sum('size') === N && sum('drawn') === n;
}
