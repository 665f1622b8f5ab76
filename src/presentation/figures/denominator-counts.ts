import { capital } from '../../vocabulary/written';
import type { OutOfOne } from '../../measures/denominators';
import type { PerThousandRow } from '../../measures/per-thousand';
import { BOUNDS_COLUMN, boundsCell } from '../bounds-words';
import type { SheetContext } from '../context';
import type { Cell, PresentedTable } from '../figure';
import { cell } from '../rows';
import { unitName } from './per-thousand-words';
import { countCell, hundredCell, wholeCell } from '../number-cells';

/** The rows of one population. */
interface Shown {
  readonly population: OutOfOne;
  readonly rows: readonly PerThousandRow[];
}

/** The counts behind each population, and what unknown ethnicity could make of both ratios. */
export function denominatorCounts(shown: readonly Shown[], context: SheetContext): PresentedTable {
  const [first] = shown;
  const many = first ? unitName(first.population, context) : context.nouns.many;
  return {
    caption: 'Counts behind each population, and how far unknown ethnicity could move each ratio',
    columns: [
      { id: 'population', label: 'Population', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'events', label: capital(many), kind: 'number' },
      { id: 'people', label: 'Living here', kind: 'number' },
      { id: 'here', label: `In 100 ${many}`, kind: 'number' },
      { id: 'expected', label: 'In 100 living here', kind: 'number' },
      BOUNDS_COLUMN,
      { id: 'shareBounds', label: 'Times its share, whoever the unknown are', kind: 'text' },
    ],
    rows: shown.flatMap(({ population, rows }, block) =>
      rows.map((row, at) => ({
        id: `counts-${block}-${row.row.id}`,
        label: row.row.label,
        weight: row.row.kind,
        ...(at === 0 ? { block: true } : {}),
        cells: {
          ...(at === 0 ? { population: cell(population.population) } : {}),
          events: countCell(row.rate.events),
          people: row.rate.people === null ? cell('not given') : wholeCell(row.rate.people),
          bounds: boundsCell(row.bounds),
          ...shareCells(population, row),
        },
      })),
    ),
  };
}

function shareCells({ shares }: OutOfOne, { row }: PerThousandRow): Readonly<Record<string, Cell>> {
  const share = shares.get(row.id);
  if (!share?.ok) return { here: cell(''), expected: cell(''), shareBounds: cell('') };
  const { share: here, expected, bounds } = share.value;
  return {
    here: hundredCell(here.estimate),
    expected: hundredCell(expected),
    shareBounds: boundsCell(bounds?.ratio ?? null),
  };
}
