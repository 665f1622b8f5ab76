import { allocated } from './allocation';
import { admitted } from './admitted';
import type { Certificate, CertifiedStratum } from './certificate';
import { hashOfIds, hashOfRanked, ranked, sha256Of } from './rank';
import type { DrawRefusal } from './refusal';
import { type Candidate, casesOf, type DrawRequest, seedOf } from './request';
import { minimumOf, type NamedStratum, type StratumOf, strataOf } from './strata';

/** A case of a draw. Cases are reviewed in the order in which they stand; `rank` tells its place within its stratum. */
export interface DrawnCase {
  readonly id: string;
  readonly stratum: string;
  /** From 1 within its stratum. */
  readonly rank: number;
  /** A case in reserve stands in for one of its own stratum, the lowest rank first. */
  readonly place: 'drawn' | 'reserve';
}

/** A sample with what proves it. Every draw that was made stays in the record, whether it was used or not. */
export interface Draw {
  readonly id: string;
  readonly request: DrawRequest;
  readonly certificate: Certificate;
  /** Those drawn, then the reserve, each by rank over all strata, so that the order tells nothing of a stratum. */
  readonly cases: readonly DrawnCase[];
  readonly used: boolean;
}

/** What is not chosen and stands in the certificate. */
export interface DrawFacts extends Pick<Certificate, 'kind' | 'ids' | 'selection' | 'source' | 'time' | 'version'> {
  /** Every stratum that there can be with its label, in the order in which they are listed. */
  readonly strata: readonly NamedStratum[];
}

export type Drawn = { readonly ok: true; readonly draw: Draw } | { readonly ok: false; readonly refusal: DrawRefusal };

/**
 * Draws a sample by its seed, the same wherever and whenever it is drawn from the same cases.
 * @param candidates every case of the selection, once
 * @param reviewed ids of cases reviewed before; those that are no candidates are passed over
 */
export function drawOf(
  request: DrawRequest,
  candidates: readonly Candidate[],
  reviewed: readonly string[],
  facts: DrawFacts,
): Drawn {
  const checked = admitted(request, candidates, reviewed, facts.strata);
  if (!checked.ok) return checked;
  const { excluded } = checked;
  // Ranked once: what is drawn, and what is hashed, is read off this order.
  const cases = ranked(seedOf(request), checked.cases);
  const strata = strataOf(request, cases, facts.strata);
  const sizes = strata.map(({ name, cases: held }) => ({ name, size: held.length }));
  const shares = { strata: sizes, cases: casesOf(request.size, cases.length), atLeast: minimumOf(request) };
  const drawn = placed(request, strata, allocated(shares, request.allocation));
  const certificate = certified(request, facts, { cases, excluded, strata, drawn });
  const id = sha256Of(JSON.stringify(certificate)).slice(0, 12);
  return { ok: true, draw: { id, request, certificate, cases: drawn, used: false } };
}

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
  readonly cases: readonly Candidate[];
  readonly excluded: readonly string[];
  readonly strata: readonly StratumOf[];
  readonly drawn: readonly DrawnCase[];
}

function certified(request: DrawRequest, facts: DrawFacts, { cases, excluded, strata, drawn }: Made): Certificate {
  const { kind, ids, selection, source, time, version } = facts;
  const { size, by, allocation, reserve } = request;
  const seed = seedOf(request);
  const sample = drawn.filter(isDrawn);
  return {
    ...{ form: 1, kind, ids, N: cases.length, n: sample.length },
    strata: strata.map((stratum) => certifiedStratum(stratum, sample)),
    ...{ seed, size, by, allocation, atLeast: minimumOf(request), reserve, selection, source },
    excluded: { count: excluded.length, hash: hashOfIds(seed, excluded) },
    frame: hashOfRanked(cases),
    sample: hashOfRanked(sample),
    ...{ time, version },
  };
}

function certifiedStratum({ name, label, cases }: StratumOf, sample: readonly DrawnCase[]): CertifiedStratum {
  return { name, label, size: cases.length, drawn: sample.filter(({ stratum }) => stratum === name).length };
}
