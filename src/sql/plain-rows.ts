import { tableFromIPC } from 'apache-arrow';

/** A cell as plain TypeScript: dates are milliseconds since 1970, whole numbers of any width are numbers. */
export type PlainCell = string | number | boolean | null;

/** One row of a small table, by column name. */
export type PlainRow = Readonly<Record<string, PlainCell>>;

/**
 * Reads one Arrow IPC stream into plain rows: for reference tables, which are small. Cells of another type (lists,
 * bytes) become their text, so that the reader of the table can name them in a refusal.
 */
export function plainRows(ipc: Uint8Array): readonly PlainRow[] {
  const table = tableFromIPC(ipc);
  const columns = table.schema.fields.map(({ name }) => ({ name, cells: plainColumn(table.getChild(name)) }));
  return Array.from({ length: table.numRows }, (_, row) => {
    const plain: Record<string, PlainCell> = {};
    for (const { name, cells } of columns) plain[name] = cells[row] ?? null;
    return plain;
  });
}

/** Walks a column chunk by chunk: asking a vector for one row at a time looks its chunk up every time. */
function plainColumn(column: Iterable<unknown> | null): readonly PlainCell[] {
  return column ? Array.from(column, plainCell) : [];
}

function plainCell(value: unknown): PlainCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'bigint' ? Number(value) : JSON.stringify(value);
}
