import { comparisonCells } from '../comparison-cells';
import type { Block } from '../../measures/outcome-blocks';
import type { RateRow } from '../../measures/rates';
import { BOUNDS_COLUMN } from '../bounds-words';
import type { SheetContext } from '../context';
import type { Cell, PresentedTable, TableColumn, TableRow } from '../figure';
import { inHundred, noRate } from '../numbers';
import { cell } from '../rows';
import { rowId } from './block-rows';
import { heldRange, holding, ofCell } from '../number-cells';

/** Columns of the full table of a comparison: counts, share, gap, ratio, more or fewer, and the verdict in words. */
const TRIPLE_COLUMNS: readonly TableColumn[] = [
  { id: 'of', label: 'Counts', kind: 'number' },
  { id: 'rate', label: 'In 100 (likely range)', kind: 'number' },
  { id: 'gap', label: 'Gap in 100 (likely range)', kind: 'text' },
  { id: 'times', label: 'Times (likely range)', kind: 'text' },
  BOUNDS_COLUMN,
  { id: 'excess', label: 'More or fewer than if equal (likely range)', kind: 'text' },
  { id: 'words', label: 'In words', kind: 'text' },
];

/** Every number behind a figure of blocks: not stated and not recorded apart, and the whole triple. */
export function blockCounts(blocks: readonly Block[], context: SheetContext, caption: string): PresentedTable {
  return {
    caption,
    columns: [
      { id: 'step', label: 'Step', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      ...TRIPLE_COLUMNS,
    ],
    rows: blocks.flatMap((block) => block.rates.rows.map((row, at) => countsRow(block, row, at, context))),
  };
}

function countsRow(block: Block, row: RateRow, at: number, context: SheetContext): TableRow {
  return {
    id: `counts-${rowId(block.id, row.row.id)}`,
    label: row.row.label,
    weight: row.row.kind,
    ...(at === 0 ? { block: true } : {}),
    cells: {
      ...(at === 0 ? { step: cell(block.label, block.baseLabel) } : {}),
      ...tripleCells(row, block.rates.reference.row.id, context),
    },
  };
}

/** The cells of TRIPLE_COLUMNS for one row. */
function tripleCells(row: RateRow, reference: string, { nouns }: SheetContext): Readonly<Record<string, Cell>> {
  const { share, range } = row.rate;
  return {
    of: ofCell(share),
    rate: range.ok
      ? holding(
          cell(
            inHundred(range.value.estimate),
            ` (${inHundred(range.value.lower)} to ${inHundred(range.value.upper)})`,
          ),
          heldRange(range.value, 100),
        )
      : cell(noRate(share)),
    ...comparisonCells(row, row.row.id === reference, nouns),
  };
}
