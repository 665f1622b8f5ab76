import type { Block } from '../../measures/outcome-blocks';
import type { RateRow } from '../../measures/rates';
import { BOUNDS_COLUMN, boundedCell } from '../bounds-words';
import type { SheetContext } from '../context';
import type { Cell, PresentedTable, TableColumn, TableRow } from '../figure';
import { count, inHundred, moreOrFewer, moreOrFewerRange, ratio, ratioRange } from '../numbers';
import { cell } from '../rows';
import { verdictInWords } from '../verdict-words';
import { rowId } from './block-rows';

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
      ...(at === 0 ? { step: cell(block.label, block.feeder) } : {}),
      ...tripleCells(row, block.rates.reference.row.id, context),
    },
  };
}

/** The cells of TRIPLE_COLUMNS for one row. */
function tripleCells(
  { row, rate, comparison, bounds }: RateRow,
  reference: string,
  { nouns }: SheetContext,
): Readonly<Record<string, Cell>> {
  const range = rate.range.ok ? rate.range.value : null;
  const own = {
    of: cell(`${count(rate.share.events)} of ${count(rate.share.atRisk)}`),
    rate: range
      ? cell(inHundred(range.estimate), ` (${inHundred(range.lower)} to ${inHundred(range.upper)})`)
      : cell('none'),
  };
  const none = { gap: cell(''), times: cell(''), bounds: cell(''), excess: cell('') };
  if (row.id === reference) return { ...own, ...none, words: cell('compared with') };
  if (!comparison) return { ...own, ...none, words: cell(row.kind === 'unknown' ? 'not a group' : '') };
  if (!comparison.ok) return { ...own, ...none, words: cell(comparison.why) };
  const { difference, ratio: times, excess, verdict } = comparison.value;
  const gap = { lower: difference.lower * 100, upper: difference.upper * 100 };
  return {
    ...own,
    gap: cell(moreOrFewer(difference.estimate * 100), ` (${moreOrFewerRange(gap)})`),
    times: Number.isFinite(times.estimate)
      ? cell(ratio(times.estimate), ` (${ratioRange(times)})`)
      : cell(ratioRange(times)),
    bounds: boundedCell(bounds),
    excess: cell(moreOrFewer(excess.estimate), ` (${moreOrFewerRange(excess)})`),
    words: cell(verdictInWords(verdict, nouns)),
  };
}
