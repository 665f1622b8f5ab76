import type { Config } from 'vega-embed';

const FACE = '"Workbook Plex", "IBM Plex Sans", Arial, sans-serif';

/** Type as in the style sheet. Vega's own ARIA labels are off: the drawing has one label, its finding, and a table. */
export const VEGA_CONFIG: Config = {
  aria: false,
  background: 'transparent',
  font: FACE,
  view: { stroke: null },
  text: { fontSize: 15, font: FACE },
  rule: { strokeCap: 'butt' },
};
