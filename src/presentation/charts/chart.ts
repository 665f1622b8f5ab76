import type { ColumnLayout } from './column-layout';

/** What changes from answer to answer beside the values: by the name that the expressions of the spec know. */
export type ChartParameters = Readonly<Record<string, unknown>>;

/**
 * The drawing in the table's chart column: one Vega-Lite view that spans its heading and rows.
 * `spec` reads the data set `rows`; the screen gives each datum `top`, `middle`, `bottom` (pixels, by `row`) and
 * sets width and height. Spec fields y, y2 are pixels (scale null). The ends and words of the axis are parameters, so
 * that the spec stays the same from answer to answer and the drawing need not be made again.
 */
export interface ColumnChart {
  readonly kind: 'column';
  readonly layout: ColumnLayout;
  readonly spec: object;
  readonly parameters?: ChartParameters;
  readonly values: readonly (Readonly<Record<string, string | number | boolean | null>> & { readonly row: string })[];
}

/** A drawing above its table, with its own height in pixels; `spec` reads the data set `values`. */
export interface BlockChart {
  readonly kind: 'block';
  readonly spec: object;
  readonly parameters?: ChartParameters;
  readonly height: number;
  /** Its height below 640 pixels of width, where panels wrap; `height` when absent. */
  readonly narrowHeight?: number;
  readonly values: readonly Readonly<Record<string, string | number | boolean | null>>[];
}
