import type { OutcomeTables } from '../questions/outcome-by';
import type { GroupRow } from './measured';
import { type RatesByGroup, ratesByGroup, shareOf } from './rates';

/** One decision of one extract, in the adverse direction, with every group beside the comparison group. */
export interface Stage {
  readonly id: string;
  readonly extract: string;
  readonly kind: string;
  /** "Charge"; in children or events as its sheet counts. */
  readonly label: string;
  readonly feeder: string;
  readonly period: string;
  readonly many: string;
  /** Drawn by lot: a gap there is chance or a fault. */
  readonly randomised: boolean;
  readonly rates: RatesByGroup;
  readonly unknown: number;
  readonly total: number;
}

export type StageName = Omit<Stage, 'rates' | 'unknown' | 'total'>;

/** Measures one stage; unknown ethnicity is counted in its base and compared with nobody. */
export function stageOf(
  name: StageName,
  tables: OutcomeTables,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Stage {
  return {
    ...name,
    rates: ratesByGroup(tables, rows, referenceOf),
    unknown: shareOf(tables, ['NS', 'NR', 'NX']).atRisk.count,
    total: shareOf(tables, null).atRisk.count,
  };
}
