import { gapCell, timesCell } from '../comparison-cells';
import type { AtLimit, SeparationLength } from '../../measures/separation-length';
import { boundsCell } from '../bounds-words';
import type { SheetContext } from '../context';
import type { PresentedTable, TableColumn } from '../figure';
import { cell, tableRow } from '../rows';
import { verdictInWords } from '../verdict-words';
import { wholeCell } from '../number-cells';

/** The limits of rule 49 as this figure names them; the measure gives its shares in this order. */
export const LIMITS = [
  { id: 'h72', label: '72 hours', tick: '3 days', hours: 72 },
  { id: 'd14', label: '14 days', tick: '14', hours: 336 },
  { id: 'd42', label: '42 days', tick: '42', hours: 1008 },
] as const;

/** Every comparison behind the curves: gap, times, what unknown ethnicity could make of it, and the verdict. */
export function lengthCounts({ rows, reference }: SeparationLength, context: SheetContext): PresentedTable {
  return {
    caption: `Share still separated after each limit, beside ${reference.label}: gap in 100, times, what unknown ethnicity could make of them, and verdict`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'episodes', label: 'Episodes', kind: 'number' },
      { id: 'open', label: 'Still open', kind: 'number' },
      ...LIMITS.flatMap(({ id, label }): TableColumn[] => [
        { id: `${id}-gap`, label: `Over ${label}: gap in 100`, kind: 'text' },
        { id: `${id}-times`, label: `Over ${label}: times`, kind: 'text' },
        { id: `${id}-bounds`, label: `Over ${label}: times, whoever the unknown are`, kind: 'text' },
        { id: `${id}-words`, label: `Over ${label}: in words`, kind: 'text' },
      ]),
    ],
    rows: rows.map(({ row, episodes, open, limits }) =>
      tableRow(row, {
        episodes: wholeCell(episodes),
        open: wholeCell(open),
        ...Object.fromEntries(limits.flatMap((at) => comparisonCells(at, row.id === reference.id, context))),
      }),
    ),
  };
}

function comparisonCells(
  { limit, difference, ratio: times, bounds, verdict }: AtLimit,
  isReference: boolean,
  { nouns }: SheetContext,
) {
  return [
    [`${limit}-gap`, difference ? gapCell(difference) : cell('')],
    [`${limit}-times`, times ? timesCell(times) : cell('')],
    [`${limit}-bounds`, boundsCell(bounds)],
    [`${limit}-words`, cell(isReference ? 'compared with' : verdict ? verdictInWords(verdict, nouns) : '')],
  ] as const;
}
