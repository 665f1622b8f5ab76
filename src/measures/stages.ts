import type { Quantity } from '../questions/crossed';
import type { OutcomeTables } from '../questions/outcome-by';
import type { Bounds } from './bounds';
import type { Comparison } from './comparison';
import type { GroupRow, Measured, Range } from './measured';
import { type PerThousandInput, perThousand } from './per-thousand';
import { ratesByGroup, shareOf } from './rates';

/** One group at one stage. */
export interface StageRow {
  readonly row: GroupRow;
  /** A share, or events per 1,000 people a year: as the stage says. */
  readonly range: Measured<Range>;
  /** Those at risk of the decision; of a stage out of the population, those whom it reached. */
  readonly many: Quantity;
  /** Null for the comparison group itself and for unknown ethnicity. */
  readonly comparison: Measured<Comparison> | null;
  /** What those of unknown ethnicity could make of the ratio; null where nothing is compared or nobody is unknown. */
  readonly bounds: Pick<Bounds, 'lower' | 'upper'> | null;
}

/** One decision of one extract, in the adverse direction, with every group beside the comparison group. */
export interface Stage {
  readonly id: string;
  readonly extract: string;
  readonly kind: string;
  /** "Charge"; in children or events as its sheet counts. */
  readonly label: string;
  /** Whom it is out of: those who reached the decision, or the people who live here, with the source. */
  readonly feeder: string;
  readonly period: string;
  readonly many: string;
  /** Drawn by lot: a gap there is chance or a fault. */
  readonly randomised: boolean;
  /** Shares of those who reached the decision, or yearly rates per 1,000 of a population. */
  readonly outOf: 'feeder' | 'population';
  readonly reference: GroupRow;
  readonly rows: readonly StageRow[];
  readonly unknown: number;
  /** Those at risk; of a stage out of the population, the people who live here. */
  readonly total: number;
}

export type StageName = Omit<Stage, 'outOf' | 'reference' | 'rows' | 'unknown' | 'total'>;

const UNKNOWN = ['NS', 'NR', 'NX'];

/** Measures one stage; unknown ethnicity is counted in its base and compared with nobody. */
export function stageOf(
  name: StageName,
  tables: OutcomeTables,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Stage {
  const rates = ratesByGroup(tables, rows, referenceOf);
  return {
    ...name,
    outOf: 'feeder',
    reference: rates.reference.row,
    rows: rates.rows.map(({ row, rate, comparison, bounds }) => ({
      row,
      range: rate.range,
      many: rate.share.atRisk,
      comparison,
      bounds: bounds?.ok ? bounds.value : null,
    })),
    unknown: shareOf(tables, UNKNOWN).atRisk.count,
    total: shareOf(tables, null).atRisk.count,
  };
}

/** The stage before all decisions: how often people who live here come to the first of them, per 1,000 a year. */
export function populationStageOf(
  name: StageName,
  input: PerThousandInput,
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): Stage {
  const all: GroupRow = { id: 'all', label: 'All', codes: rows.flatMap(({ codes }) => codes), kind: 'total' };
  const measured = perThousand(input, [...rows, all], (row) => (row.id === all.id ? row : referenceOf(row)));
  const people = measured.rows.find(({ row }) => row.id === all.id)?.rate.people;
  return {
    ...name,
    outOf: 'population',
    reference: measured.reference.row,
    rows: measured.rows
      .filter(({ row }) => row.id !== all.id)
      .map(({ row, rate, range, comparison, bounds }) => ({ row, range, many: rate.events, comparison, bounds })),
    unknown: measured.unknown.count,
    total: people ?? 0,
  };
}
