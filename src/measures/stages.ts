import { gapsThatStand } from './draw-by-lot';
import type { OutcomeTables } from '../questions/outcome-by';
import type { Bounds } from './bounds';
import type { Comparison } from './comparison';
import type { GroupRow, Measured, Range, Share } from './measured';
import { type PerThousandInput, perThousand } from './per-thousand';
import { ratesByGroup, shareOf } from './rates';
import type { People } from '../vocabulary/people';

/** One group at one stage. */
export interface StageRow {
  readonly row: GroupRow;
  /** A share, or events per 1,000 people a year: as the stage says. */
  readonly range: Measured<Range>;
  /** Those with the outcome of those at risk; of a stage out of the population, those whom it reached of those who live here. */
  readonly share: Share;
  /** The same of whom the row is compared with; null where nothing is compared, and out of a population. */
  readonly against: Share | null;
  /** Null for the comparison group itself and for unknown ethnicity. */
  readonly comparison: Measured<Comparison> | null;
  /** What those of unknown ethnicity could make of the ratio; null where nothing is compared or nobody is unknown. */
  readonly bounds: (Pick<Bounds, 'lower' | 'upper'> & Partial<Pick<Bounds, 'gap'>>) | null;
}

/** One decision of one extract, in the adverse direction, with every group beside the comparison group. */
export interface Stage {
  readonly id: string;
  readonly extract: string;
  readonly kind: string;
  /** "Application, of those referred". */
  readonly label: string;
  /** The label where the base is named beside it: "Application". */
  readonly short: string;
  /** Completes "Black children were more likely to ...": "be charged". */
  readonly verb: string;
  /** True where more of it is heavier for the child. */
  readonly moreIsAdverse: boolean;
  /** Whom it is out of, after the number: "children with an application", "children aged 10 to 17 living in London". */
  readonly baseLabel: string;
  /** What must be known of its base, and where it is from, as sentences; empty where there is nothing. */
  readonly note: string;
  /** What its ranges make of the same child counted again, as a sentence about its extract; empty where each counts once. */
  readonly repeats: string;
  readonly period: string;
  /** "provisional", "provisional in part": what its rows of that period are; empty where none is. */
  readonly provisional: string;
  /** What is counted, "children" or "decisions", and the people behind it. */
  readonly many: string;
  readonly one: string;
  readonly people: People;
  /** Of those counted, who: "with an application"; empty where `feeder` alone says it. */
  readonly whose: string;
  readonly unit: 'children' | 'events';
  /** Drawn by lot: a gap there is chance or a fault. */
  readonly randomised: boolean;
  /** Shares of those who reached the decision, or yearly rates per 1,000 of a population. */
  readonly outOf: 'feeder' | 'population';
  /** Somebody decides at it: not at a step drawn by lot, nor at one out of the people who live here. */
  readonly decided: boolean;
  readonly reference: GroupRow;
  readonly rows: readonly StageRow[];
  readonly unknown: number;
  /** Those at risk; of a stage out of the population, the people who live here. */
  readonly total: number;
}

export type StageName = Omit<Stage, 'outOf' | 'decided' | 'reference' | 'rows' | 'unknown' | 'total'>;

const same = (rows: readonly StageRow[]): readonly StageRow[] => rows;

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
    ...{ outOf: 'feeder', decided: !name.randomised },
    reference: rates.reference.row,
    rows: (name.randomised ? gapsThatStand : same)(
      rates.rows.map(({ row, rate, against, comparison, bounds }) => ({
        row,
        range: rate.range,
        share: rate.share,
        against: against?.share ?? null,
        comparison,
        bounds: bounds?.ok ? bounds.value : null,
      })),
    ),
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
    ...{ outOf: 'population', decided: false },
    reference: measured.reference.row,
    rows: measured.rows
      .filter(({ row }) => row.id !== all.id)
      .map(({ row, rate, range, comparison, bounds }) => ({
        row,
        range,
        share: { events: rate.events, atRisk: { count: rate.people ?? 0, withheld: 0 } },
        against: null,
        comparison,
        bounds,
      })),
    unknown: measured.unknown.count,
    total: people ?? 0,
  };
}
