import type { PresentedFigure, PresentedTable } from '../presentation/figure';
import { type Cell, dayNumber, type SheetToWrite } from '../spreadsheet/sheet-xml';
import { workbookOf } from '../spreadsheet/workbook-parts';
import type { SavedCell } from './csv';
import { aboutLines, type Provenance } from './provenance';
import { savedTable } from './saved-table';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Widths in letters: of a column of numbers, and of one of words at most. */
const [NUMBERS, WORDS] = [12, 46] as const;

/** A figure as a workbook: its table, its counts where it has some, and what is to be known of them. No cell is a formula. */
export function figureXlsx(figure: PresentedFigure, provenance: Provenance): Uint8Array<ArrayBuffer> {
  return workbookOf([
    sheetOf('Figure', figure),
    ...(figure.counts ? [sheetOf('Counts', figure.counts)] : []),
    aboutSheet(figure, provenance),
  ]);
}

function sheetOf(name: string, table: PresentedTable): SheetToWrite {
  const { header, rows } = savedTable(table);
  return {
    ...{ name, frozen: 1, validations: [] },
    columns: header.map((_, at) => ({ width: widthOf(rows.map((row) => row[at] ?? '')), style: 'plain' })),
    rows: [header.map((text) => ({ text, style: 'head' })), ...rows.map((row) => row.map(cellOf))],
  };
}

function widthOf(cells: readonly SavedCell[]): number {
  const letters = cells.map((cell) => (typeof cell === 'number' ? 0 : textOf(cell).length));
  return Math.min(WORDS, Math.max(NUMBERS, ...letters) + 2);
}

/** A text is a cell of text, which no spreadsheet takes for a formula. */
function cellOf(cell: SavedCell): Cell {
  if (typeof cell !== 'number') return { text: textOf(cell), style: 'text' };
  return { number: cell, style: Number.isInteger(cell) ? 'whole' : 'plain' };
}

const textOf = (cell: Exclude<SavedCell, number>): string => (typeof cell === 'string' ? cell : cell.found);

function aboutSheet(figure: PresentedFigure, provenance: Provenance): SheetToWrite {
  const lines = aboutLines(figure, provenance).map(([label, said]): readonly Cell[] => [
    { text: label, style: 'wrapped' },
    { text: said, style: 'wrapped' },
  ]);
  const saved: readonly Cell[] = [
    { text: 'Saved', style: 'wrapped' },
    { number: dayNumber(provenance.saved), style: 'day' },
  ];
  return {
    ...{ name: 'About these numbers', frozen: 0, validations: [] },
    columns: [
      { width: 26, style: 'text' },
      { width: 110, style: 'text' },
    ],
    rows: [...lines, saved],
  };
}
