import type { ColumnChart } from './chart';
import { ratioExtent, ratioTicks, reach } from './calm-axis';
import { columnSpec, HEAD_ROW } from './column-layout';
import { axisLayers, axisParameters, axisTransform, type RangeAxis } from './range-axis';
import { rangeLayers } from './range-marks';
import type { RangeRow } from './range';

export interface RatioChoices {
  /** Ends of the axis as ratios (0.5 and 8); whole doublings derived from the values when absent. */
  readonly extent?: readonly [number, number];
  /** Part of the table's width in hundredths; 44 when absent. */
  readonly share?: number;
  /** Least width of the drawing in pixels; 260 when absent. */
  readonly least?: number;
  /** Least height of a row in pixels: 20 where rows stand close together in blocks, 33 when absent. */
  readonly rowHeight?: number;
}

/** Ratios (1 = the same) on one log axis labelled in words; every step of the scale doubles. */
export function ratioChart(rows: readonly RangeRow[], choices: RatioChoices = {}): ColumnChart {
  const { seen, ends } = reach(rows, []);
  const extent = choices.extent ?? ratioExtent(seen, ends);
  const axis: RangeAxis = {
    extent,
    scale: 'log',
    ticks: ratioTicks(extent),
    gap: 0,
    inset: 48,
    roomForWords: 100,
  };
  return {
    kind: 'column',
    layout: {
      head: 28,
      row: choices.rowHeight ?? 33,
      strip: 28,
      share: choices.share ?? 44,
      least: choices.least ?? 260,
    },
    spec: columnSpec({
      transform: axisTransform(axis),
      layer: [...rangeLayers(axis.scale, 'solid'), ...axisLayers(axis)],
    }),
    parameters: axisParameters(axis),
    values: [
      { row: HEAD_ROW, key: HEAD_ROW, form: 'head', panel: 0, line: null },
      ...rows.map((shape) => ({ ...shape, key: shape.row, panel: 0, line: 1 })),
    ],
  };
}
