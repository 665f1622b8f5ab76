import type { GroupRow } from './measured';
import { type Block, blockOf, type GroupCell, shareOfCells } from './outcome-blocks';

/** Children with so many events. */
export interface RepeatCell extends GroupCell {
  readonly episodes: number;
}

const AT_LEAST = [
  { least: 2, id: 'two', label: 'Two episodes or more', verb: 'be separated more than once' },
  { least: 3, id: 'three', label: 'Three episodes or more', verb: 'be separated three times or more' },
  { least: 5, id: 'five', label: 'Five episodes or more', verb: 'be separated five times or more' },
] as const;

/** Repeat episodes: of the children separated, how many had two, three, five or more, by group. */
export function repeatBlocks(
  cells: readonly RepeatCell[],
  rows: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): readonly Block[] {
  return AT_LEAST.map(({ least, ...name }) =>
    blockOf(
      { ...name, baseLabel: 'of children who were separated', noun: name.label },
      shareOfCells(
        cells,
        () => true,
        ({ episodes }) => episodes >= least,
      ),
      rows,
      referenceOf,
    ),
  );
}
