import type { TableBatch, TableFile } from '../../engine/engine';
import { structureOf } from './read-together';

/** A file whose first rows are already being decoded. */
export interface FileAhead extends TableFile {
  /** A copy of the first batch; null where the file does not fit its contract or could not be decoded. */
  first(): Promise<TableBatch | null>;
}

/**
 * The same file with its first rows already being decoded, while the engine that will hold them is still starting.
 * A file that does not fit its contract is left as it is: whoever loads it says why.
 */
export function readAhead(file: TableFile): FileAhead {
  const structure = structureOf(file);
  if (!structure.ok) return { ...file, read: (columns) => file.read(columns), first: () => Promise.resolve(null) };
  const reading = file.read([...structure.value.types.keys()]);
  const first = reading.next();
  let given = false;
  const next = () => {
    if (given) return reading.next();
    given = true;
    return first;
  };
  return { ...file, read: () => ({ next }), close: () => file.close(), first: () => first.then(copied) };
}

/** Whoever puts the batch into an engine gives its bytes away. */
function copied(batch: Awaited<ReturnType<ReturnType<TableFile['read']>['next']>>): TableBatch | null {
  return batch.ok && batch.value ? { rows: batch.value.rows, ipc: batch.value.ipc.slice() } : null;
}
