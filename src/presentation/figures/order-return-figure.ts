import type { Released } from '../../disclosure/release';
import type { OrderReturn, ReturnLine } from '../../measures/order-return';
import { FULL_COUNT, type SheetContext, sourceLine } from '../context';
import type { Cell, DrawnFigure, TableColumn, TableRow } from '../figure';
import { count } from '../numbers';
import { countCell } from '../number-cells';
import { cell } from '../rows';

const COLUMNS: readonly TableColumn[] = [
  { id: 'part', label: 'Period', kind: 'head' },
  { id: 'applications', label: 'Applications', kind: 'number' },
  { id: 'orders', label: 'Orders, interim or full', kind: 'number' },
  { id: 'positive', label: 'Orders with a positive intervention', kind: 'number' },
  { id: 'breaches', label: 'Orders breached', kind: 'number' },
];

const REASONS = { positive: 'positive intervention', breaches: 'breach' } as const;

/** The return to MOPAC: one layout each time, a line for each quarter, and behind it by ethnicity, age, sex and borough. */
export function orderReturnFigure(measured: Released<OrderReturn>, context: SheetContext): DrawnFigure {
  const { lines, all } = measured;
  const totals = lines.filter(({ part }) => part.id === 'all');
  const missing = (['positive', 'breaches'] as const).filter((id) => all.counts[id] === null);
  const caption = 'Return on knife crime prevention orders, by quarter';
  return {
    finding: [
      `${saidOf(all, 'applications')} applications led to ${saidOf(all, 'orders')} orders in the time supplied`,
    ],
    caption,
    columns: COLUMNS,
    rows: totals.map((line) => rowOf(line, line.period.label, 'group')),
    chart: null,
    counts: {
      caption: `${caption}, by ethnicity, age, sex and borough`,
      columns: COLUMNS.with(0, { id: 'part', label: 'Period and part', kind: 'head' }),
      rows: lines.map((line, at, every) => ({
        ...rowOf(line, `${line.period.label}: ${line.part.label}`, line.part.id === 'all' ? 'total' : 'detail'),
        ...(every[at - 1]?.period.id === line.period.id ? {} : { block: true }),
      })),
    },
    remark: [
      ...missing.map((id) => `Not supplied: this extract has no ${REASONS[id]}. That is not a nought.`),
      'Not supplied: reoffending, which no extract of orders holds.',
      'Not supplied: what each condition is in words; extracts hold how many of each type.',
    ].join(' '),
    base: `Every case counts, in the quarter in which its trigger was met, whatever months are ticked.${partlyInWords(totals)}`,
    unknowns: '',
    source: sourceLine(context, ''),
    reading: {
      sayAloud: `“${saidOf(all, 'orders')} orders were made.”`,
      range: FULL_COUNT,
      sum: '',
      takeCare: 'A case that is not decided yet may still become an order of its quarter.',
    },
  };
}

/** The row of a line of the return, by whichever figure it is. */
export const returnRowId = ({ period, part }: Pick<ReturnLine, 'period' | 'part'>): string =>
  part.id === 'all' ? period.id : `${period.id} ${part.id}`;

function rowOf({ period, part, counts }: ReturnLine, label: string, weight: TableRow['weight']): TableRow {
  const cells = Object.entries(counts).map(([id, quantity]): [string, Cell] => [
    id,
    quantity === null ? cell('not supplied') : countCell(quantity),
  ]);
  return {
    id: returnRowId({ period, part }),
    label,
    weight,
    cells: Object.fromEntries(cells),
  };
}

function saidOf({ counts }: ReturnLine, id: 'applications' | 'orders'): string {
  const quantity = counts[id];
  return quantity === null ? 'Not supplied' : count(quantity);
}

function partlyInWords(totals: readonly ReturnLine[]): string {
  const partly = totals.filter(({ period }) => period.partCovered).map(({ period }) => period.label);
  return partly.length ? ` Covered in part: ${partly.join(', ')}.` : '';
}
