import type { Certificate } from '../draw/certificate';
import { hashOfIds } from '../draw/rank';
import type { CaseReview } from '../review/view';
import { type CaseworkFile, reviewedBefore } from './casework-file';

/**
 * Which cases had been reviewed when a certificate was made: those of the casework that give the hash it states; null
 * where none do, so that the draw cannot be made again. Casework of the first format did not write them down.
 * @param held ids of the cases of the selection
 */
export function leftOutOf(
  certificate: Certificate,
  file: CaseworkFile,
  held: ReadonlySet<string>,
): readonly string[] | null {
  const { seed, excluded, time } = certificate;
  const isThat = (ids: readonly string[]): boolean =>
    hashOfIds(
      seed,
      ids.filter((id) => held.has(id)),
    ) === excluded.hash;
  const written = file.draws.flatMap((draw) => (draw.excluded ? [draw.excluded] : []));
  const possible = [...written, file.earlier, ...reviewedUntil(file, time, excluded.count, held), []];
  return possible.find(isThat) ?? (excluded.count === 0 ? [] : null);
}

/**
 * What may have been reviewed by a moment: all that bears an earlier one, and as many others as make up the number, since a
 * later change hides when a case was begun; in the order of the list, and in that of what they bear.
 */
function reviewedUntil(
  file: CaseworkFile,
  time: string,
  count: number,
  held: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const all = reviewedBefore(file).filter((id) => held.has(id));
  const signs = new Map(Object.entries(file.reviews).map(([id, review]) => [id, firstSign(review)]));
  const signOf = (id: string): string => signs.get(id) ?? '';
  const known = all.filter((id) => signOf(id) <= time);
  const others = all.filter((id) => signOf(id) > time);
  const places = new Map(file.draws.flatMap(({ cases }) => cases.map(({ id }) => id)).map((id, at) => [id, at]));
  const more = Math.max(0, count - known.length);
  const listed = [...others].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const borne = [...others].sort((a, b) => (signOf(a) < signOf(b) ? -1 : 1));
  return [listed, borne].map((inOrder) => [...known, ...inOrder.slice(0, more)]);
}

/** The first moment that a review bears. */
function firstSign({ views, interests, apart, revealed }: CaseReview): string {
  const [first = ''] = [
    ...Object.values(views).flatMap((view) => [view.at, view.revealed]),
    ...interests.map(({ at }) => at),
    ...apart.flatMap(({ at, view }) => [at, view.at]),
    revealed,
  ]
    .filter((moment) => moment !== null)
    .sort();
  return first;
}
