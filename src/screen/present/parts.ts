import type { PresentedFigure, TableRow } from '../../presentation/figure';

/** A figure is cut into so many parts at most; a window that is smaller still scrolls. */
export const MOST_PARTS = 3;

/**
 * A part of a figure whose table is longer than the window: as many rows as the other parts, as nearly as whole blocks
 * allow.
 * @param part which of the `parts`, from 0
 */
export function partOf(figure: PresentedFigure, part: number, parts: number): PresentedFigure {
  if (parts <= 1) return figure;
  const { rows, chart } = figure;
  const shown = new Set(
    blocksOf(rows, rows.length / parts).flatMap((block) => (partWith(block, rows, parts) === part ? block.rows : [])),
  );
  const kept = rows.filter((row) => shown.has(row));
  if (chart?.kind !== 'column') return { ...figure, rows: kept };
  const gone = new Set(rows.filter((row) => !shown.has(row)).map(({ id }) => id));
  return { ...figure, rows: kept, chart: { ...chart, values: chart.values.filter(({ row }) => !gone.has(row)) } };
}

interface Block {
  /** How many rows stand before it. */
  readonly before: number;
  readonly rows: readonly TableRow[];
}

/** The part in which the middle row of a block falls. */
function partWith({ before, rows: { length } }: Block, { length: all }: readonly TableRow[], parts: number): number {
  return Math.min(parts - 1, Math.floor(((before + length / 2) * parts) / all));
}

/** Rows that stand under one heading; those of a table without such headings, or of a block of more than `most`, alone. */
function blocksOf(rows: readonly TableRow[], most: number): readonly Block[] {
  const starts = rows.flatMap(({ block }, place) => (block || place === 0 ? [place] : []));
  const blocks = starts.map((before, place) => ({ before, rows: rows.slice(before, starts[place + 1]) }));
  const alone = (block: Block): readonly Block[] =>
    block.rows.map((row, place) => ({ before: block.before + place, rows: [row] }));
  return blocks.flatMap((block) => (block.rows.length > most ? alone(block) : [block]));
}
