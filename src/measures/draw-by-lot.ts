import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { equalProportionsPValue } from '../statistics/equal-proportions';
import { mayHead } from './claims';
import type { Measured, Share } from './measured';
import type { Comparison } from './comparison';
import { isClear } from './verdict';

/** One group at a step that is drawn by lot. */
export interface DrawnRow {
  readonly share: Share;
  readonly against: Share | null;
  readonly comparison: Measured<Comparison> | null;
}

/** One gap in twenty that stands may be chance alone. */
const STANDS = 0.05;

/**
 * The rows of a step drawn by lot, where only chance or a fault of the draw can part two groups. So a gap is called clear
 * of chance only if it stays so after allowing for every group that was looked at (Benjamini-Hochberg); any other could
 * be chance.
 */
export function gapsThatStand<Row extends DrawnRow>(rows: readonly Row[]): readonly Row[] {
  const looked = rows.filter(({ comparison }) => comparison?.ok && mayHead(comparison.value.claim));
  const adjusted = benjaminiHochberg(looked.map(pValueOf));
  const standing = new Set(looked.filter((_, at) => (adjusted[at] ?? 1) <= STANDS));
  return rows.map((row) => (standing.has(row) ? row : withoutClear(row)));
}

function withoutClear<Row extends DrawnRow>(row: Row): Row {
  if (!row.comparison?.ok || !isClear(row.comparison.value.verdict)) return row;
  return { ...row, comparison: { ok: true, value: { ...row.comparison.value, verdict: 'could be chance' } } };
}

function pValueOf({ share, against }: DrawnRow): number {
  const proportion = ({ events, atRisk }: Share) => ({ events: events.count, atRisk: atRisk.count });
  return against ? equalProportionsPValue(proportion(share), proportion(against)) : 1;
}
