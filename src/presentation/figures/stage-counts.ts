import type { Stage } from '../../measures/stages';
import { BOUNDS_COLUMN, boundsCell } from '../bounds-words';
import type { PresentedTable } from '../figure';
import { count } from '../numbers';
import { timesCell } from '../rate-words';
import { cell } from '../rows';

/** Who stands at each decision, each ratio with its likely range, and what unknown ethnicity could make of it. */
export function stageCounts(stages: readonly Stage[]): PresentedTable {
  const reference = stages[0]?.reference.label ?? '';
  return {
    caption: 'Numbers at each decision, and how far unknown ethnicity could move each ratio',
    columns: [
      { id: 'stage', label: 'Decision', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'many', label: 'Number', kind: 'number' },
      { id: 'times', label: `Times ${reference} (likely range)`, kind: 'text' },
      BOUNDS_COLUMN,
    ],
    rows: stages.flatMap((stage) =>
      stage.rows.map(({ row, many, comparison, bounds }, at) => ({
        id: `counts-${stage.id}-${row.id}`,
        label: row.label,
        weight: row.kind,
        ...(at === 0 ? { block: true } : {}),
        cells: {
          ...(at === 0 ? { stage: cell(stage.label, stage.feeder) } : {}),
          many: cell(count(many)),
          times: comparison?.ok ? timesCell(comparison.value.ratio) : cell(''),
          bounds: boundsCell(bounds),
        },
      })),
    ),
  };
}
