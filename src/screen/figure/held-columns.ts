import { zoomOf } from './measure-rows';

/**
 * Keeps the columns of a table as wide as they are while other numbers come: left to the browser, columns and the drawing
 * between them go sideways with every digit. In letters, not pixels, so that larger text has the room it needs.
 */
export function holdColumns(table: HTMLTableElement): void {
  const zoom = zoomOf(table, table.getBoundingClientRect().width);
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const widths = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width);
  columnsOf(table).forEach((column, at) => (column.style.width = `${(widths[at] ?? 0) / zoom / letter}rem`));
  table.dataset.held = '';
}

/** Lets the browser set the columns by what is in them. */
export function releaseColumns(table: HTMLTableElement): void {
  delete table.dataset.held;
  for (const column of columnsOf(table)) column.style.width = '';
}

/** Whether the columns are held, and each of them is wide enough for the numbers in it now; sentences take more lines. */
export function holdsAll(table: HTMLTableElement): boolean {
  if (table.dataset.held === undefined) return false;
  return [...table.querySelectorAll<HTMLElement>('tbody :is(th, .short)')].every(
    ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1,
  );
}

function columnsOf(table: HTMLTableElement): readonly HTMLTableColElement[] {
  return [...table.querySelectorAll<HTMLTableColElement>(':scope > colgroup > col')];
}
