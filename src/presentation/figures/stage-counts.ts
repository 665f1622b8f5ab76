import type { Stage, StageRow } from '../../measures/stages';
import { mayHead } from '../../measures/claims';
import type { Verdict } from '../../measures/verdict';
import { BOUNDS_COLUMN, boundsCell } from '../bounds-words';
import type { Cell, PresentedTable } from '../figure';
import { timesCell } from '../comparison-cells';
import { cell } from '../rows';
import { countsOfShare, oftenInWords, verdictInWords } from '../verdict-words';
import { heldShare, holding } from '../number-cells';

const inWords = (stage: Stage, verdict: Verdict): string =>
  stage.outOf === 'population' ? oftenInWords(verdict, stage) : verdictInWords(verdict, stage);

/** The verdict about one group at one decision, by the rule of the headline above; or why there is none. */
export function wordsCell(stage: Stage, { comparison }: Pick<StageRow, 'comparison'>): Cell {
  if (!comparison?.ok) return cell(comparison?.why ?? '');
  const { claim, verdict } = comparison.value;
  return cell(inWords(stage, mayHead(claim) ? verdict : 'too few to say'));
}

/** Who stands at each decision, each ratio with its likely range, and what unknown ethnicity could make of it. */
export function stageCounts(stages: readonly Stage[]): PresentedTable {
  const reference = stages[0]?.reference.label ?? '';
  return {
    caption: 'Numbers at each decision, and how far unknown ethnicity could move each ratio',
    columns: [
      { id: 'stage', label: 'Decision', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: 'Number, out of', kind: 'number' },
      { id: 'times', label: `Times ${reference} (likely range)`, kind: 'text' },
      BOUNDS_COLUMN,
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: stages.flatMap((stage) =>
      stage.rows.map(({ row, share, comparison, bounds }, at) => ({
        id: `counts-${stage.id}-${row.id}`,
        label: row.label,
        weight: row.kind,
        ...(at === 0 ? { block: true } : {}),
        cells: {
          ...(at === 0 ? { stage: cell(stage.short, `of ${stage.baseLabel}, ${stage.period}`) } : {}),
          of: holding(cell(countsOfShare(share)), heldShare(share)),
          times: comparison?.ok ? timesCell(comparison.value.ratio) : cell(''),
          bounds: boundsCell(bounds),
          words: wordsCell(stage, { comparison }),
        },
      })),
    ),
  };
}
