import type { Cell, TableColumn, TableRow } from '../../presentation/figure';
import { type Hand, INK, type Measure, SOFT } from './written-text';

export const CELL: Hand = { size: 15, weight: 400, colour: INK };
export const STRONG: Hand = { size: 15, weight: 600, colour: INK };
export const FAINT: Hand = { size: 13, weight: 400, colour: SOFT };
const HEAD: Hand = { size: 13.5, weight: 600, colour: INK };
export const HEADING = HEAD;

/** Between two columns. */
export const GUTTER = 14;
/** What a drawing in a column has at least. */
const LEAST_DRAWING = 260;

/** So wide a name or number stands in one line. */
const UNBROKEN = 150;

/** A column in its place. */
export interface PlacedColumn {
  readonly column: TableColumn;
  readonly left: number;
  readonly width: number;
}

/** The words of a cell: what it says, and what follows in soft type. */
export function wordsOf(row: TableRow, { id, kind }: TableColumn): readonly [text: string, soft: string] {
  if (kind === 'head') return [row.label, row.rider ?? ''];
  const cell: Cell | undefined = row.cells[id];
  return [cell?.text ?? '', (cell?.soft ?? '').trim()];
}

/** The columns beside each other: as wide as their words where there is room, else closer; the drawing takes the rest. */
export function placedColumns(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  room: { readonly left: number; readonly width: number; readonly measure: Measure },
): readonly PlacedColumn[] {
  const wants = columns.map((column) => wanted(column, rows, room.measure));
  const gutters = GUTTER * (columns.length - 1);
  const drawings = columns.filter(({ kind }) => kind === 'chart').length;
  const forWords = room.width - gutters - drawings * LEAST_DRAWING;
  const [least, most] = [sum(wants.map(([low]) => low)), sum(wants.map(([, high]) => high))];
  const share = most > least ? Math.min(1, Math.max(0, (forWords - least) / (most - least))) : 1;
  const widths = wants.map(([low, high]) => low + (high - low) * share);
  const left = room.width - gutters - sum(widths);
  let at = room.left;
  return columns.map((column, place) => {
    const width = column.kind === 'chart' ? Math.max(LEAST_DRAWING, left / drawings) : (widths[place] ?? 0);
    const placed = { column, left: at, width };
    at += width + GUTTER;
    return placed;
  });
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The width of the longest word of a column, and of its longest cell. */
function wanted(column: TableColumn, rows: readonly TableRow[], measure: Measure): readonly [number, number] {
  if (column.kind === 'chart') return [0, 0];
  const texts = rows.map((row) => wordsOf(row, column));
  const wholes = texts.map(([text, soft]) => {
    const [said, more] = [measure(text, STRONG.size, STRONG.weight), measure(soft, FAINT.size, FAINT.weight)];
    return column.kind === 'head' ? Math.max(said, more) : said + (soft ? more + 5 : 0);
  });
  const words = [column.label, ...texts.flat()].flatMap((text) => text.split(' '));
  // Names and numbers are not broken where they need not be.
  const unbroken = column.kind === 'text' ? [] : texts.map(([text]) => measure(text, STRONG.size, STRONG.weight));
  const longest = Math.max(
    ...words.map((word) => measure(word, STRONG.size, STRONG.weight)),
    ...unbroken.map((wide) => Math.min(wide, UNBROKEN)),
  );
  return [longest, Math.max(longest, ...wholes, Math.min(140, measure(column.label, HEAD.size, HEAD.weight)))];
}
