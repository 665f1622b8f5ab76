import type { Cell, PresentedTable, TableColumn, TableRow } from '../presentation/figure';
import type { Held } from '../presentation/held';
import type { SavedCell } from './csv';

/** A table as it is saved: one number or text a cell, each with a heading of its own. */
export interface SavedTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly SavedCell[])[];
}

/** A column of a saved table. */
interface Column {
  readonly heading: string;
  readonly cellOf: (row: TableRow) => SavedCell;
}

/**
 * A table of a figure with every number that its cells print in a column of its own; words stand beside them where a cell
 * has no number. A cell that spans rows stands in each of them, so that a row can be taken out and still says what it is.
 */
export function savedTable({ columns, rows }: PresentedTable): SavedTable {
  const filled = filledDown(rows, columns);
  const written = [...partColumn(filled), ...columns.flatMap((column) => columnsOf(column, filled))];
  return {
    header: written.map(({ heading }) => heading),
    rows: filled.map((row) => written.map(({ cellOf }) => cellOf(row))),
  };
}

/** What stands above rows as a heading is said in each of them. */
function partColumn(rows: readonly TableRow[]): readonly Column[] {
  return rows.some(({ under }) => under !== undefined)
    ? [{ heading: 'Part', cellOf: ({ under = '' }) => words(under) }]
    : [];
}

function columnsOf(column: TableColumn, rows: readonly TableRow[]): readonly Column[] {
  const { id, label, kind } = column;
  if (kind === 'chart') return [];
  if (kind === 'head') return headColumns(label, rows);
  const held = rows.flatMap(({ cells }) => cells[id]?.held ?? []);
  if (held.length === 0) return [{ heading: label, cellOf: ({ cells }) => words(printed(cells[id])) }];
  const numbers = partsIn(held).map(([part, after]): Column => ({
    heading: `${label}${after}`,
    cellOf: ({ cells }) => numberIn(cells[id]?.held?.[part]),
  }));
  const inWords: Column = { heading: `${label}, in words`, cellOf: ({ cells }) => words(wordsOf(cells[id])) };
  return rows.some(({ cells }) => wordsOf(cells[id]) !== '') ? [...numbers, inWords] : numbers;
}

function headColumns(label: string, rows: readonly TableRow[]): readonly Column[] {
  const head: Column = { heading: label, cellOf: (row) => words(row.label) };
  const rider: Column = { heading: `${label}, more`, cellOf: ({ rider: more = '' }) => words(more) };
  return rows.some((row) => row.rider) ? [head, rider] : [head];
}

/** The numbers that a column holds, and what follows its label in the heading of each. */
function partsIn(held: readonly Held[]): readonly (readonly [part: keyof Held, after: string])[] {
  const has = (part: keyof Held): boolean => held.some((numbers) => numbers[part] !== undefined);
  const both = has('count') && has('value');
  const parts = [
    ['count', both ? ', number' : ''],
    ['of', ', out of'],
    ['value', both ? ', in 100' : ''],
    ['lower', ', from'],
    ['upper', ', to'],
  ] as const;
  return parts.filter(([part]) => has(part));
}

/** Words of a file may stand in any label or cell, so all are taken for found. */
const words = (text: string): SavedCell => (text === '' ? '' : { found: text });

/** Without the digits that come of reckoning in binary: 32.4, and not 32.400000000000006. */
const numberIn = (value: number | undefined): SavedCell =>
  value === undefined ? '' : Number.isInteger(value) ? value : Number(value.toPrecision(12));

const printed = (cell: Cell | undefined): string =>
  [cell?.text, cell?.soft].flatMap((text) => text?.trim() || []).join(' ');

/** What a cell says beside its numbers: all of it where it holds none, or one end alone; the unit behind a number. */
function wordsOf(cell: Cell | undefined): string {
  const { value, count, lower, upper } = cell?.held ?? {};
  const isNumber = value !== undefined || count !== undefined || (lower !== undefined && upper !== undefined);
  if (!isNumber) return printed(cell);
  const told = lower !== undefined || (count !== undefined && value !== undefined);
  return told ? '' : (cell?.soft ?? '').trim();
}

/** Inside a block a row without a cell goes on with that above it, as on the screen. */
function filledDown(rows: readonly TableRow[], columns: readonly TableColumn[]): readonly TableRow[] {
  const spans = columns.filter(({ kind }) => kind === 'text' || kind === 'number');
  let [above, under]: [Readonly<Record<string, Cell>>, string | undefined] = [{}, undefined];
  return rows.map((row) => {
    under = row.under ?? under;
    const continued = row.block ? {} : above;
    const cells = Object.fromEntries(
      spans.flatMap(({ id }) => {
        const cell = row.cells[id] ?? continued[id];
        return cell ? [[id, cell] as const] : [];
      }),
    );
    above = cells;
    return { ...row, cells, ...(under === undefined ? {} : { under }) };
  });
}
