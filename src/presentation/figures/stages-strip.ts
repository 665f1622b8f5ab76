import { maySpeak } from '../../measures/claims';
import type { Stage, StageRow } from '../../measures/stages';
import { isClear } from '../../measures/verdict';
import { panelsChart } from '../charts/panels';
import type { RangeShape } from '../charts/range-marks';
import type { PresentedStrip, PresentedTable } from '../figure';

/** Least height of a decision in the strip, in pixels: twelve stand in one screen with the headline and the extracts. */
const ROW = 24;
/** Hundredths of the width for the drawing: a decision and whom it is out of have a line each. */
const SHARE = 50;

/** The decisions in one screen: a row each, a small range for every group, its numbers behind it. */
export function stagesStrip(
  stages: readonly Stage[],
  compared: string,
  extent: readonly [number, number],
  tableOf: (stage: Stage) => PresentedTable,
): PresentedStrip {
  const panels = [
    ...new Map(stages.flatMap(comparedIn).map(({ row }) => [row.id, { id: row.id, label: row.label }])).values(),
  ];
  return {
    caption: `Times as likely as ${compared}, decision by decision. A row opens its numbers`,
    columns: [
      { id: 'stage', label: 'Decision', kind: 'head' },
      { id: 'chart', label: `Times ${stages[0]?.reference.label ?? 'White'}`, kind: 'chart' },
    ],
    rows: stages.map((stage) => ({
      ...{ id: stage.id, label: stage.short, rider: riderOf(stage), weight: 'group', cells: {} },
      opens: tableOf(stage),
    })),
    chart: panelsChart(
      stages.flatMap((stage) =>
        comparedIn(stage).map((row) => ({ ...shownShape(row, stage), row: stage.id, panel: row.row.id, line: 1 })),
      ),
      { panels, extent, scale: 'log', rowHeight: ROW, share: SHARE },
    ),
  };
}

const comparedIn = ({ rows, reference }: Stage): readonly StageRow[] =>
  rows.filter(({ row }) => row.id !== reference.id && row.kind !== 'unknown');

function riderOf({ baseLabel, randomised }: Stage): string {
  return randomised ? `of ${baseLabel}, by lot` : `of ${baseLabel}`;
}

/** Where fewer are than may be spoken of, the strip says so in words; the ranges stand in the table behind the row. */
function shownShape(row: StageRow, { reference }: Stage): RangeShape {
  const spoken = row.comparison?.ok && maySpeak(row.comparison.value.claim);
  const shape = stageShape(row, reference.id);
  return spoken && shape.form !== 'nothing' ? shape : { form: 'few' };
}

/** One ratio with its range. One of none or of no end has no place on a scale of doublings; the table says it in words. */
export function stageShape(row: StageRow, referenceId: string): RangeShape {
  if (row.row.id === referenceId) return { form: 'comparator', value: 1 };
  if (!row.comparison?.ok) return { form: 'nothing' };
  const { ratio: times, verdict } = row.comparison.value;
  if (!Number.isFinite(times.estimate) || times.estimate === 0) return { form: 'nothing' };
  const { estimate: value, lower, upper } = times;
  return { form: 'estimate', value, lower, upper, clear: isClear(verdict) };
}
