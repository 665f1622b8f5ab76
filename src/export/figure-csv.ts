import type { PresentedFigure, PresentedTable } from '../presentation/figure';
import { csvText, type SavedCell } from './csv';
import { dataInWords, filesInWords, markingOf, type Provenance, statusesInWords } from './provenance';
import { savedTable } from './saved-table';

/**
 * A table of a figure as comma-separated text. Each line says where it comes from, so that a line that is copied out says
 * it too.
 */
export function figureCsv(figure: PresentedFigure, table: PresentedTable, provenance: Provenance): string {
  const { header, rows } = savedTable(table);
  const behind = behindEach(figure, provenance);
  return csvText(
    [...header, ...behind.map(([heading]) => heading)],
    rows.map((row) => [...row, ...behind.map(([, cell]) => cell)]),
  );
}

function behindEach(
  { number, ...figure }: PresentedFigure,
  provenance: Provenance,
): readonly (readonly [heading: string, cell: SavedCell])[] {
  const { pack } = provenance;
  return [
    ['figure', `${provenance.sheet}, figure ${number}`],
    ['selection', { found: provenance.selection }],
    ...(pack ? packColumns(pack, figure) : []),
    ...(provenance.address ? [['address', provenance.address] as const] : []),
    // A row that is marked goes with the words of its mark.
    ...(figure.told ? [['from the meeting’s record', { found: figure.told }] as const] : []),
    ['mode', provenance.mode],
    ['files and fingerprints', { found: filesInWords(provenance) }],
    ['saved', provenance.saved],
    ['status', { found: statusesInWords(provenance) || 'not said' }],
    ['data', dataInWords(provenance)],
    ['marking', markingOf({ number, ...figure })],
  ];
}

/** A line of a pack goes from hand to hand alone: it says what is counted, out of whom, and what is withheld. */
function packColumns(
  { outcome, withheld, cautions }: NonNullable<Provenance['pack']>,
  { base, unknowns }: Pick<PresentedFigure, 'base' | 'unknowns'>,
): readonly (readonly [heading: string, cell: SavedCell])[] {
  return [
    ['outcome', outcome],
    ['base', base],
    ['unknown', unknowns],
    ['withheld', withheld],
    ['before you quote these', cautions.join(' ')],
  ];
}
