import { allocated } from './allocation';
import { casesOf, type DrawRequest } from './request';
import { minimumOf, type NamedStratum } from './strata';

/** What a draw group by group would give of one group, before it is made. */
export interface PlannedStratum {
  readonly label: string;
  readonly size: number;
  readonly drawn: number;
  readonly reserve: number;
}

/**
 * What each group that holds cases would give; null for a draw from all cases alike, and where the draw would be refused.
 * @param sizes how many cases can be drawn of each group, by its name @param named every group there can be, in order
 */
export function plannedDraw(
  request: DrawRequest,
  sizes: ReadonlyMap<string, number>,
  named: readonly NamedStratum[],
): readonly PlannedStratum[] | null {
  const { by, allocation, reserve } = request;
  if (by === null) return null;
  const held = named
    .map(({ name, label }) => ({ name, label, size: sizes.get(name) ?? 0 }))
    .filter(({ size }) => size > 0);
  const all = held.reduce((sum, { size }) => sum + size, 0);
  const [cases, atLeast] = [casesOf(request.size, all), minimumOf(request)];
  const can = cases <= all && atLeast * held.length <= cases && held.every(({ size }) => size >= atLeast);
  if (!can || held.length === 0) return null;
  const given = allocated({ strata: held, cases, atLeast }, allocation);
  return held.map(({ name, label, size }) => {
    const drawn = given.get(name) ?? 0;
    return { label, size, drawn, reserve: Math.min(reserve, size - drawn) };
  });
}
