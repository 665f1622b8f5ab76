import type { LadderStep } from '../../dataset/kinds/contract';
import type { GroupMatrix } from '../../measures/matrix';
import type { PresentedTable, TableColumn, TableRow } from '../figure';
import { cell } from '../rows';
import { countCell } from '../number-cells';

export interface MatrixWords {
  readonly caption: string;
  /** "Recommended", "Answer". */
  readonly heading: string;
}

/** A matrix of counts for every group: a block per group, categories as rows, the steps of the ladder as columns. */
export function matrixTable(
  matrix: readonly GroupMatrix[],
  steps: readonly LadderStep[],
  { caption, heading }: MatrixWords,
): PresentedTable {
  return {
    caption,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'text' },
      { id: 'category', label: heading, kind: 'head' },
      ...steps.map(({ label }, at): TableColumn => ({ id: `step${at}`, label, kind: 'number' })),
      { id: 'base', label: 'All decided', kind: 'number' },
    ],
    rows: matrix.flatMap(matrixRows),
  };
}

function matrixRows({ row, lines }: GroupMatrix): readonly TableRow[] {
  return lines.map(({ category, counts, base }, at) => ({
    id: `${row.id}-${category.id}`,
    label: category.label,
    weight: row.kind,
    ...(at === 0 ? { block: true } : {}),
    cells: {
      ...(at === 0 ? { group: cell(row.label) } : {}),
      ...Object.fromEntries(counts.map((one, place) => [`step${place}`, countCell(one)])),
      base: countCell(base),
    },
  }));
}
