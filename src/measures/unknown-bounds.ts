import type { OutcomeTables } from '../questions/outcome-by';
import { unknownBoundsByFeeder } from '../statistics/unknown-ethnicity-bounds';
import { type GroupRow, isWhole, type Measured, type Share } from './measured';
import { type RatesByGroup, ratesByGroup, shareOf } from './rates';

/** Least and most that a ratio could be, however those of unknown ethnicity are shared out between the two groups. */
export interface Bounds {
  readonly estimate: number;
  readonly lower: number;
  /** Infinity where the comparison group could have nobody with the outcome. */
  readonly upper: number;
  /** Share of the unknowns in the group at which both rates are equal; null where there is none. */
  readonly tippingShare: number | null;
}

export interface BoundedGroup {
  readonly row: GroupRow;
  readonly bounds: Measured<Bounds>;
}

/** Rates by group, those of unknown ethnicity, and the bounds of every compared group. */
export interface UnknownsByGroup extends RatesByGroup {
  readonly unknown: Share;
  readonly all: Share;
  readonly bounded: readonly BoundedGroup[];
}

const UNKNOWN = ['NS', 'NR', 'NX'];

/** How far unknown ethnicity could move every comparison. */
export function unknownsByGroup(
  tables: OutcomeTables,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): UnknownsByGroup {
  const rates = ratesByGroup(tables, rows, referenceOf);
  const unknown = shareOf(tables, UNKNOWN);
  const bounded = rates.rows
    .filter(({ comparison }) => comparison !== null)
    .map(({ row }) => ({ row, bounds: boundsOf(tables, row, referenceOf(row), unknown) }));
  return { ...rates, unknown, all: shareOf(tables, null), bounded };
}

/** The bounds of one comparison; refused where the comparison group already holds the unknowns. */
export function boundsOf(tables: OutcomeTables, row: GroupRow, reference: GroupRow, unknown: Share): Measured<Bounds> {
  if (reference.codes.some((code) => UNKNOWN.includes(code)))
    return {
      ok: false,
      why: 'Everyone is compared with here, unknown ethnicity included, so it cannot be shared out.',
    };
  const [own, theirs] = [shareOf(tables, row.codes), shareOf(tables, reference.codes)];
  if (![own, theirs, unknown].every(isWhole))
    return { ok: false, why: 'Part of these counts was withheld by the supplier, so no bounds are given.' };
  const pair = { group: plain(own), reference: plain(theirs) };
  const bounds = unknownBoundsByFeeder(pair, plain(unknown));
  return bounds.ok ? { ok: true, value: bounds } : { ok: false, why: bounds.reason };
}

function plain({ events, atRisk }: Share): { readonly events: number; readonly atRisk: number } {
  return { events: events.count, atRisk: atRisk.count };
}
