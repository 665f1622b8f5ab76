import type { Row } from '../sql/rows';
import type { AmountSums } from '../statistics/mean-interval';
import type { conditionsOfDisposals } from '../questions/conditions-of-disposals';
import type { conditionsOfOrders } from '../questions/conditions-of-orders';
import { addSums, type AmountBlock, amountBlock, type SumsOfCodes, type UnknownAmounts } from './amount-blocks';
import type { GroupRow, Share } from './measured';
import { type Block, blockOf, type ShareOfCodes } from './outcome-blocks';

/** Shares with a kind of condition, means of how many, and how many had nothing recorded. */
export interface Conditions {
  readonly blocks: readonly Block[];
  readonly amounts: readonly AmountBlock[];
  readonly all: number;
  readonly recorded: number;
}

type ReferenceOf = (row: GroupRow) => GroupRow;
type DisposalRow = Row<ReturnType<typeof conditionsOfDisposals>['shape']>;
type OrderRow = Row<ReturnType<typeof conditionsOfOrders>['shape']>;

const KINDS = [
  ['rehabilitative', 'Rehabilitative condition', 'get a rehabilitative condition', 'A rehabilitative condition'],
  ['reparative', 'Reparative condition', 'get a reparative condition', 'A reparative condition'],
  ['restrictive', 'Restrictive condition', 'get a restrictive condition', 'A restrictive condition'],
] as const;

/** Conditions of out-of-court disposals by group. */
export function disposalConditions(
  cells: readonly DisposalRow[],
  rows: readonly GroupRow[],
  referenceOf: ReferenceOf,
): Conditions {
  const baseLabel = 'of those with conditions recorded';
  const groups = cells.filter(({ part }) => part === 'groups');
  const conditions = (cell: DisposalRow): AmountSums => ({
    many: cell.total_many,
    sum: cell.total_sum,
    squares: cell.total_squares,
  });
  return {
    blocks: KINDS.map(([id, label, verb, noun]) =>
      blockOf(
        { id, label, baseLabel, verb, noun },
        shareOf(groups, (cell) => [cell[id], cell.recorded]),
        rows,
        referenceOf,
      ),
    ),
    amounts: [
      amountBlock(
        { id: 'conditions', label: 'Conditions, on average', baseLabel: 'of all three kinds, of those with any' },
        sumsOf(groups, conditions),
        unknownOf(cells, conditions),
        rows,
        referenceOf,
      ),
    ],
    all: total(groups, (cell) => cell.out_of_court),
    recorded: total(groups, (cell) => cell.recorded),
  };
}

const ADULT: GroupRow = { id: 'adult', label: 'Adults', codes: ['adult'], kind: 'group' };
const CHILD: GroupRow = { id: 'child', label: 'Children', codes: ['child'], kind: 'group' };

/** Conditions of orders by group, and positive interventions of children beside those of adults. */
export function orderConditions(
  cells: readonly OrderRow[],
  rows: readonly GroupRow[],
  referenceOf: ReferenceOf,
): Conditions {
  const own = cells.filter(({ part }) => part === 'selection');
  const ages = cells
    .filter(({ part }) => part === 'ages')
    .map((cell) => ({ ...cell, ethnicity: cell.child ? 'child' : 'adult' }));
  const positive = {
    label: 'Positive intervention',
    verb: 'get a positive intervention',
    noun: 'A positive intervention',
  };
  const answered = (cell: OrderRow): readonly [number, number] => [cell.positive, cell.answered];
  const amount = (id: string, label: string, sums: (cell: OrderRow) => AmountSums) =>
    amountBlock(
      { id, label, baseLabel: 'per order, where recorded' },
      sumsOf(own, sums),
      unknownOf(cells, sums),
      rows,
      referenceOf,
    );
  return {
    blocks: [
      blockOf(
        { ...positive, id: 'positive', baseLabel: 'of orders with an answer' },
        shareOf(own, answered),
        rows,
        referenceOf,
      ),
      blockOf(
        { ...positive, id: 'ages', baseLabel: 'with an answer, of any age', notGroups: true },
        shareOf(ages, answered),
        [CHILD, ADULT],
        () => ADULT,
      ),
    ],
    amounts: [
      amount('requirements', 'Positive requirements', (cell) => ({
        many: cell.requirements_many,
        sum: cell.requirements_sum,
        squares: cell.requirements_squares,
      })),
      amount('prohibitions', 'Prohibitions', (cell) => ({
        many: cell.prohibitions_many,
        sum: cell.prohibitions_sum,
        squares: cell.prohibitions_squares,
      })),
      amount('months', 'Length in months', (cell) => ({
        many: cell.months_many,
        sum: cell.months_sum,
        squares: cell.months_squares,
      })),
    ],
    all: total(own, ({ orders }) => orders),
    recorded: total(own, (cell) => cell.answered),
  };
}

function shareOf<Cell extends { readonly ethnicity: string; readonly withheld: number }>(
  cells: readonly Cell[],
  counts: (cell: Cell) => readonly [number, number],
): ShareOfCodes {
  return (codes): Share => {
    const own = cells.filter(({ ethnicity }) => codes === null || codes.includes(ethnicity));
    const withheld = total(own, (cell) => cell.withheld);
    return {
      events: { count: total(own, (cell) => counts(cell)[0]), withheld },
      atRisk: { count: total(own, (cell) => counts(cell)[1]), withheld },
    };
  };
}

function sumsOf<Cell extends { readonly ethnicity: string; readonly withheld: number }>(
  cells: readonly Cell[],
  sums: (cell: Cell) => AmountSums,
): SumsOfCodes {
  return (codes) => {
    const own = cells.filter(({ ethnicity }) => codes.includes(ethnicity));
    return own.some(({ withheld }) => withheld > 0) ? null : addSums(own.map(sums));
  };
}

/** The amounts of the unknown, each row of which stands for equal ones; null where part of the counts was withheld. */
function unknownOf<Cell extends { readonly part: string; readonly withheld: number }>(
  cells: readonly Cell[],
  sums: (cell: Cell) => AmountSums,
): UnknownAmounts {
  const unknown = cells.filter(({ part }) => part === 'unknown');
  if (unknown.some(({ withheld }) => withheld > 0)) return null;
  return unknown
    .map(sums)
    .filter(({ many }) => many > 0)
    .map(({ many, sum }) => ({ amount: sum / many, count: many }));
}

function total<Cell>(cells: readonly Cell[], of: (cell: Cell) => number): number {
  return cells.reduce((sum, cell) => sum + of(cell), 0);
}
