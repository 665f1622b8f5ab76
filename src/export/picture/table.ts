import type { TableColumn, TableRow } from '../../presentation/figure';
import { CELL, FAINT, GUTTER, HEADING, type PlacedColumn, STRONG, wordsOf } from './columns';
import { type Hand, HAIR, INK, lineAt, lineOf, MARK, type Measure, RULE, round, ruleAt, wrapped } from './written-text';

/** Where a row stands, from the top of its table. */
export interface RowPlace {
  readonly top: number;
  readonly bottom: number;
  /** Where its own words begin: below the heading above it. */
  readonly own: number;
}

/** A table laid out: the height of its heading, and the place of every row. */
export interface LaidOut {
  readonly head: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, RowPlace>;
}

const PADDING = 5;

/** Lays a table out. `least` are the least heights of heading and rows that its drawing asks for. */
export function laidOut(
  columns: readonly PlacedColumn[],
  rows: readonly TableRow[],
  measure: Measure,
  least: { readonly head: number; readonly row: number },
): LaidOut {
  const head =
    Math.max(least.head, ...columns.map((placed) => headLines(placed, measure).length * lineOf(HEADING))) + 8;
  const places = new Map<string, RowPlace>();
  let top = head;
  rows.forEach((row, at) => {
    const own = top + (row.under === undefined ? 0 : lineOf(STRONG) + 2 * PADDING);
    const bottom = own + Math.max(least.row, ...columns.map((placed) => heightIn(placed, rows, at, measure)));
    places.set(row.id, { top, own, bottom });
    top = bottom;
  });
  return { head, height: top, places };
}

const headLines = ({ column, width }: PlacedColumn, measure: Measure): readonly string[] =>
  column.kind === 'chart' ? [] : wrapped(column.label, width, HEADING, measure);

/** The height of a cell; one that goes on over rows shares it out among them. */
function heightIn(placed: PlacedColumn, rows: readonly TableRow[], at: number, measure: Measure): number {
  const row = rows[at];
  if (!row || placed.column.kind === 'chart') return 0;
  const lines = linesOf(row, placed, measure);
  const high = lines.reduce((sum, { hand }) => sum + lineOf(hand), 0) + 2 * PADDING;
  return lines.length === 0 ? 0 : high / rowsCovered(placed.column, rows, at);
}

function rowsCovered({ id, kind }: TableColumn, rows: readonly TableRow[], at: number): number {
  if (kind === 'head') return 1;
  const next = rows.slice(at + 1).findIndex((row) => row.block === true || row.cells[id] !== undefined);
  return next < 0 ? rows.length - at : next + 1;
}

interface Line {
  readonly text: string;
  readonly hand: Hand;
  /** Soft words in the same line. */
  readonly after?: string;
}

/** The lines of a cell: words, and after them what is soft, in the same line where there is room. */
function linesOf(row: TableRow, { column, width }: PlacedColumn, measure: Measure): readonly Line[] {
  const [text, soft] = wordsOf(row, column);
  const hand = row.weight === 'total' || (column.kind === 'head' && row.weight !== 'detail') ? STRONG : CELL;
  const words = wrapped(text, width, hand, measure).map((said): Line => ({ text: said, hand }));
  const [only] = words;
  const both = measure(text, hand.size, hand.weight) + 5 + measure(soft, FAINT.size, FAINT.weight);
  if (only && soft && words.length === 1 && column.kind !== 'head' && both <= width) return [{ ...only, after: soft }];
  return [...words, ...wrapped(soft, width, FAINT, measure).map((said): Line => ({ text: said, hand: FAINT }))];
}

/** Draws a table that was laid out, but for its drawing, from `y` down. */
export function tableAt(
  y: number,
  columns: readonly PlacedColumn[],
  rows: readonly TableRow[],
  { head, height, places }: LaidOut,
  measure: Measure,
): string {
  const [left, last] = [columns[0]?.left ?? 0, columns.at(-1)];
  const width = last ? last.left + last.width - left : 0;
  const heads = columns.map((placed) => drawnLines(headLines(placed, measure).map(asHeading), placed, y + 2, measure));
  const drawn = rows.flatMap((row) => {
    const place = places.get(row.id);
    if (!place) return [];
    const above =
      row.block || row.under !== undefined
        ? ruleAt(left, y + place.top, width, RULE)
        : columns
            .filter(({ column }) => !goesOn(column, row))
            .map((placed) => ruleAt(placed.left, y + place.top, placed.width + (placed === last ? 0 : GUTTER), HAIR))
            .join('');
    const under = row.under === undefined ? '' : lineAt(row.under, left, y + place.top + PADDING + STRONG.size, STRONG);
    const cells = columns.map((placed) => cellAt(row, placed, y + place.own + PADDING, measure));
    return [above, under, ...cells];
  });
  return [...heads, ...drawn, ruleAt(left, y + head, width, INK, 2), ruleAt(left, y + height, width, INK)].join('');
}

/** The cell of the row above goes on into this row. */
const goesOn = ({ id, kind }: TableColumn, { cells }: TableRow): boolean =>
  (kind === 'text' || kind === 'number') && cells[id] === undefined;

const asHeading = (text: string): Line => ({ text, hand: HEADING });

function cellAt(row: TableRow, placed: PlacedColumn, y: number, measure: Measure): string {
  if (placed.column.kind === 'chart') return '';
  const lines = linesOf(row, placed, measure);
  const [first] = lines;
  const behind = row.cells[placed.column.id]?.mark && first ? markBehind(first, placed, y, measure) : '';
  return behind + drawnLines(lines, placed, y, measure);
}

const isRight = ({ column }: PlacedColumn): boolean => column.kind === 'number';

function markBehind({ text, hand, after }: Line, placed: PlacedColumn, y: number, measure: Measure): string {
  const width = measure(text, hand.size, hand.weight);
  const soft = after ? measure(after, FAINT.size, FAINT.weight) + 5 : 0;
  const x = isRight(placed) ? placed.left + placed.width - width - soft : placed.left;
  return `<rect x="${round(x - 3)}" y="${round(y)}" width="${round(width + 6)}" height="${lineOf(hand)}" fill="${MARK}"/>`;
}

function drawnLines(lines: readonly Line[], placed: PlacedColumn, y: number, measure: Measure): string {
  const [edge, anchor] = isRight(placed)
    ? ([placed.left + placed.width, 'end'] as const)
    : ([placed.left, 'start'] as const);
  let base = y;
  return lines
    .map(({ text, hand, after }) => {
      const at = base + hand.size;
      base += lineOf(hand);
      if (!after) return lineAt(text, edge, at, hand, anchor);
      const [own, soft] = [measure(text, hand.size, hand.weight), measure(after, FAINT.size, FAINT.weight)];
      return anchor === 'end'
        ? lineAt(text, edge - soft - 5, at, hand, anchor) + lineAt(after, edge, at, FAINT, anchor)
        : lineAt(text, edge, at, hand) + lineAt(after, edge + own + 5, at, FAINT);
    })
    .join('');
}
