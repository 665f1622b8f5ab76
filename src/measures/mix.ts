import type { Ladder, LadderStep } from '../dataset/kinds/contract';
import { type CrossTab, isMasked, partsOf, type Quantity, sumOf } from '../questions/cross-tab';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { GroupRow } from './measured';

export interface MixPart {
  readonly step: LadderStep;
  readonly count: Quantity;
  /** Share of the row's base, 0 to 1; null where the base is empty or withheld. */
  readonly share: number | null;
}

export interface MixRow {
  readonly row: GroupRow;
  readonly base: Quantity;
  readonly parts: readonly MixPart[];
  /** The largest part first, then those that are behind it by no more than chance; empty where no share is known. */
  readonly mostCommon: readonly MixPart[];
  /** In the row, with a decision that is not recorded or not recognised: outside the bar, counted. */
  readonly unplaced: Quantity;
}

/** What each row's decisions were, out of those with a known decision. */
export function mixByGroup(table: CrossTab, ladder: Ladder, rows: readonly GroupRow[]): readonly MixRow[] {
  const every = ladder.steps.flatMap(({ codes }) => codes);
  return rows.map((row) => {
    const base = sumOf(table, [row.codes, every]);
    const steps = ladder.steps.map(({ codes }) => [row.codes, codes]);
    const counts = partsOf(table, base, steps);
    const unplaced = sumOf(table, [row.codes, ['NR', 'NX']]);
    const parts = ladder.steps.map((step, position): MixPart => {
      const count = counts[position] ?? base;
      return { step, count, share: shareOf(count, base) };
    });
    return { row, base, parts, mostCommon: mostCommonOf(parts), unplaced };
  });
}

function shareOf(count: Quantity, base: Quantity): number | null {
  return base.withheld || isMasked(count) || !base.count ? null : count.count / base.count;
}

function mostCommonOf(parts: readonly MixPart[]): readonly MixPart[] {
  // Of steps of which one is masked none is known to be the largest.
  if (parts.some(({ count }) => isMasked(count))) return [];
  const [first, ...others] = [...parts].sort((one, other) => other.count.count - one.count.count);
  if (!first?.share) return [];
  return [first, ...others.filter((other) => !isBehind(other.count.count, first.count.count))];
}

/** Of those with either step, clear of half by Wilson's range. */
function isBehind(fewer: number, more: number): boolean {
  const range = wilsonInterval({ events: more, atRisk: more + fewer });
  return range.ok && range.lower > 0.5;
}
