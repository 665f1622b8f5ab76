import type { Cell, PresentedTable, TableColumn } from '../../presentation/figure';
import { partsOf } from './held-columns';
import { zoomOf } from './measure-rows';
import { widestCells, type Widest } from './widest-cells';

type Rows = Pick<PresentedTable, 'columns' | 'rows'>;

/** Up to so many letters a cell holds numbers or a word; what is longer is a sentence, and ends its line. */
export const SHORT = 40;

/** The room that a column keeps where rows are blocks, as a length; nothing where none was measured. */
export const heldRoom = (place: number): string => `var(--held-${place}, 0px)`;

/**
 * Where rows are blocks, keeps for the numbers of each column as much of the line as they may come to need: each follows
 * the one before it, and would go sideways with every digit. In letters, as in a table. Each group of rows by itself: one
 * that multiplies what the others hold has longer cells.
 */
export function holdBlocks(table: HTMLTableElement, columns: Rows['columns'], groups: readonly Rows['rows'][]): void {
  const widths = groups.map((rows) => widthsOf(table, { columns, rows }));
  for (const [at, body] of [...table.tBodies].entries())
    (widths[at] ?? []).forEach((width, place) => {
      if (width > 0) body.style.setProperty(`--held-${place}`, `${width}rem`);
    });
}

function widthsOf(table: HTMLTableElement, shown: Rows): readonly number[] {
  const zoom = zoomOf(table, table.getBoundingClientRect().width);
  const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rows = table.createTBody();
  const row = rows.insertRow();
  row.className = 'total';
  const cells = formsOf(shown).map((forms, place) => forms.map((form) => trial(row, shown.columns[place], form)));
  const widths = cells.map((of) => Math.max(0, ...of.map((cell) => cell.getBoundingClientRect().width)));
  rows.remove();
  return widths.map((width) => width / zoom / letter);
}

/** Lets each number take the room that it needs now. */
export function releaseBlocks(table: HTMLTableElement): void {
  for (const { style } of table.tBodies)
    for (const name of [...style]) if (name.startsWith('--held-')) style.removeProperty(name);
}

/** What may come to stand in each column, and the words that stand there. */
export function formsOf(shown: Rows): readonly (readonly Widest[])[] {
  const widest = widestCells(shown);
  return shown.columns.map(({ id, kind }, place) => {
    if (kind !== 'number' && kind !== 'text') return [];
    const standing = shown.rows.flatMap((row) => row.cells[id] ?? []).filter(isShort);
    return [...(widest[place] ?? []), ...standing];
  });
}

function isShort({ text, soft = '' }: Cell): boolean {
  const { length } = text + soft;
  return length > 0 && length < SHORT;
}

function trial(row: HTMLTableRowElement, column: TableColumn | undefined, form: Widest): HTMLTableCellElement {
  const cell = row.insertCell();
  cell.className = `${column?.kind ?? ''} short`;
  cell.dataset.label = column?.label ?? '';
  cell.append(...partsOf(form));
  return cell;
}
