import type { DrawRefusal } from './refusal';
import { type Candidate, casesOf, type DrawRequest, type DrawSize, seedOf } from './request';
import type { Turns } from './turns';
import { minimumOf, type NamedStratum, type StratumOf, strataOf } from './strata';

/** Cases that a sample can be drawn of as it was asked for. */
export interface Admitted {
  readonly ok: true;
  readonly cases: readonly Candidate[];
  /** Ids of the candidates that were reviewed before. */
  readonly excluded: readonly string[];
}

export interface NotAdmitted {
  readonly ok: false;
  readonly refusal: DrawRefusal;
}

/** Ids that are looked through between two turns. */
const PIECE = 20_000;

/** Leaves out what was reviewed before, or says why nothing can be drawn; the first reason alone. */
export function* admittedInTurns(
  request: DrawRequest,
  candidates: readonly Candidate[],
  reviewed: readonly string[],
  named: readonly NamedStratum[],
): Turns<Admitted | NotAdmitted> {
  const before = new Set(reviewed);
  const cases = candidates.filter(({ id }) => !before.has(id));
  const excluded = candidates.filter(({ id }) => before.has(id)).map(({ id }) => id);
  yield 0;
  const strata = strataOf(request, cases, named);
  yield 0;
  const refusal =
    faultOfRequest(request) ??
    (yield* faultOfIds(candidates)) ??
    faultOfCases(cases, excluded) ??
    faultOfSize(request, strata);
  return refusal ? { ok: false, refusal } : { ok: true, cases, excluded };
}

function faultOfRequest(request: DrawRequest): DrawRefusal | null {
  const { size, atLeast, reserve } = request;
  const seed = seedOf(request);
  if (seed === '') return { reason: 'empty_seed' };
  if (/[\n\r]/.test(seed)) return { reason: 'seed_of_several_lines' };
  if (!isSize(size)) return { reason: 'no_such_size', size };
  if (!isCount(atLeast)) return { reason: 'no_such_number', of: 'atLeast', value: atLeast };
  return isCount(reserve) ? null : { reason: 'no_such_number', of: 'reserve', value: reserve };
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function isSize(size: DrawSize): boolean {
  return 'cases' in size ? isCount(size.cases) && size.cases > 0 : size.share > 0 && size.share <= 1;
}

function* faultOfIds(candidates: readonly Candidate[]): Turns<DrawRefusal | null> {
  const once = new Set<string>();
  let blank = 0;
  for (const [at, { id }] of candidates.entries()) {
    once.add(id);
    if (id.trim() === '') blank += 1;
    if (at % PIECE === PIECE - 1) yield 0;
  }
  if (blank > 0) return { reason: 'blank_ids', rows: blank };
  if (once.size === candidates.length) return null;
  const rows = new Map<string, number>();
  for (const { id } of candidates) rows.set(id, (rows.get(id) ?? 0) + 1);
  const repeated = [...rows].filter(([, times]) => times > 1);
  const ids = repeated.map(([id]) => id).sort();
  return { reason: 'duplicate_ids', ids, rows: repeated.reduce((sum, [, times]) => sum + times, 0) };
}

const faultOfCases = (cases: readonly Candidate[], excluded: readonly string[]): DrawRefusal | null =>
  cases.length === 0 ? { reason: 'no_candidates', reviewed: excluded.length } : null;

function faultOfSize(request: DrawRequest, strata: readonly StratumOf[]): DrawRefusal | null {
  const there = strata.reduce((sum, { cases }) => sum + cases.length, 0);
  const asked = casesOf(request.size, there);
  if (asked > there) return { reason: 'more_than_there_are', asked, there };
  const atLeast = minimumOf(request);
  const short = strata.filter(({ cases }) => cases.length < atLeast);
  if (short.length > 0) {
    const named = short.map(({ label, cases }) => ({ label, size: cases.length }));
    return { reason: 'minimum_beyond_stratum', atLeast, strata: named };
  }
  if (atLeast * strata.length <= asked) return null;
  return { reason: 'minimum_beyond_sample', atLeast, strata: strata.length, asked };
}
