import type { ColumnChart } from './chart';
import { linearExtent, linearTicks, ratioTicks, reach } from './calm-axis';
import { columnSpec, HEAD_ROW } from './column-layout';
import { panelName, panelNames, roomForNames } from './panel-names';
import { axisLayers, axisParameters, axisTransform, type RangeAxis, type Tick } from './range-axis';
import { rangeLayers, type RangeShape } from './range-marks';
import { hasMark } from './unseen-shape';

/** The shape of one row in one panel, with that row's own comparison value (null draws no line). */
export type PanelCell = RangeShape & {
  readonly row: string;
  readonly panel: string;
  readonly line: number | null;
  /** Does not set the scale: its bar may run off it. */
  readonly beyond?: true;
};

export interface PanelChoices {
  /** Panels from left to right, in Census order: one for each ethnic group. */
  readonly panels: readonly { readonly id: string; readonly label: string }[];
  /** Ends of the axis that all panels share; derived when absent. */
  readonly extent?: readonly [number, number];
  /** Ratios on a scale of doublings, each row against 1; numbers on a plain scale when absent. */
  readonly scale?: RangeAxis['scale'];
  /** Least height of a row in pixels; 33 when absent. */
  readonly rowHeight?: number;
  /** Part of the table's width in hundredths; all that the other columns leave when absent. */
  readonly share?: number;
}

/** Small range drawings side by side over the same rows (ages, boroughs, periods), all on one scale. */
export function panelsChart(
  given: readonly PanelCell[],
  { panels, extent: fixed, scale = 'linear', rowHeight = 33, share = 100 }: PanelChoices,
): ColumnChart {
  // A line by itself compares nothing, and what a masked cell stands beside can give it away.
  const cells = given.map((cell) => (hasMark(cell) ? cell : { ...cell, line: null }));
  const scaled = cells.filter(({ beyond }) => !beyond);
  const { seen, ends } = reach(
    scaled,
    scaled.map(({ line }) => line),
  );
  const extent = fixed ?? linearExtent(seen, ends);
  const axis: RangeAxis = {
    extent,
    scale,
    ticks: scale === 'log' ? ratioTicks(extent).map(inFewLetters) : linearTicks(extent, 4),
    gap: 10,
    inset: 12,
    roomForWords: 0,
  };
  const places = new Map(panels.map(({ id }, index) => [id, index]));
  return {
    kind: 'column',
    layout: { head: 44 + roomForNames(panels.map(({ label }) => label)), row: rowHeight, strip: 32, share, least: 440 },
    spec: columnSpec({
      transform: axisTransform(axis),
      layer: [...rangeLayers(axis.scale, scale === 'log' ? 'solid' : 'dashed'), ...axisLayers(axis), panelNames()],
    }),
    parameters: { ...axisParameters(axis, panels.length), panelNames: panels.map(({ label }) => panelName(label)) },
    values: [
      ...panels.map(({ id }, panel) => ({
        row: HEAD_ROW,
        key: `${HEAD_ROW} ${id}`,
        form: 'head',
        panel,
        line: null,
      })),
      ...cells.map((cell) => ({ ...cell, key: `${cell.row} ${cell.panel}`, panel: places.get(cell.panel) ?? 0 })),
    ],
  };
}

/** A small panel has no room for words: "¼", "same", "4". */
function inFewLetters({ at, strong }: Tick): Tick {
  const [word = String(at)] = strong ? ['same'] : SIGNS.filter(([value]) => value === at).map(([, sign]) => sign);
  return { at, label: word, ...(strong ? { strong } : {}) };
}

const SIGNS = [
  [1 / 2, '½'],
  [1 / 4, '¼'],
  [1 / 8, '⅛'],
] as const;
