import type { Pinned } from '../../record/pin';
import { plain, type PresentedFigure, type PresentedTable } from '../figure';

/** What of a pin the figure itself says: its question, finding, numbers and methods, drawings apart. */
export type PinnedFigure = Pick<
  Pinned,
  'figure' | 'asks' | 'finding' | 'base' | 'methods' | 'caption' | 'columns' | 'rows'
>;

export function pinnedFigure(figure: PresentedFigure): PinnedFigure {
  const table = numbersOf(figure);
  const columns = table.columns.filter(({ kind }) => kind !== 'chart');
  return {
    ...{ figure: figure.id, asks: figure.asks, finding: plain(figure.finding) },
    base: [figure.line ?? `${figure.base} ${figure.unknowns}`, figure.from ?? figure.source].join(' ').trim(),
    methods: figure.source,
    caption: table.caption,
    columns: columns.map(({ id, label }) => ({ id, label })),
    rows: table.rows.map((row) => ({
      ...{ id: row.id, label: row.label },
      cells: Object.fromEntries(
        columns.flatMap(({ id }) => {
          const cell = row.cells[id];
          return cell ? [[id, [cell.text, cell.soft ?? ''].join(' ').trim()]] : [];
        }),
      ),
    })),
  };
}

/** The table in which the numbers of a figure stand: of one whose drawing alone tells its shares, that behind "Counts". */
function numbersOf(figure: PresentedFigure): PresentedTable {
  const { columns, rows, caption, counts } = figure;
  const told = columns.filter(({ kind }) => kind !== 'chart' && kind !== 'head').length;
  return told < 2 && counts ? counts : { columns, rows, caption };
}
