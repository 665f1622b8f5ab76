import { type CrossTab, type Quantity, sumOf } from '../questions/cross-tab';
import { wilsonInterval } from '../statistics/wilson-interval';
import type { GroupRow, Measured, Range } from './measured';
import { whyWithheld } from './why-withheld';

export interface CompositionRow {
  readonly row: GroupRow;
  readonly count: Quantity;
  /** Share of everyone in the selection, unknown ethnicity included. */
  readonly share: Measured<Range>;
}

export interface Composition {
  readonly total: Quantity;
  readonly unknown: Quantity;
  readonly rows: readonly CompositionRow[];
}

/** Who is in the selection, out of everyone in it; unknown ethnicity stays in the base and has its rows. */
export function compositionOf(table: CrossTab, rows: readonly GroupRow[]): Composition {
  const total = sumOf(table, [null]);
  return {
    total,
    unknown: sumOf(table, [['NS', 'NR', 'NX']]),
    rows: rows.map((row) => {
      const count = sumOf(table, [row.codes]);
      return { row, count, share: shareOfTotal(count, total) };
    }),
  };
}

function shareOfTotal(count: Quantity, total: Quantity): Measured<Range> {
  if (count.withheld || total.withheld) {
    return { ok: false, why: `${whyWithheld([count, total])}.` };
  }
  const range = wilsonInterval({ events: count.count, atRisk: total.count });
  return range.ok ? { ok: true, value: range } : { ok: false, why: range.reason };
}
