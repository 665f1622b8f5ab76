import { allocated } from './allocation';
import { admittedInTurns } from './admitted';
import { type Certificate, type CertificateOfToday, type CertifiedStratum, FORM_OF_TODAY } from './certificate';
import type { DrawnCase } from './drawn-case';
import { hashOfIdsInTurns, hashOfRanked, hashOfRankedInTurns, ranked, rankedInTurns, sha256Of } from './rank';
import type { DrawRefusal } from './refusal';
import { type Candidate, casesOf, type DrawRequest, seedOf } from './request';
import type { SetAside } from './set-aside';
import { minimumOf, type NamedStratum, type StratumOf, strataOf } from './strata';
import type { Turns } from './turns';

export type { DrawnCase };

/** A sample with what proves it. Every draw that was made stays in the record, whether it was used or not. */
export interface Draw {
  readonly id: string;
  readonly request: DrawRequest;
  readonly certificate: Certificate;
  /** Those drawn, then the reserve, each by rank over all strata, so that the order tells nothing of a stratum. */
  readonly cases: readonly DrawnCase[];
  /** Ids that were left out as reviewed before; null in casework that was begun before this was written down. */
  readonly excluded: readonly string[] | null;
  /** Cases that could not be reviewed, in the order in which the panel said so. */
  readonly setAside: readonly SetAside[];
  readonly used: boolean;
}

/** What is not chosen and stands in the certificate. */
export interface DrawFacts extends Pick<Certificate, 'kind' | 'ids' | 'selection' | 'source' | 'time' | 'version'> {
  /** Every stratum that there can be with its label, in the order in which they are listed. */
  readonly strata: readonly NamedStratum[];
}

export type Drawn = { readonly ok: true; readonly draw: Draw } | { readonly ok: false; readonly refusal: DrawRefusal };

/**
 * Draws a sample by its seed, the same wherever and whenever it is drawn from the same cases; in turns, for a million of them.
 * @param candidates every case of the selection, once
 * @param reviewed ids of cases reviewed before; those that are no candidates are passed over
 */
export function* drawnInTurns(
  request: DrawRequest,
  candidates: readonly Candidate[],
  reviewed: readonly string[],
  facts: DrawFacts,
): Turns<Drawn> {
  const checked = yield* admittedInTurns(request, candidates, reviewed, facts.strata);
  if (!checked.ok) return checked;
  const { excluded } = checked;
  // Ranked once: what is drawn, and what is hashed, is read off this order.
  const cases = yield* rankedInTurns(seedOf(request), checked.cases);
  const strata = strataOf(request, cases, facts.strata);
  const sizes = strata.map(({ name, cases: held }) => ({ name, size: held.length }));
  const shares = { strata: sizes, cases: casesOf(request.size, cases.length), atLeast: minimumOf(request) };
  const drawn = placed(request, strata, allocated(shares, request.allocation));
  const frame = yield* hashOfRankedInTurns(cases);
  const out = yield* hashOfIdsInTurns(seedOf(request), excluded);
  const before = { count: excluded.length, hash: out };
  const certificate = certified(request, facts, { frame, N: cases.length, excluded: before, strata, drawn });
  const draw = { request, certificate, cases: drawn, excluded, setAside: [], used: false };
  return { ok: true, draw: { id: idOfDraw(certificate), ...draw } };
}

/** What a draw is known by: the first twelve digits of the SHA-256 of its certificate. */
export const idOfDraw = (certificate: Certificate): string => sha256Of(JSON.stringify(certificate)).slice(0, 12);

/** The first ranks of each stratum are drawn, the next stand in reserve. */
function placed(
  request: DrawRequest,
  strata: readonly StratumOf[],
  given: ReadonlyMap<string, number>,
): readonly DrawnCase[] {
  const cases = strata.flatMap(({ name, cases: held }) => {
    const drawn = given.get(name) ?? 0;
    return held.slice(0, drawn + request.reserve).map(({ id }, at): DrawnCase => {
      return { id, stratum: name, rank: at + 1, place: at < drawn ? 'drawn' : 'reserve' };
    });
  });
  const inOrder = ranked(seedOf(request), cases);
  return [...inOrder.filter(isDrawn), ...inOrder.filter((one) => !isDrawn(one))];
}

const isDrawn = ({ place }: DrawnCase): boolean => place === 'drawn';

interface Made {
  /** Hash of the ids of all cases. */
  readonly frame: string;
  readonly N: number;
  readonly excluded: Certificate['excluded'];
  readonly strata: readonly StratumOf[];
  readonly drawn: readonly DrawnCase[];
}

function certified(
  request: DrawRequest,
  facts: DrawFacts,
  { frame, N, excluded, strata, drawn }: Made,
): CertificateOfToday {
  const { kind, ids, selection, source, time, version } = facts;
  const { size, by, allocation, reserve } = request;
  const seed = seedOf(request);
  const sample = drawn.filter(isDrawn);
  const reserved = hashOfRanked(drawn.filter((one) => !isDrawn(one)));
  return {
    ...{ form: FORM_OF_TODAY, kind, ids, N, n: sample.length },
    strata: strata.map((stratum) => certifiedStratum(stratum, sample)),
    ...{ seed, size, by, allocation, atLeast: minimumOf(request), reserve, selection, source },
    ...{ excluded, frame, sample: hashOfRanked(sample), reserved, time, version },
  };
}

function certifiedStratum({ name, label, cases }: StratumOf, sample: readonly DrawnCase[]): CertifiedStratum {
  return { name, label, size: cases.length, drawn: sample.filter(({ stratum }) => stratum === name).length };
}
