import type { PerThousand, PerThousandRow } from '../../measures/per-thousand';
import type { SheetContext } from '../context';
import { BOUNDS_COLUMN, boundsCell } from '../bounds-words';
import type { PresentedTable } from '../figure';
import type { RateWriter } from '../rate-words';
import { timesCell } from '../comparison-cells';
import { cell, tableRow } from '../rows';
import { countCell, heldRange, holding, wholeCell } from '../number-cells';

/** Every number behind the rates, with what those of unknown ethnicity could do to each ratio. */
export function perThousandCounts(
  { rows, reference, population }: PerThousand,
  write: RateWriter,
  { nouns }: SheetContext,
): PresentedTable {
  return {
    caption: `Counts behind the rates; population: ${population}`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'events', label: `${nouns.many.charAt(0).toUpperCase()}${nouns.many.slice(1)}`, kind: 'number' },
      { id: 'people', label: 'Living here', kind: 'number' },
      { id: 'rate', label: 'Per 1,000 a year (its own likely range)', kind: 'text' },
      { id: 'times', label: `Times ${reference.row.label} (likely range)`, kind: 'text' },
      BOUNDS_COLUMN,
    ],
    rows: rows.map((row) => tableRow(row.row, countCells(row, write))),
  };
}

function countCells({ rate, range, comparison, bounds }: PerThousandRow, write: RateWriter) {
  return {
    events: countCell(rate.events),
    people: rate.people === null ? cell('') : wholeCell(rate.people),
    rate: range.ok
      ? holding(
          cell(write(range.value.estimate), `(${write(range.value.lower)} to ${write(range.value.upper)})`),
          heldRange(range.value),
        )
      : cell(''),
    times: comparison?.ok ? timesCell(comparison.value.ratio) : cell(''),
    bounds: boundsCell(bounds),
  };
}
