import type { BlockChart, ColumnChart } from '../../presentation/charts/chart';
import { HEAD_ROW } from '../../presentation/charts/column-layout';
import type { KeyStep } from '../../presentation/charts/key-step';
import type { PresentedFigure, TriplePart } from '../../presentation/figure';
import { drawingAt, gap, type Part, type Room, stacked, textPart } from './block';
import { placedColumns } from './columns';
import { type LaidOut, laidOut, tableAt } from './table';
import { type Hand, INK, SOFT } from './written-text';

/** What Vega is asked to draw: a spec, its values under a name, its size. */
export interface ToDraw {
  readonly spec: object;
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  readonly dataset: string;
  readonly values: readonly Readonly<Record<string, unknown>>[];
  readonly width: number;
  readonly height: number;
}

/** Draws as an SVG element; the page has the means. */
export type Draw = (wanted: ToDraw) => Promise<string>;

const HEADING: Hand = { size: 15, weight: 600, colour: INK };
const NUMBER: Hand = { size: 28, weight: 700, colour: INK };
const RANGE: Hand = { size: 14, weight: 400, colour: SOFT };

/** A drawing with a height of its own, over the whole width. */
export async function blockPart(chart: BlockChart, { left, width }: Room, draw: Draw): Promise<Part> {
  const { spec, parameters, values, height } = chart;
  const svg = await draw({ spec, parameters, dataset: 'values', values, width, height });
  return { height: height + 24, at: (y) => drawingAt(svg, left, y + 8) };
}

/** One comparison said three ways, beside each other. */
export async function triplePart(parts: readonly TriplePart[], room: Room, draw: Draw): Promise<Part> {
  const between = 36;
  const width = (room.width - between * (parts.length - 1)) / parts.length;
  const drawn = await Promise.all(
    parts.map(async ({ heading, number, unit, range, chart }, at) => {
      const own = { ...room, left: room.left + at * (width + between), width };
      return stacked([
        textPart(heading, HEADING, own, 2),
        textPart(`${number} ${unit}`, NUMBER, own, 2),
        textPart(range, RANGE, own),
        ...(chart ? [await blockPart(chart, own, draw)] : []),
      ]);
    }),
  );
  return { height: Math.max(...drawn.map(({ height }) => height)), at: (y) => drawn.map(({ at }) => at(y)).join('') };
}

/** A table with the drawing in its column, row for row. */
export async function tablePart(figure: PresentedFigure, room: Room, draw: Draw): Promise<Part> {
  const { rows, ladderKey } = figure;
  const chart = figure.chart?.kind === 'column' ? figure.chart : null;
  const shown = figure.columns.filter(({ kind }) => kind !== 'chart' || chart !== null);
  const columns = placedColumns(shown, rows, room);
  const asked = { head: Math.max(chart?.layout.head ?? 0, ladderKey ? KEY_HEIGHT : 0), row: chart?.layout.row ?? 26 };
  const table = laidOut(columns, rows, room.measure, asked);
  const place = columns.find(({ column }) => column.kind === 'chart');
  const svg = chart && place ? await draw(columnOf(chart, table, place.width)) : '';
  const key = ladderKey && place ? keyAt(ladderKey, place.left, place.width, room) : () => '';
  return {
    height: table.height + 14,
    at: (y) =>
      tableAt(y, columns, rows, table, room.measure) + (place && svg ? drawingAt(svg, place.left, y) : '') + key(y),
  };
}

function columnOf({ spec, parameters, values }: ColumnChart, { head, height, places }: LaidOut, width: number): ToDraw {
  const placed = values.map((value) => {
    const { own: top, bottom } = value.row === HEAD_ROW ? { own: 0, bottom: head } : (places.get(value.row) ?? NOWHERE);
    return { ...value, top, middle: (top + bottom) / 2, bottom };
  });
  return { spec, parameters, dataset: 'rows', values: placed, width, height };
}

const NOWHERE = { own: 0, bottom: 0 };
const KEY_HEIGHT = 52;
/** The shades of a ladder, from lightest to heaviest, as the style sheet has them. */
const SHADES = ['#e9f2f7', '#c7dce8', '#a0c3da', '#7aa8c9', '#295a83', '#1c3e5f', '#10203a'] as const;
const KEY: Hand = { size: 12, weight: 400, colour: INK };

/** The key of a ladder in the heading of its column: equal steps with their names. */
function keyAt(steps: readonly KeyStep[], left: number, width: number, room: Room): (y: number) => string {
  const each = width / steps.length;
  return (y) =>
    steps
      .map(({ label, step }, at) => {
        const x = left + at * each;
        const swatch = `<rect x="${x}" y="${y}" width="${each}" height="12" fill="${SHADES[step - 1]}" stroke="#7b858d"/>`;
        const words = stacked([gap(14), textPart(label, KEY, { ...room, left: x, width: each - 6 })]);
        return swatch + words.at(y);
      })
      .join('');
}
