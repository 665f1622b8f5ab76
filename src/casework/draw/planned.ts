import { allocated } from './allocation';
import { type FrameRow, stratumOf } from './frame';
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
 * @param rows cases that can be drawn @param named every group there can be, in order
 */
export function plannedDraw(
  request: DrawRequest,
  rows: readonly FrameRow[],
  named: readonly NamedStratum[],
): readonly PlannedStratum[] | null {
  const { by, allocation, reserve } = request;
  if (by === null) return null;
  const names = rows.map((row) => stratumOf(row, by));
  const held = named
    .map(({ name, label }) => ({ name, label, size: names.filter((one) => one === name).length }))
    .filter(({ size }) => size > 0);
  const [cases, atLeast] = [casesOf(request.size, rows.length), minimumOf(request)];
  const can = cases <= rows.length && atLeast * held.length <= cases && held.every(({ size }) => size >= atLeast);
  if (!can || held.length === 0) return null;
  const given = allocated({ strata: held, cases, atLeast }, allocation);
  return held.map(({ name, label, size }) => {
    const drawn = given.get(name) ?? 0;
    return { label, size, drawn, reserve: Math.min(reserve, size - drawn) };
  });
}
