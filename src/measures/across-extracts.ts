import { type CrossTab, sumOf } from '../questions/cross-tab';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import type { Category } from './by-category';
import { type Rate, rateOf } from './rates';

/** One open extract as a panel of the overview. */
export interface ExtractPanel {
  readonly id: string;
  readonly label: string;
  /** Its name where there is little room. */
  readonly short: string;
  readonly many: string;
  readonly one: string;
  readonly period: string;
}

export interface AcrossRow {
  readonly category: Category;
  readonly kind: 'group' | 'detail' | 'unknown' | 'total';
  /** Share of everyone in each extract's selection, in the order of the panels; null where one cannot tell it apart. */
  readonly shares: readonly (Rate | null)[];
}

export interface AcrossExtracts {
  readonly panels: readonly ExtractPanel[];
  readonly totals: readonly number[];
  readonly unknown: readonly number[];
  readonly rows: readonly AcrossRow[];
}

/** An extract with its counts. */
export interface CountedPanel extends ExtractPanel {
  readonly table: CrossTab;
  /** The same events or children by ethnicity. */
  readonly people: CrossTab;
  /** Whether the extract tells a row from the others; absent where each does. */
  readonly tells?: (category: Category) => boolean;
}

/** How each extract's children or events divide over the same rows; every extract has its own base. */
export function acrossExtracts(
  panels: readonly CountedPanel[],
  rows: readonly (Category & { readonly kind: AcrossRow['kind'] })[],
): AcrossExtracts {
  return {
    panels,
    totals: panels.map(({ table }) => sumOf(table, [null]).count),
    unknown: panels.map(({ people }) => sumOf(people, [UNKNOWN_ETHNICITY]).count),
    rows: rows.map((category) => ({
      category,
      kind: category.kind,
      shares: panels.map(({ table, tells = () => true }) =>
        tells(category) ? rateOf({ events: sumOf(table, [category.codes]), atRisk: sumOf(table, [null]) }) : null,
      ),
    })),
  };
}
