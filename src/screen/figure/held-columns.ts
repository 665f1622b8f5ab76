import { zoomOf } from './measure-rows';
import type { Widest } from './widest-cells';

/** In letters, so that the names of rows have more than a word a line. */
const NAMES = 6;

/**
 * Keeps the columns of a table as wide as they are while other numbers come: left to the browser, columns and the drawing
 * between them go sideways with every digit. In letters, not pixels, so that larger text has the room it needs.
 * @param widest what may come to stand in each column, which then has room for it
 * @param room pixels that the table may take: where what may come is wider, what stands there now counts
 */
export function holdColumns(table: HTMLTableElement, widest: readonly (readonly Widest[])[], room: number): void {
  const zoom = zoomOf(table, table.getBoundingClientRect().width);
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const names = (): number => (table.tHead?.rows[0]?.cells[0]?.getBoundingClientRect().width ?? 0) / zoom / letter;
  const least = Math.min(names(), NAMES);
  const reserved = reserve(table, widest);
  if (table.offsetWidth > room || names() < least) reserved.remove();
  const widths = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width);
  reserved.remove();
  columnsOf(table).forEach((column, at) => (column.style.width = `${(widths[at] ?? 0) / zoom / letter}rem`));
  table.dataset.held = '';
}

/** Rows that hold the widest cells, in the heaviest letters; taken away again before anything is painted. */
function reserve(table: HTMLTableElement, widest: readonly (readonly Widest[])[]): HTMLTableSectionElement {
  const rows = table.createTBody();
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (let at = 0; at < Math.max(0, ...widest.map(({ length }) => length)); at += 1) {
    const row = rows.insertRow();
    row.className = 'total';
    for (const [place, forms] of widest.entries()) {
      const cell = row.insertCell();
      cell.className = `${heads[place]?.className ?? ''} short`;
      cell.append(...partsOf(forms[at]));
    }
  }
  return rows;
}

/** The words of a cell, as a table writes them. */
export function partsOf(form: Widest | undefined): readonly (string | Node)[] {
  if (form?.soft === undefined) return [form?.text ?? ''];
  const after = document.createElement('span');
  after.className = 'after';
  after.textContent = form.soft;
  return [form.text, ' ', after];
}

/** Lets the browser set the columns by what is in them. */
export function releaseColumns(table: HTMLTableElement): void {
  delete table.dataset.held;
  for (const column of columnsOf(table)) column.style.width = '';
}

/** Whether the columns are held, and each is wide enough for its heading and its numbers now; sentences take more lines. */
export function holdsAll(table: HTMLTableElement): boolean {
  if (table.dataset.held === undefined) return false;
  return [...table.querySelectorAll<HTMLElement>('thead th:not(.chart), tbody :is(th, .short)')].every(
    ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1,
  );
}

function columnsOf(table: HTMLTableElement): readonly HTMLTableColElement[] {
  return [...table.querySelectorAll<HTMLTableColElement>(':scope > colgroup > col')];
}
