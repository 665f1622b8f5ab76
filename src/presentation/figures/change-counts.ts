import type { BeforeAfter, ChangeBounds, Side } from '../../measures/before-after';
import { BOUNDS_COLUMN, boundedCell, boundsCell } from '../bounds-words';
import type { SheetContext } from '../context';
import type { Cell, PresentedTable } from '../figure';

import { cell, tableRow } from '../rows';
import { shareCell } from '../number-cells';

/** Every row on both sides of the day: counts, unknown ethnicity included, and what it could make of every ratio. */
export function changeCounts(
  { before, since, changed }: BeforeAfter,
  { outcome, nouns }: SheetContext,
): PresentedTable {
  return {
    caption: `${outcome.label}, before and since: number of ${nouns.many} out of all in the base, with the number in 100`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'before', label: 'Before', kind: 'number' },
      { id: 'since', label: 'Since', kind: 'number' },
      { ...BOUNDS_COLUMN, id: 'boundsBefore', label: 'Times before, whoever the unknown are' },
      { ...BOUNDS_COLUMN, id: 'boundsSince', label: 'Times since, whoever the unknown are' },
      { ...BOUNDS_COLUMN, id: 'boundsChange', label: 'Since divided by before, whoever they are' },
    ],
    rows: before.rates.rows.map(({ row }) =>
      tableRow(row, {
        before: sideCell(before, row.id),
        since: sideCell(since, row.id),
        ...boundsCells(changed.find((one) => one.row.id === row.id)?.bounds),
      }),
    ),
  };
}

function boundsCells(bounds: ChangeBounds | undefined): Readonly<Record<string, Cell>> {
  return {
    boundsBefore: boundedCell(bounds?.before ?? null),
    boundsSince: boundedCell(bounds?.since ?? null),
    boundsChange: boundsCell(bounds?.change ?? null),
  };
}

function sideCell({ rates }: Side, id: string): Cell {
  const rate = rates.rows.find(({ row }) => row.id === id)?.rate;
  return rate ? shareCell(rate) : cell('');
}
