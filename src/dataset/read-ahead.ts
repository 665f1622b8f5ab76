import type { TableFile } from '../engine/engine';
import { structureOf } from './read-together';

/**
 * The same file with its first rows already being decoded, while the engine that will hold them is still starting.
 * A file that does not fit its contract is left as it is: whoever loads it says why.
 */
export function readAhead(file: TableFile): TableFile {
  const structure = structureOf(file);
  if (!structure.ok) return file;
  const reading = file.read([...structure.value.types.keys()]);
  return { ...file, read: () => reading, close: () => file.close() };
}
