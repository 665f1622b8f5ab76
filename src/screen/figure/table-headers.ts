import type { TableColumn, TableRow } from '../../presentation/figure';

/**
 * The blocks of a table, each to be a row group of its own: the rows from one with `block` or with a heading above it to
 * the next. Rows before the first such row are a block as well; no rows are no block.
 */
export function rowGroups(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && !row.block && row.under === undefined) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Ids of the columns of words that stand before the row heading: what they say is a heading of the row as well. */
export function headingColumns(columns: readonly TableColumn[]): ReadonlySet<string> {
  const head = columns.findIndex(({ kind }) => kind === 'head');
  return new Set(columns.flatMap(({ id, kind }, place) => (place < head && kind === 'text' ? [id] : [])));
}
