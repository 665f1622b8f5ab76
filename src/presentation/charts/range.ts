import type { ColumnChart } from './chart';
import { linearExtent, linearTicks, reach } from './calm-axis';
import { signedTicks } from './small-range';
import { columnSpec, HEAD_ROW } from './column-layout';
import { axisLayers, axisParameters, axisTransform, type RangeAxis } from './range-axis';
import { rangeLayers, type RangeShape } from './range-marks';
import { isUnseen } from './unseen-shape';

/** One shape for each table row, by row id. */
export type RangeRow = RangeShape & { readonly row: string };

export interface RangeChoices {
  /** Value of the comparison group, drawn as a dashed line through every row; null draws none. */
  readonly line: number | null;
  /** Ends of the axis in its unit (0 and 60 "in 100"); derived and calmly rounded when absent. */
  readonly extent?: readonly [number, number];
  /** Part of the table's width in hundredths; 100, all that the other columns leave, when absent. */
  readonly share?: number;
}

/** Rates on one linear axis ("in 100"): the bar is the comparison value plus the interval of the difference. */
export function rangeChart(rows: readonly RangeRow[], { line, extent, share = 100 }: RangeChoices): ColumnChart {
  const { seen, ends } = reach(rows, [line]);
  const chosen = extent ?? linearExtent(seen, ends);
  const axis: RangeAxis = {
    extent: chosen,
    scale: 'linear',
    ticks: chosen[0] < 0 ? signedTicks(chosen, 'same') : linearTicks(chosen, 6),
    gap: 0,
    inset: 14,
    roomForWords: 0,
  };
  return {
    kind: 'column',
    layout: { head: 28, row: 33, strip: 32, share, least: 172 },
    spec: columnSpec({
      transform: axisTransform(axis),
      layer: [...rangeLayers(axis.scale, 'dashed'), ...axisLayers(axis)],
    }),
    parameters: axisParameters(axis),
    values: [
      { row: HEAD_ROW, key: HEAD_ROW, form: 'head', panel: 0, line: null },
      ...rows.map((shape) => ({ ...shape, key: shape.row, panel: 0, line })),
    ],
  };
}

/**
 * The same where rows may be set beside different values, as each group is beside all others: then each row has a line
 * of its own. A value that all compared rows share runs through every row.
 */
export function rangeChartBeside(
  given: readonly (RangeRow & { readonly beside: number | null })[],
  shared: number | null,
): ColumnChart {
  // What all others come to gives away those whom the row masks.
  const rows = given.map((row) => (isUnseen(row) ? { ...row, beside: null } : row));
  const values = new Set(rows.flatMap(({ beside }) => (beside === null ? [] : [beside])));
  if (values.size < 2) return rangeChart(rows.map(withoutBeside), { line: shared });
  const lines = new Map(rows.map(({ row, beside }) => [row, beside] as const));
  // The farthest line sets the scale with the bars.
  const chart = rangeChart(rows.map(withoutBeside), { line: Math.max(...values) });
  return { ...chart, values: chart.values.map((value) => ({ ...value, line: lines.get(value.row) ?? null })) };
}

function withoutBeside({ beside: _beside, ...row }: RangeRow & { readonly beside: number | null }): RangeRow {
  return row;
}
