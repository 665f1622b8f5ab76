/**
 * What a drawing in a table column asks of the table around it, in pixels.
 * head: height of its part of the heading. row: least height of a row. strip: height of a row's strip where rows
 * become blocks. share: part of the table's width in hundredths; 100 takes all that the other columns leave.
 * least: width below which the drawing cannot be read beside other columns.
 */
export interface ColumnLayout {
  readonly head: number;
  readonly row: number;
  readonly strip: number;
  readonly share: number;
  readonly least: number;
}

/** The datum that stands for the heading of the chart column; the screen measures it like a row. */
export const HEAD_ROW = 'head';

/** Parts of a spec that all column drawings have. Size, `top`, `middle` and `bottom` come from the screen. */
export function columnSpec(parts: object): object {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: { name: 'rows' },
    autosize: 'none',
    padding: 0,
    ...parts,
  };
}

/** A field that already holds pixels. */
export function pixels(field: string): object {
  return { field, type: 'quantitative', scale: null, axis: null };
}
