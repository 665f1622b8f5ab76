import { fixed, whole } from '../../vocabulary/written';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { AmountBlock, AmountRow } from '../../measures/amount-blocks';
import type { Conditions } from '../../measures/conditions';
import { methods } from '../methods';
import { timesCell as writtenTimes } from '../comparison-cells';
import type { RangeRow } from '../charts/range';
import { ratioChart } from '../charts/ratio';
import { boundsCell } from '../bounds-words';
import type { SheetContext } from '../context';
import type { Cell, DrawnFigure, PresentedTable, TableRow } from '../figure';
import { counted } from '../nouns';
import { cell } from '../rows';
import { verdictInWords } from '../verdict-words';
import { blockShapes, rowId } from './block-rows';
import { blocksFigure, type BlocksWords } from './blocks-figure';
import { countCell, heldRange, holding, wholeCell } from '../number-cells';

/** Shares and averages of conditions in blocks on one scale of ratios. */
export function conditionsFigure(value: Released<Conditions>, context: SheetContext, words: BlocksWords): DrawnFigure {
  const figure = blocksFigure(value, context, words);
  const shapes = [...value.blocks.flatMap(blockShapes), ...value.amounts.flatMap(amountShapes)];
  return {
    ...figure,
    columns: figure.columns.map((column) =>
      column.id === 'rate' ? { ...column, label: 'In 100, or average' } : column,
    ),
    rows: [...figure.rows, ...value.amounts.flatMap(amountRows)],
    chart: ratioChart(shapes, { rowHeight: 24, share: 38 }),
    base: `${figure.base} ${amountBases(value.amounts, context)}`,
    source: `${figure.source} ${methods('averages', 'products')}`,
    ...(figure.counts ? { counts: withAmounts(figure.counts, value.amounts, context) } : {}),
  };
}

const drawn = ({ rows, unknown }: AmountBlock): readonly AmountRow[] => [
  ...rows.filter(({ row }) => row.kind === 'group' || row.kind === 'detail'),
  unknown,
];

function amountRows(block: AmountBlock): readonly TableRow[] {
  return drawn(block).map((row, at): TableRow => ({
    id: rowId(block.id, row.row.id),
    label: row.row.label,
    weight: row.row.kind,
    ...(at === 0 ? { block: true } : {}),
    cells: {
      ...(at === 0 ? { step: cell(block.label, block.baseLabel) } : {}),
      of: wholeCell(row.many),
      rate: row.mean.ok
        ? holding(cell(fixed(row.mean.value.estimate, 1)), { value: row.mean.value.estimate })
        : cell('none'),
      times: timesCell(row, block.reference.id),
      published: cell(''),
    },
  }));
}

function timesCell({ row, ratio: times }: AmountRow, reference: string): Cell {
  if (row.id === reference) return cell('', 'compared with');
  if (times === null) return cell('', row.kind === 'unknown' ? 'not compared' : '');
  return times.ok ? writtenTimes(times.value) : cell('', 'no comparison');
}

function amountShapes(block: AmountBlock): readonly RangeRow[] {
  return drawn(block).map(({ row, ratio: times, verdict }): RangeRow => {
    const id = rowId(block.id, row.id);
    if (row.id === block.reference.id) return { row: id, form: 'comparator', value: 1 };
    if (!times?.ok) return { row: id, form: 'nothing' };
    const { estimate, lower, upper } = times.value;
    return {
      row: id,
      form: 'estimate',
      value: estimate,
      lower,
      upper,
      clear: isClear(verdict),
    };
  });
}

function amountBases(amounts: readonly AmountBlock[], { nouns }: SheetContext): string {
  return amounts
    .map(({ label, baseLabel, rows }) => {
      const all = rows.find(({ row }) => row.kind === 'total');
      return `${label}, ${baseLabel}: out of ${counted(nouns, all?.many ?? 0, whole(all?.many ?? 0))}.`;
    })
    .join(' ');
}

function withAmounts(table: PresentedTable, amounts: readonly AmountBlock[], context: SheetContext): PresentedTable {
  const rows = amounts.flatMap((block) =>
    block.rows.map((row, at): TableRow => ({
      id: `counts-${rowId(block.id, row.row.id)}`,
      label: row.row.label,
      weight: row.row.kind,
      ...(at === 0 ? { block: true } : {}),
      cells: {
        ...(at === 0 ? { step: cell(block.label, block.baseLabel) } : {}),
        of: countCell({ count: row.many, withheld: 0 }),
        rate: row.mean.ok
          ? holding(
              cell(
                fixed(row.mean.value.estimate, 2),
                ` (${fixed(row.mean.value.lower, 2)} to ${fixed(row.mean.value.upper, 2)})`,
              ),
              heldRange(row.mean.value),
            )
          : cell('none'),
        gap: row.difference
          ? holding(cell(gapInWords(row.difference.estimate)), { value: row.difference.estimate })
          : cell(''),
        times: timesCell(row, block.reference.id),
        bounds: boundsCell(row.bounds),
        excess: cell(''),
        words: cell(row.verdict ? averageInWords(row.verdict, context) : ''),
      },
    })),
  );
  return { ...table, rows: [...table.rows, ...rows] };
}

function gapInWords(value: number): string {
  const size = fixed(Math.abs(value), 2);
  return size === '0.00' ? 'about the same' : `${size} ${value > 0 ? 'more' : 'fewer'}`;
}

function averageInWords(verdict: NonNullable<AmountRow['verdict']>, { nouns }: SheetContext): string {
  if (verdict === 'more') return 'more';
  return verdict === 'less' ? 'fewer' : verdictInWords(verdict, nouns);
}
