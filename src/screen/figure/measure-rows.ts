/** Where the chart column lies inside its table, and every row of it, in CSS pixels of the table. */
export interface ColumnPlace {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly rows: ReadonlyMap<string, RowPlace>;
}

export interface RowPlace {
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

/** Reads the cells marked `data-chart-row`. Null while the table has no chart cells or is not laid out. */
export function measureRows(frame: HTMLElement): ColumnPlace | null {
  const outer = frame.getBoundingClientRect();
  const cells = [...frame.querySelectorAll<HTMLElement>('[data-chart-row]')];
  const first = cells.at(-1)?.getBoundingClientRect();
  if (!first || !outer.width || !first.width) return null;
  const zoom = zoomOf(frame, outer.width);
  const rows = new Map<string, RowPlace>();
  for (const cell of cells) {
    const { top, bottom } = cell.getBoundingClientRect();
    const [from, to] = [(top - outer.top) / zoom, (bottom - outer.top) / zoom];
    rows.set(cell.dataset.chartRow ?? '', { top: from, middle: (from + to) / 2, bottom: to });
  }
  return {
    left: (first.left - outer.left) / zoom,
    width: first.width / zoom,
    height: outer.height / zoom,
    rows,
  };
}

/** Rectangles are in pixels of the window; from 1800 pixels on the page is enlarged. How many of them are one of CSS. */
export function zoomOf(element: HTMLElement, rectWidth: number): number {
  if ('currentCSSZoom' in element && typeof element.currentCSSZoom === 'number') return element.currentCSSZoom;
  return rectWidth / element.offsetWidth || 1;
}
