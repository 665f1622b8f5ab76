import type { Certificate } from './certificate';
import type { Difference } from './difference';
import { type Draw, type DrawnCase, idOfDraw } from './draw';
import { hashOfIds, ranked } from './rank';
import { type DrawRequest, seedOf } from './request';
import { reserveOf } from './set-aside';
import { minimumOf } from './strata';

/**
 * What of a draw does not agree with itself, as far as can be told without the file that it was drawn from: the
 * certificate, what was asked for, the cases listed and those that stand in for others. Nothing where all agrees.
 */
export function flawsWithin(draw: Draw): readonly Difference[] {
  const { certificate, excluded } = draw;
  const out = excluded && hashOfIds(certificate.seed, excluded) !== certificate.excluded.hash;
  return [
    ...(idOfDraw(certificate) === draw.id ? [] : [{ what: 'certificate' } as const]),
    ...(isAsAsked(draw) ? [] : [{ what: 'request' } as const]),
    ...(addsUp(certificate) ? [] : [{ what: 'sums' } as const]),
    ...(isListed(draw) ? [] : [{ what: 'list' } as const]),
    ...(isReserved(draw) ? [] : [{ what: 'reserve' } as const]),
    ...(out ? [{ what: 'left out' } as const] : []),
    ...(isInTurn(draw) ? [] : [{ what: 'stand-ins' } as const]),
  ];
}

/** Whether the numbers of a certificate add up. */
export function addsUp({ N, n, strata, excluded }: Certificate): boolean {
  const sum = (of: 'size' | 'drawn'): number => strata.reduce((all, stratum) => all + stratum[of], 0);
  const none = excluded.count > 0 || excluded.hash === NONE;
  return sum('size') === N && sum('drawn') === n && none;
}

/** The hash of no id. */
const NONE = hashOfIds('', []);

/** What was asked for, as a certificate states it. */
export function requestOf({ seed, size, by, allocation, atLeast, reserve }: Certificate): DrawRequest {
  return { seed, size, by, allocation, atLeast, reserve };
}

function isAsAsked({ request, certificate }: Draw): boolean {
  const asked = { ...request, seed: seedOf(request), atLeast: minimumOf(request) };
  return JSON.stringify(requestOf(asked as Certificate)) === JSON.stringify(requestOf(certificate));
}

/** Whether the cases listed are those whose hash the certificate states, in their order, group by group. */
function isListed({ cases, certificate }: Draw): boolean {
  const { seed, sample, strata, reserve } = certificate;
  const [drawn, held] = [
    cases.filter(({ place }) => place === 'drawn'),
    cases.filter(({ place }) => place !== 'drawn'),
  ];
  const inOrder = [...ranked(seed, drawn), ...ranked(seed, held)];
  if (inOrder.some((one, at) => one !== cases[at]) || new Set(cases.map(({ id }) => id)).size !== cases.length) {
    return false;
  }
  const ids = drawn.map(({ id }) => id);
  const known = cases.every(({ stratum }) => strata.some(({ name }) => name === stratum));
  return known && hashOfIds(seed, ids) === sample && strata.every((one) => isStratum(one, cases, seed, reserve));
}

/** Whether the cases in reserve are those whose hash the certificate states; an older one states none. */
function isReserved({ cases, certificate }: Draw): boolean {
  const held = cases.filter(({ place }) => place !== 'drawn').map(({ id }) => id);
  return certificate.form === 1 || hashOfIds(certificate.seed, held) === certificate.reserved;
}

/** The lowest ranks of a group are drawn, the next stand in reserve. */
function isStratum(
  { name, drawn, size }: Certificate['strata'][number],
  cases: readonly DrawnCase[],
  seed: string,
  reserve: number,
): boolean {
  const own = ranked(
    seed,
    cases.filter(({ stratum }) => stratum === name),
  );
  const placed = own.every(({ rank, place }, at) => rank === at + 1 && place === (at < drawn ? 'drawn' : 'reserve'));
  return placed && own.length === Math.min(size, drawn + reserve);
}

/** Whether those that stand in, or did, are the first in reserve of their groups, each once at a time. */
function isInTurn(draw: Draw): boolean {
  const { setAside, cases } = draw;
  const now = setAside.filter(({ withdrawn }) => withdrawn === null);
  const standIns = now.flatMap(({ standIn }) => standIn ?? []);
  if (new Set(standIns).size !== standIns.length) return false;
  if (new Set(now.map(({ caseId }) => caseId)).size !== now.length) return false;
  const stratumOf = new Map(cases.map(({ id, stratum }) => [id, stratum]));
  const ever = new Set(setAside.flatMap(({ standIn }) => standIn ?? []));
  const fitting = setAside.every(({ caseId, standIn }) => {
    const own = stratumOf.get(caseId);
    return own !== undefined && (standIn === null || stratumOf.get(standIn) === own);
  });
  return fitting && [...new Set(stratumOf.values())].every((name) => isFirstOf(reserveOf(draw, name), ever));
}

function isFirstOf(reserve: readonly DrawnCase[], ever: ReadonlySet<string>): boolean {
  const used = reserve.map(({ id }) => ever.has(id));
  return used.lastIndexOf(true) < used.filter(Boolean).length;
}
