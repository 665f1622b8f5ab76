import { tableFromIPC } from 'apache-arrow';
import type { TableFile } from '../../src/engine/engine';
import { failureInWords } from '../../src/vocabulary/failure';
import { nodeDecoder } from './node-decoder';

/** A file that must open, as the app would open it. */
export async function openTable(content: string | Uint8Array<ArrayBuffer> | Blob, name = 'a.csv'): Promise<TableFile> {
  const outcome = await nodeDecoder.open(content instanceof Blob ? content : new Blob([content]), name);
  if (!outcome.ok) throw new Error(failureInWords(outcome.failure));
  return outcome.value;
}

/** The refusal of a file that must not open, in words. */
export async function refusalOfTable(content: string | Uint8Array<ArrayBuffer>, name = 'a.csv'): Promise<string> {
  const outcome = await nodeDecoder.open(new Blob([content]), name);
  if (outcome.ok) throw new Error('The file opened where a refusal was expected.');
  return failureInWords(outcome.failure);
}

/** All rows of an open file as lists of cells, in the order of the columns asked for. */
export async function rowsOf(
  file: TableFile,
  columns: readonly string[] = file.facts.columns.map(({ name }) => name),
): Promise<readonly (readonly unknown[])[]> {
  const reading = file.read(columns);
  const rows: unknown[][] = [];
  for (;;) {
    const batch = await reading.next();
    if (!batch.ok) throw new Error(failureInWords(batch.failure));
    if (!batch.value) return rows;
    const table = tableFromIPC(batch.value.ipc);
    const vectors = columns.map((name) => table.getChild(name));
    for (let row = 0; row < table.numRows; row += 1) rows.push(vectors.map((vector) => vector?.get(row)));
  }
}
