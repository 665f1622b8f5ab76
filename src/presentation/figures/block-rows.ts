import { timesCell as writtenTimes } from '../comparison-cells';
import { isClear } from '../../measures/verdict';
import type { Block } from '../../measures/outcome-blocks';
import type { Rate, RateRow } from '../../measures/rates';
import type { RangeRow } from '../charts/range';
import type { RangeShape } from '../charts/range-marks';
import type { Cell, TableRow } from '../figure';
import { inHundred, pairInHundred, noRate } from '../numbers';
import { cell, markedCell } from '../rows';
import { holding, ofCell } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';

/** A row that a sentence speaks of: its numbers stand on yellow. */
export interface SpokenPlace {
  readonly block: string;
  readonly row: string;
}

/** Id of a table row of a block. */
export const rowId = (block: string, row: string): string => `${block}-${row}`;

/** Rows of a block that are drawn: groups and details, then everyone of unknown ethnicity in one row. */
function drawnRows({ rates }: Block): readonly RateRow[] {
  return rates.rows.filter(({ row }) => row.kind === 'group' || row.kind === 'detail');
}

/** The table rows of a block: its name beside the first, and a ratio beside the comparison group. */
export function blockRows(block: Block, headlineRow: SpokenPlace | null): readonly TableRow[] {
  const reference = block.rates.reference.row.id;
  const isSpoken = headlineRow?.block === block.id;
  const marked = isSpoken ? markedShares(block, headlineRow.row) : {};
  const rows = drawnRows(block).map((row, at): TableRow => {
    const own = isSpoken && headlineRow.row === row.row.id;
    return {
      id: rowId(block.id, row.row.id),
      label: row.row.label,
      weight: row.row.kind,
      ...(at === 0 ? { block: true } : {}),
      cells: {
        ...(at === 0 ? { step: blockName(block) } : {}),
        ...ofAndRate(row.rate, own || (isSpoken && row.row.id === reference), marked[row.row.id]),
        times: timesCell(row, reference, own),
      },
    };
  });
  return block.notGroups ? rows : [...rows, unknownRow(block)];
}

function blockName({ label, baseLabel, drawnByLot }: Block): Cell {
  return cell(label, drawnByLot ? `${baseLabel}; drawn by lot, so a gap is chance or a fault` : baseLabel);
}

function unknownRow({ id, unknown }: Block): TableRow {
  const cells = { ...ofAndRate(unknown, false), times: cell('', 'not compared') };
  return { id: rowId(id, 'unknown'), label: 'Not known', weight: 'unknown', cells };
}

/** Everyone of a block, whose share is compared with nobody's. */
export function allRow({ id, all }: Block): TableRow {
  const cells = { ...ofAndRate(all, false), times: cell('', 'not compared') };
  return { id: rowId(id, 'all'), label: 'All', weight: 'total', cells };
}

/** The two shares that the sentence speaks of, as it writes them: with a decimal where they would look alike. */
function markedShares({ rates }: Block, id: string): Readonly<Partial<Record<string, string>>> {
  const headlineRow = rates.rows.find(({ row }) => row.id === id);
  if (!headlineRow?.rate.range.ok || !headlineRow.against?.range.ok) return {};
  const [own, theirs] = pairInHundred(headlineRow.rate.range.value.estimate, headlineRow.against.range.value.estimate);
  return { [id]: own, [rates.reference.row.id]: theirs };
}

function ofAndRate(
  { share, range }: Rate,
  mark: boolean,
  written?: string,
): { readonly of: Cell; readonly rate: Cell } {
  return {
    of: ofCell(share),
    rate: range.ok
      ? holding(markedCell(written ?? inHundred(range.value.estimate), mark), { value: 100 * range.value.estimate })
      : cell(noRate(share)),
  };
}

function timesCell({ row, comparison }: RateRow, reference: string, mark: boolean): Cell {
  if (row.id === reference) return cell('', 'compared with');
  if (!comparison?.ok) return cell('', 'no comparison');
  return writtenTimes(comparison.value.ratio, mark);
}

/** The marks of a block on a scale of ratios; rows without a comparison stay empty. */
export function blockShapes(block: Block): readonly RangeRow[] {
  const reference = block.rates.reference.row.id;
  return [
    ...drawnRows(block).map((row) => ({ row: rowId(block.id, row.row.id), ...ratioShape(row, reference) })),
    ...(block.notGroups ? [] : [{ row: rowId(block.id, 'unknown'), form: 'nothing' as const }]),
  ];
}

function ratioShape({ row, rate, comparison, against }: RateRow, reference: string): RangeShape {
  if (row.id === reference) return { form: 'comparator', value: 1 };
  if (!comparison?.ok)
    return emptyShape(rate.share.events, rate.share.atRisk, against?.share.events, against?.share.atRisk);
  const { ratio: times, verdict } = comparison.value;
  if (!Number.isFinite(times.estimate) || times.estimate <= 0) return { form: 'nothing' };
  const clear = isClear(verdict);
  return { form: 'estimate', value: times.estimate, lower: times.lower, upper: times.upper, clear };
}
