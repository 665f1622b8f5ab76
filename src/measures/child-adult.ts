import type { Condition } from '../dataset/kinds/contract';
import type { childAndAdult } from '../questions/child-and-adult';
import type { Row } from '../sql/rows';
import { UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { type Bounds, boundsWithin } from './bounds';
import { type Comparison, compareShares } from './comparison';
import type { GroupRow, Measured, Share } from './measured';
import { type GroupCell, shareOfCells } from './outcome-blocks';
import { type Rate, rateOf } from './rates';

export type PersonCell = Row<ReturnType<typeof childAndAdult>['shape']> & GroupCell;

/** One step of the funnel as conditions on stage and breach. */
export interface PersonStep {
  readonly id: string;
  readonly label: string;
  readonly baseLabel: string;
  readonly verb: string;
  readonly drawnByLot?: boolean;
  readonly where: readonly Condition[];
  readonly base: { readonly where?: readonly Condition[] };
}

export interface ChildAdultRow {
  readonly row: GroupRow;
  readonly children: Rate;
  readonly adults: Rate;
  /** Children beside adults of the same row; made for every row, unknown ethnicity and everyone included. */
  readonly comparison: Measured<Comparison>;
  /** What children and adults of unknown ethnicity could make of it; null where the row is no group. */
  readonly bounds: Measured<Pick<Bounds, 'lower' | 'upper'>> | null;
}

export interface ChildAdultStep {
  readonly id: string;
  readonly label: string;
  readonly baseLabel: string;
  readonly verb: string;
  readonly drawnByLot: boolean;
  readonly rows: readonly ChildAdultRow[];
}

/** Children beside adults within every group, step by step. */
export function childAdultSteps(
  cells: readonly PersonCell[],
  steps: readonly PersonStep[],
  rows: readonly GroupRow[],
): readonly ChildAdultStep[] {
  return steps.map(({ id, label, baseLabel, verb, drawnByLot = false, where, base }) => {
    const inBase = (cell: PersonCell) => holds(cell, base.where ?? []);
    const hasOutcome = (cell: PersonCell) => holds(cell, where);
    const share = (child: boolean) => shareOfCells(cells, (cell) => cell.child === child && inBase(cell), hasOutcome);
    const [ofChildren, ofAdults] = [share(true), share(false)];
    return {
      ...{ id, label, baseLabel, verb, drawnByLot },
      rows: withUnknownTogether(rows).map((row) => childAdultRow(row, ofChildren, ofAdults)),
    };
  });
}

function childAdultRow(row: GroupRow, ofChildren: SideOf, ofAdults: SideOf): ChildAdultRow {
  const [children, adults] = [ofChildren(row.codes), ofAdults(row.codes)];
  const isGroup = row.kind === 'group' || row.kind === 'detail';
  return {
    row,
    children: rateOf(children),
    adults: rateOf(adults),
    comparison: compareShares(children, adults),
    bounds: isGroup
      ? boundsWithin([children, adults], [ofChildren(UNKNOWN_ETHNICITY), ofAdults(UNKNOWN_ETHNICITY)])
      : null,
  };
}

type SideOf = (codes: readonly string[]) => Share;

function holds(cell: PersonCell, conditions: readonly Condition[]): boolean {
  return conditions.every(({ column, codes }) =>
    codes.includes(column === 'stage_reached' ? cell.stage : column === 'breach' ? cell.breach : ''),
  );
}

/** Groups, everyone of unknown ethnicity together, and everyone. */
function withUnknownTogether(rows: readonly GroupRow[]): readonly GroupRow[] {
  const groups = rows.filter(({ kind }) => kind === 'group' || kind === 'detail');
  return [
    ...groups,
    { id: 'unknown', label: 'Not known', codes: ['NS', 'NR', 'NX'], kind: 'unknown' },
    ...rows.filter(({ kind }) => kind === 'total').map((row) => ({ ...row, label: 'Everyone' })),
  ];
}
