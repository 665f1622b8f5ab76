import type { Certificate } from './certificate';
import type { Difference, Given } from './difference';
import { type Draw, type DrawFacts, type DrawnCase, drawnInTurns } from './draw';
import type { Candidate } from './request';
import { addsUp, flawsWithin, requestOf } from './self-check';
import type { Turns } from './turns';

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
 * Draws again as a certificate says and tells what differs; in turns, for a million candidates.
 * @param candidates every case of the selection now
 * @param reviewed ids of the cases that had been reviewed when the certificate was made; null where nobody knows them
 */
export function* checkedInTurns(
  certificate: Certificate,
  candidates: readonly Candidate[],
  reviewed: readonly string[] | null,
  facts: FactsNow,
): Turns<Rechecked> {
  const told = [...differencesOfFacts(certificate, facts), ...(addsUp(certificate) ? [] : [{ what: 'sums' } as const])];
  if (reviewed === null) {
    return { same: false, differences: [...told, notTold(certificate)], cases: [] };
  }
  const again = yield* drawnInTurns(requestOf(certificate), candidates, reviewed, { ...facts, time: certificate.time });
  if (!again.ok) {
    return { same: false, differences: [...told, { what: 'refused', refusal: again.refusal }], cases: [] };
  }
  const now = again.draw.certificate;
  const differences = [...told, ...differencesOfCases(certificate, now)];
  return { same: now.sample === certificate.sample, differences, cases: again.draw.cases };
}

/**
 * Draws again as a draw says of itself, and tells what in it is otherwise: its certificate, and each case of its list.
 * Another version of the workbook is no difference where all else is the same.
 */
export function* drawCheckedInTurns(
  draw: Draw,
  candidates: readonly Candidate[],
  reviewed: readonly string[] | null,
  facts: FactsNow,
): Turns<readonly Difference[]> {
  const { differences, cases } = yield* checkedInTurns(draw.certificate, candidates, reviewed, facts);
  const others = draw.cases.flatMap(({ id }, at) => (cases[at]?.id === id ? [] : [at]));
  const notDrawn = differences.some(({ what }) => what === 'refused' || what === 'not told');
  const found = [
    // What the second draw says as well is said once.
    ...flawsWithin(draw).filter((flaw) => !differences.some(({ what }) => what === flaw.what)),
    ...differences,
    ...(notDrawn || others.length === 0 ? [] : [{ what: 'cases', at: others } as const]),
  ];
  return found.every(({ what }) => what === 'version') ? [] : found;
}

const notTold = ({ excluded }: Certificate): Difference => ({ what: 'not told', excluded: excluded.count });

/**
 * Whether nothing of what was found says that a draw was changed: the same cases were drawn under a selection that another
 * version of the workbook calls otherwise, or nobody knows which cases it left out.
 */
export function isLeftOpen(found: readonly Difference[]): boolean {
  const whats = found.map(({ what }) => what);
  const worded = !whats.includes('selection') || whats.includes('version');
  return worded && whats.every((what) => what === 'not told' || what === 'version' || what === 'selection');
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
    ...(isSameReserve(was, is) ? [] : [{ what: 'reserve' } as const]),
  ];
}

/** An older certificate states no reserve by which it could differ. */
const isSameReserve = (was: Certificate, is: Certificate): boolean =>
  was.form === 1 || is.form === 1 || was.reserved === is.reserved;

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
