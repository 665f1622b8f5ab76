import { capital } from '../../vocabulary/written';
import { timesCell } from '../comparison-cells';
import type { Alike, StratifiedByGroup } from '../../measures/stratified';
import type { Measured } from '../../measures/measured';
import type { RateRow } from '../../measures/rates';
import { boundsText } from '../bounds-words';
import type { SheetContext } from '../context';
import type { Cell, PresentedTable } from '../figure';
import { cell, tableRow } from '../rows';
import { endsCell, moreCell, ofCell, wholeCell } from '../number-cells';

/** Every compared group: as it stands, like for like, its parts, and wherever the unknowns belong. */
export function alikeCounts(measured: StratifiedByGroup, { nouns, outcome }: SheetContext): PresentedTable {
  return {
    caption: `${outcome.label}: every group as it stands, like for like, and wherever the unknowns belong`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: capital(nouns.many), kind: 'number' },
      { id: 'standing', label: 'Times, as it stands', kind: 'number' },
      { id: 'alike', label: 'Times, like for like', kind: 'number' },
      { id: 'sets', label: 'Matched sets', kind: 'number' },
      { id: 'leftOut', label: 'Sets left out', kind: 'number' },
      { id: 'unmatched', label: `${capital(nouns.many)} without a match`, kind: 'number' },
      { id: 'composition', label: 'Gap in 100 from kinds of case', kind: 'number' },
      { id: 'rate', label: 'Gap in 100 from outcomes in the same kind', kind: 'number' },
      { id: 'bounds', label: 'Times as it stands, whoever the unknown are', kind: 'number' },
    ],
    rows: measured.rows
      .filter(({ comparison }) => comparison !== null)
      .map((row) => {
        const alike = measured.alike.find((one) => one.row.id === row.row.id)?.alike;
        const bounds = measured.bounded.find((one) => one.row.id === row.row.id)?.bounds;
        return tableRow(row.row, {
          of: ofCell(row.rate.share),
          standing: standingCell(row),
          ...alikeCells(alike),
          bounds: bounds?.ok ? endsCell(boundsText(bounds.value), bounds.value) : cell('', bounds?.why),
        });
      }),
  };
}

function standingCell({ comparison }: RateRow): Cell {
  if (!comparison?.ok) return cell('', comparison?.why);
  return timesCell(comparison.value.ratio);
}

function alikeCells(alike: Measured<Alike> | undefined): Readonly<Record<string, Cell>> {
  if (!alike?.ok) {
    const empty = Object.fromEntries(
      ['sets', 'leftOut', 'unmatched', 'composition', 'rate'].map((id) => [id, cell('')] as const),
    );
    return { ...empty, alike: cell('', alike?.why) };
  }
  const { ratio: times, usedSets, leftOutSets, withoutMatch, split } = alike.value;
  return {
    alike: timesCell(times),
    sets: wholeCell(usedSets),
    leftOut: wholeCell(leftOutSets),
    unmatched: wholeCell(withoutMatch),
    composition: split.ok ? moreCell(split.value.composition * 100) : cell(''),
    rate: split.ok ? moreCell(split.value.rate * 100) : cell(''),
  };
}
