import type { TableColumn, TableRow } from '../../presentation/figure';

/**
 * How many rows each cell spans, by row and column id; 0 where the cell above covers it. Inside a block (from a row
 * with `block` to the next), a row that has no cell for a text or number column continues the cell above.
 */
export function tableSpans(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const spans = new Map<string, Record<string, number>>(rows.map(({ id }) => [id, {}]));
  for (const column of columns) {
    let above: TableRow | null = null;
    for (const row of rows) {
      const own = spans.get(row.id);
      if (!own) continue;
      const spannable = column.kind === 'text' || column.kind === 'number';
      const covering = above && spans.get(above.id);
      if (spannable && !row.block && covering && !row.cells[column.id]) {
        covering[column.id] = (covering[column.id] ?? 1) + 1;
        own[column.id] = 0;
      } else {
        own[column.id] = 1;
        above = spannable && row.cells[column.id] ? row : null;
      }
    }
  }
  return spans;
}
