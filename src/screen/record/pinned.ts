import { holdsSmallCount } from '../../export/small-counts';
import { plain, type PresentedFigure, type PresentedTable } from '../../presentation/figure';
import type { Pinned } from '../../record/pin';
import type { ToSave } from '../save/saving';

/** What is pinned of a figure: what may be saved of it, drawings apart. `same`: the address of its choices without files. */
export function pinned({ figure, provenance, sheet }: ToSave, same: string, panel: boolean): Pinned {
  const table = numbersOf(figure);
  const columns = table.columns.filter(({ kind }) => kind !== 'chart');
  return {
    ...{ sheet, figure: figure.id, asks: figure.asks, finding: plain(figure.finding) },
    ...{ selection: provenance.selection, address: provenance.address, same },
    base: [figure.line ?? `${figure.base} ${figure.unknowns}`, figure.from ?? figure.source].join(' ').trim(),
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
    sources: provenance.sources.map(({ file, fingerprint, synthetic }) => ({ file, fingerprint, synthetic })),
    mode: panel ? 'panel' : 'analyst',
    small: holdsSmallCount(figure),
  };
}

/** The table in which the numbers of a figure stand: of one whose drawing alone tells its shares, that behind "Counts". */
function numbersOf(figure: PresentedFigure): PresentedTable {
  const { columns, rows, caption, counts } = figure;
  const told = columns.filter(({ kind }) => kind !== 'chart' && kind !== 'head').length;
  return told < 2 && counts ? counts : { columns, rows, caption };
}
