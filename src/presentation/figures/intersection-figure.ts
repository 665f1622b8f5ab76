import { capital } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { RatesWithGaps } from '../../measures/many-gaps';
import type { CategoryRow, RatesByCategory } from '../../measures/by-category';
import type { RateRow } from '../../measures/rates';
import { intersectionsOffered } from '../../selection/intersection';
import type { Crossing } from '../../selection/selection';
import { comparisonCells } from '../comparison-cells';
import { BOUNDS_COLUMN } from '../bounds-words';
import type { SheetContext } from '../context';
import type { DrawnFigure, PresentedControl, PresentedTable, TableRow } from '../figure';
import type { Nouns } from '../nouns';
import { cell } from '../rows';
import { gapOfMany } from '../gap';
import { gapsFinding } from './category-findings';
import { type CategoryWords, categoryFigure, manyGapsRemark } from './category-figure';
import { ofCell, rateCell, wholeCell } from '../number-cells';

const NAMES: Readonly<Record<Crossing, string>> = {
  age_sex: 'Age and sex',
  care_status: 'Care status',
  send: 'SEND',
  area: 'Child or adult, by police command unit',
};

interface CrossingWords {
  readonly heading: string;
  readonly by: string;
}

const WORDS: Readonly<Record<Crossing, CrossingWords>> = {
  age_sex: { heading: 'Age and sex', by: 'by age and sex together' },
  care_status: { heading: 'Care status', by: 'by care status' },
  send: { heading: 'SEND', by: 'by special educational needs (SEND)' },
  area: { heading: 'Area and age', by: 'by police command unit, child or adult' },
};

/** Where two things meet: every cell has its own base and is compared only within itself. Never ranked. */
export function intersectionFigure(measured: Released<RatesWithGaps>, context: SheetContext): DrawnFigure {
  const { heading, by } = WORDS[context.crossing];
  const words: CategoryWords = {
    heading,
    by,
    takeCare: 'Each row is compared only within itself.',
    gap: gapOfMany(measured.gaps),
    finding: gapsFinding(measured, context, { one: 'row', many: 'rows', where: 'in' }),
    remark: manyGapsRemark(measured, context),
  };
  const figure = categoryFigure(measured, context, words);
  return {
    ...figure,
    controls: [crossingControl(context)],
    counts: cellsTable(measured, context, heading, by),
  };
}

function crossingControl({ dataset, crossing }: SheetContext): PresentedControl {
  return {
    id: 'crossing',
    legend: 'Cross ethnicity with',
    options: intersectionsOffered(dataset.supplied).map((id) => ({ id, label: NAMES[id], chosen: id === crossing })),
  };
}

function cellsTable(
  { rows }: RatesByCategory,
  { nouns, outcome }: SheetContext,
  heading: string,
  by: string,
): PresentedTable {
  return {
    caption: `${outcome.label}, ${by} and ethnicity: every cell with its own base, compared within its row alone`,
    columns: [
      { id: 'cell', label: heading, kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: capital(nouns.many), kind: 'number' },
      { id: 'rate', label: 'In 100', kind: 'number' },
      { id: 'gap', label: 'Gap in 100 (likely range)', kind: 'text' },
      { id: 'times', label: 'Times (likely range)', kind: 'text' },
      BOUNDS_COLUMN,
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: rows.flatMap((row) => [
      ...row.groups.rows.map((group, at) => cellRow(row, group, at, nouns)),
      {
        id: `${row.category.id}-unknown`,
        label: 'Ethnicity not known',
        weight: 'unknown' as const,
        cells: { of: wholeCell(row.unknown), ...EMPTY, words: cell('not a group') },
      },
    ]),
  };
}

const EMPTY = { rate: cell(''), gap: cell(''), times: cell(''), bounds: cell('') };

function cellRow({ category, groups }: CategoryRow, row: RateRow, at: number, nouns: Nouns): TableRow {
  const { share } = row.rate;
  const { gap, times, bounds, words } = comparisonCells(row, row.row.id === groups.reference.row.id, nouns);
  return {
    id: `${category.id}-${row.row.id}`,
    label: row.row.label,
    weight: row.row.kind,
    ...(at === 0 ? { block: true } : {}),
    cells: {
      ...(at === 0 ? { cell: cell(category.label) } : {}),
      of: ofCell(share),
      rate: rateCell(row.rate),
      ...{ gap, times, bounds, words },
    },
  };
}
