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
