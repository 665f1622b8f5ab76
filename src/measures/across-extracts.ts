import { type Crossed, sumOf } from '../questions/crossed';
import type { Category } from './by-category';
import { type Rate, rateOf } from './rates';

/** One open extract as a panel of the overview. */
export interface ExtractPanel {
  readonly id: string;
  readonly label: string;
  readonly many: string;
  readonly period: string;
}

export interface AcrossRow {
  readonly category: Category;
  readonly kind: 'group' | 'detail' | 'unknown' | 'total';
  /** Share of everyone in each extract's selection, in the order of the panels. */
  readonly shares: readonly Rate[];
}

export interface AcrossExtracts {
  readonly panels: readonly ExtractPanel[];
  readonly totals: readonly number[];
  readonly unknown: readonly number[];
  readonly rows: readonly AcrossRow[];
}

/** How each extract's children or events divide over the same rows; every extract has its own base. */
export function acrossExtracts(
  panels: readonly (ExtractPanel & { readonly table: Crossed; readonly unknown: number })[],
  rows: readonly (Category & { readonly kind: AcrossRow['kind'] })[],
): AcrossExtracts {
  return {
    panels,
    totals: panels.map(({ table }) => sumOf(table, [null]).count),
    unknown: panels.map(({ unknown }) => unknown),
    rows: rows.map((category) => ({
      category,
      kind: category.kind,
      shares: panels.map(({ table }) =>
        rateOf({ events: sumOf(table, [category.codes]), atRisk: sumOf(table, [null]) }),
      ),
    })),
  };
}
