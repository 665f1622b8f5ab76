import { whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { Carried, ConditionsLine, ReturnConditions } from '../../measures/return-conditions';
import { FULL_COUNT, type SheetContext, sourceLine } from '../context';
import type { Cell, DrawnFigure, PresentedFigure, PresentedTable, TableColumn, TableRow } from '../figure';
import { wholeCell } from '../number-cells';
import { cell } from '../rows';
import { returnRowId } from './order-return-figure';

const COLUMNS: readonly TableColumn[] = [
  { id: 'requirements', label: 'Positive requirements of these orders', kind: 'number' },
  { id: 'requirements-of', label: 'Orders that say how many', kind: 'number' },
  { id: 'prohibitions', label: 'Prohibitions of these orders', kind: 'number' },
  { id: 'prohibitions-of', label: 'Orders that say how many prohibitions', kind: 'number' },
];
const ABSENT = 'not supplied';

/** How many conditions of each type the orders carry, line by line of the return. */
export function returnConditionsFigure(measured: Released<ReturnConditions>, context: SheetContext): DrawnFigure {
  const { lines, all } = measured;
  const caption = 'Conditions of knife crime prevention orders, by quarter';
  return {
    finding: [
      `The orders carry ${said(all.requirements)} positive requirements and ${said(all.prohibitions)} prohibitions`,
    ],
    caption,
    columns: [{ id: 'part', label: 'Period and part', kind: 'head' }, ...COLUMNS],
    rows: lines.map(rowOf),
    chart: null,
    base: 'Every order counts, interim or full, in the quarter in which its trigger was met.',
    unknowns: '',
    source: sourceLine(context, ''),
    reading: {
      sayAloud: `“The orders carry ${said(all.requirements)} positive requirements and ${said(all.prohibitions)} prohibitions.”`,
      range: FULL_COUNT,
      sum: '',
      takeCare: 'An interim order made without notice carries prohibitions only.',
    },
  };
}

const said = (carried: Carried | null): string => (carried ? whole(carried.sum) : 'an unknown number of');

function rowOf(line: ConditionsLine): TableRow {
  const { period, part, requirements, prohibitions } = line;
  return {
    ...{ id: returnRowId(line), label: `${period.label}: ${part.label}`, weight: 'detail' },
    cells: { ...cellsOf('requirements', requirements), ...cellsOf('prohibitions', prohibitions) },
  };
}

const cellsOf = (id: string, carried: Carried | null): Readonly<Record<string, Cell>> => ({
  [id]: carried ? wholeCell(carried.sum) : cell(ABSENT),
  [`${id}-of`]: carried ? wholeCell(carried.orders) : cell(ABSENT),
});

/**
 * The return as one figure in one layout: what its orders carry stands behind each of its lines. Where the file holds no
 * conditions, or they are masked as a whole, each line says so.
 */
export function wholeReturn(orders: PresentedFigure, conditions: PresentedFigure | undefined): PresentedFigure {
  const rows = new Map((conditions?.rows ?? []).map((row) => [row.id, row.cells]));
  const none = cell(conditions?.idle ? '[masked]' : ABSENT);
  const without = Object.fromEntries(COLUMNS.map(({ id }) => [id, none]));
  const withConditions = <Table extends Pick<PresentedTable, 'columns' | 'rows'>>(table: Table): Table => ({
    ...table,
    columns: [...table.columns, ...COLUMNS],
    rows: table.rows.map((row) => ({ ...row, cells: { ...row.cells, ...(rows.get(row.id) ?? without) } })),
  });
  const silent = conditions?.unavailable ?? '';
  return {
    ...withConditions(orders),
    ...(orders.counts ? { counts: withConditions(orders.counts) } : {}),
    remark: [orders.remark, silent].filter(Boolean).join(' '),
  };
}
