import type { PresentedFigure, TableColumn, TableRow } from '../../presentation/figure';

/** Columns beside or below a drawing that a room can take in. */
const COLUMNS = 5;
/** What goes first where there are more: the figure's own page holds it. */
const LEAST_NEEDED: readonly string[] = ['bounds', 'words', 'excess', 'times', 'count', 'of'];
/** Where a row says how far it is from the one that it is compared with. */
const GAPS = ['gap', 'change', 'times'] as const;
/** Rows beyond which those that are in no group are left to the line below the table. */
const ROWS = 12;

/** A figure as a room is shown it: the columns of its table that the sentence needs, and rows that fit in a window. */
export function forRoom(figure: PresentedFigure): PresentedFigure {
  return withFewerRows(withFewerColumns(figure.strip ? { ...figure, ...figure.strip } : figure));
}

/** The columns that a room is shown where there are more than it can take in. */
export function columnsForRoom<Column extends { readonly id: string }>(
  columns: readonly Column[],
  most: number,
): readonly Column[] {
  const spare = LEAST_NEEDED.filter((id) => columns.some((column) => column.id === id));
  const dropped = spare.slice(0, Math.max(0, columns.length - most));
  return columns.filter(({ id }) => !dropped.includes(id));
}

function withFewerColumns(figure: PresentedFigure): PresentedFigure {
  const { chart, columns, triple } = figure;
  if ((chart?.kind !== 'column' && !triple) || columns.length <= COLUMNS) return figure;
  const kept = columnsForRoom(columns, COLUMNS);
  const has = (some: readonly TableColumn[]): boolean => some.some(({ id }) => id === 'words');
  return { ...figure, columns: kept, rows: has(columns) && !has(kept) ? withFewSaid(figure.rows, kept) : figure.rows };
}

/** Where the words of the last column are left out, that a row holds too few stands in place of its gap. */
function withFewSaid(rows: readonly TableRow[], kept: readonly TableColumn[]): readonly TableRow[] {
  const column = GAPS.find((id) => kept.some((one) => one.id === id));
  return rows.map((row) => {
    const { words } = row.cells;
    return column && words?.few ? { ...row, cells: { ...row.cells, [column]: words } } : row;
  });
}

function withFewerRows(figure: PresentedFigure): PresentedFigure {
  const { rows, chart } = figure;
  if (rows.length <= ROWS) return figure;
  const hidden = new Set(rows.filter(({ weight }) => weight === 'unknown').map(({ id }) => id));
  const kept = rows.filter(({ id }) => !hidden.has(id));
  if (hidden.size === 0 || kept.length === 0) return figure;
  const drawn =
    chart?.kind === 'column' ? { ...chart, values: chart.values.filter(({ row }) => !hidden.has(row)) } : chart;
  return { ...figure, rows: kept, chart: drawn };
}
