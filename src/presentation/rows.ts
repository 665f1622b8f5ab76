import type { GroupRow } from '../measures/measured';
import type { Cell, TableRow } from './figure';

/** A table row for a group: its weight follows its kind; the total starts a new block. */
export function tableRow(row: GroupRow, cells: Readonly<Record<string, Cell>>, rider?: string): TableRow {
  return {
    id: row.id,
    label: row.label,
    weight: row.kind,
    cells,
    ...(row.kind === 'total' ? { block: true } : {}),
    ...(rider === undefined ? {} : { rider }),
  };
}

/** A cell with text alone. */
export function cell(text: string, soft?: string): Cell {
  return soft === undefined ? { text } : { text, soft };
}

/** A cell whose number the sentence speaks of. */
export function markedCell(text: string, mark: boolean, soft?: string): Cell {
  return { ...cell(text, soft), ...(mark ? { mark } : {}) };
}
