import { type Crossed, sumOf } from '../questions/crossed';
import type { OutcomeTables } from '../questions/outcome-by';
import { wilsonInterval } from '../statistics/wilson-interval';
import { type Comparison, compareShares } from './comparison';
import { type GroupRow, isWhole, type Measured, type Range, type Share } from './measured';

/** A share with its own likely range. */
export interface Rate {
  readonly share: Share;
  readonly range: Measured<Range>;
}

export interface RateRow {
  readonly row: GroupRow;
  readonly rate: Rate;
  /** Null for the comparison group itself, for unknown ethnicity and for the total. */
  readonly comparison: Measured<Comparison> | null;
}

export interface RatesByGroup {
  readonly rows: readonly RateRow[];
  readonly reference: { readonly row: GroupRow; readonly rate: Rate };
}

/** The share of a group, with Wilson's range; refused where nobody is in the base or counts were withheld. */
export function rateOf(share: Share): Rate {
  if (!isWhole(share))
    return { share, range: { ok: false, why: 'Part of these counts was withheld by the supplier.' } };
  const range = wilsonInterval({ events: share.events.count, atRisk: share.atRisk.count });
  return { share, range: range.ok ? { ok: true, value: range } : { ok: false, why: range.reason } };
}

/** The share of some codes of the last axis, with the earlier axes picked. */
export function shareOf(
  tables: OutcomeTables,
  codes: readonly string[] | null,
  picks: readonly (readonly string[] | null)[] = [],
): Share {
  const pick = (table: Crossed) => sumOf(table, [...picks, codes]);
  return { events: pick(tables.outcome), atRisk: pick(tables.base) };
}

type Picks = readonly (readonly string[] | null)[];

/**
 * Each row's rate beside the comparison group's, over the selection without its ethnicity ticks. `picks` choose
 * codes on the axes before ethnicity: one age, one borough, one period.
 */
export function ratesByGroup(
  tables: OutcomeTables,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
  picks: Picks = [],
): RatesByGroup {
  const first = rows[0];
  if (!first) throw new Error('A table of rates needs at least one row.');
  const share = (row: GroupRow) => shareOf(tables, row.codes, picks);
  const reference = referenceOf(first);
  return {
    reference: { row: reference, rate: rateOf(share(reference)) },
    rows: rows.map((row) => ({
      row,
      rate: rateOf(share(row)),
      comparison: isCompared(row, referenceOf(row)) ? compareShares(share(row), share(referenceOf(row))) : null,
    })),
  };
}

function isCompared(row: GroupRow, reference: GroupRow): boolean {
  return row.kind !== 'unknown' && row.kind !== 'total' && row.id !== reference.id;
}
