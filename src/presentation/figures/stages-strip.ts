import { capital, whole } from '../../vocabulary/written';
import { mayHead } from '../../measures/claims';
import type { Stage, StageRow } from '../../measures/stages';
import { isClear } from '../../measures/verdict';
import { panelsChart } from '../charts/panels';
import type { RangeShape } from '../charts/range-marks';
import type { PresentedStrip, PresentedTable } from '../figure';
import { yearsInBrief } from './stages-words';
import { emptyShape } from '../charts/unseen-shape';

/** Least height of a decision in the strip, in pixels: twelve stand in one screen with the headline and the extracts. */
const ROW = 22;
/** Hundredths of the width for the drawing: a decision and whom it is out of have a line each. */
const SHARE = 50;

/** The decisions in one screen: a row each, a small range for every group, its numbers behind it. */
export function stagesStrip(
  stages: readonly Stage[],
  [compared, status]: readonly [compared: string, status: string],
  extent: readonly [number, number],
  tableOf: (stage: Stage) => PresentedTable,
): PresentedStrip {
  const panels = [
    ...new Map(stages.flatMap(comparedIn).map(({ row }) => [row.id, { id: row.id, label: row.label }])).values(),
  ];
  return {
    caption: [`Times as likely as ${compared}`, yearsInBrief(stages), capital(status)].filter(Boolean).join('. '),
    columns: [
      { id: 'stage', label: decisionsIn(stages), kind: 'head' },
      { id: 'chart', label: `Times ${stages[0]?.reference.label ?? 'White'}`, kind: 'chart' },
    ],
    rows: stages.map((stage) => ({
      ...apartFrom(stages, stage),
      ...{ id: stage.id, label: stage.short, rider: riderOf(stage), weight: 'group', cells: {} },
      opens: tableOf(stage),
    })),
    chart: panelsChart(
      stages.flatMap((stage) =>
        comparedIn(stage).map((row) => {
          const shape = shownShape(row, stage);
          // The line of no difference would strike the words through.
          return { ...shape, row: stage.id, panel: row.row.id, line: shape.form === 'few' ? null : 1 };
        }),
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

/** "8 decisions": as many as the headline counts. */
function decisionsIn(stages: readonly Stage[]): string {
  const decisions = stages.filter(({ decided }) => decided).length;
  return decisions > 1 ? `${whole(decisions)} decisions` : 'Decision';
}

/** Above the first of the rows that the headline does not count, where others stand before them. */
export function apartFrom(stages: readonly Stage[], stage: Stage): { readonly under?: string } {
  const first = stages.find(({ decided }) => !decided);
  return stage === first && stage !== stages[0] ? { under: 'Beside these, not counted as decisions' } : {};
}

/** Where fewer are than a headline rests on, the strip says so in words; the ranges stand in the table behind the row. */
function shownShape(row: StageRow, { reference }: Stage): RangeShape {
  const spoken = row.comparison?.ok && mayHead(row.comparison.value.claim);
  const shape = stageShape(row, reference.id);
  return shape.form === 'masked' || (spoken && shape.form !== 'nothing') ? shape : { form: 'few' };
}

/** One ratio with its range, filled where its words say more or less. One of none or of no end has no place on a scale of doublings; the table says it in words. */
export function stageShape(row: StageRow, referenceId: string): RangeShape {
  if (row.row.id === referenceId) return { form: 'comparator', value: 1 };
  if (!row.comparison?.ok) {
    const { share, against } = row;
    return emptyShape(share.events, share.atRisk, against?.events, against?.atRisk);
  }
  const { ratio: times, verdict, claim } = row.comparison.value;
  if (!Number.isFinite(times.estimate) || times.estimate === 0) return { form: 'nothing' };
  const { estimate: value, lower, upper } = times;
  return { form: 'estimate', value, lower, upper, clear: isClear(verdict) && mayHead(claim) };
}
