import type { PresentedTable } from '../figure';
import type { FindingTable } from './words/words';

const NUMBER = /^(about |under |over |at least )?[\d,.]+$|^(no|few) rows$|^$/;

/** A small table of a finding as every table is presented: the first column heads the rows, columns of numbers stand right. */
export function presentedTable({ caption, columns, rows }: FindingTable): PresentedTable {
  const kindOf = (place: number) => (rows.every((row) => NUMBER.test(row[place] ?? '')) ? 'number' : 'text');
  return {
    caption,
    columns: columns.map((label, place) => ({
      id: `c${place}`,
      label,
      kind: place === 0 ? 'head' : kindOf(place),
    })),
    rows: rows.map(([label = '', ...cells], row) => ({
      id: `r${row}`,
      label,
      weight: 'detail',
      cells: Object.fromEntries(cells.map((text, place) => [`c${place + 1}`, { text }])),
    })),
  };
}
