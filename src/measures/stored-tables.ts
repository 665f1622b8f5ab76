import type { CrossTab } from '../questions/cross-tab';
import type { OutcomeTables } from '../questions/outcome-by';

/** A row of an answer in SQL: one ethnicity with its counts. */
export interface EthnicityCounts {
  readonly ethnicity: string;
  readonly at_risk: number;
  readonly events: number;
  readonly withheld: number;
}

/** Rows of an answer in SQL, added up by ethnicity, as the tables that every measure of rates reads. */
export function tablesOf(rows: readonly EthnicityCounts[]): OutcomeTables {
  const codes = [...new Set(rows.map(({ ethnicity }) => ethnicity))];
  const sums = (of: (row: EthnicityCounts) => number) => {
    const cells = new Float64Array(codes.length);
    for (const row of rows) {
      const at = codes.indexOf(row.ethnicity);
      cells[at] = (cells[at] ?? 0) + of(row);
    }
    return cells;
  };
  const withheld = sums((row) => row.withheld);
  const table = (cells: Float64Array): CrossTab => tableOver(codes, cells, withheld);
  return { base: table(sums((row) => row.at_risk)), outcome: table(sums((row) => row.events)) };
}

/** Sums by ethnicity as a table; `withheld` may be all nought. */
export function tableOver(codes: readonly string[], cells: Float64Array, withheld: Float64Array): CrossTab {
  return {
    axes: [{ column: 'ethnicity', codes }],
    cells,
    withheld: withheld.some((rows) => rows > 0) ? withheld : null,
  };
}
