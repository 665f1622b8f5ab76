import type { Mapping } from '../../dataset/mapping/mapping';
import type { TableFile } from '../../engine/engine';
import { type Outcome, success } from '../../vocabulary/failure';
import type { IncomingFile } from '../extracts/incoming-file';
import type { ToldBefore } from './mapping-again';

/**
 * Files that came together with the mapping that was told for the first of them. What it says of a whole file, such as
 * its area, is asked of each of the others by `another`; null where the reader cancels.
 */
export async function eachMapped(
  arrivals: readonly IncomingFile[],
  mapping: Mapping,
  another: (table: TableFile, before: ToldBefore) => Promise<Outcome<Mapping> | null>,
): Promise<Outcome<readonly IncomingFile[]> | null> {
  const [first, ...others] = arrivals;
  if (!first) return success([]);
  const mapped: IncomingFile[] = [{ ...first, mapping }];
  for (const arrival of others) {
    const own = await another(arrival.table, { file: first.table.name, mapping });
    if (!own?.ok) return own;
    mapped.push({ ...arrival, mapping: own.value });
  }
  return success(mapped);
}
