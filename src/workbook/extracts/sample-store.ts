import type { Dataset } from '../../dataset/kinds/dataset';
import { loadExtract } from '../../dataset/loading/load';
import type { Engine, TableFile } from '../../engine/engine';
import type { Outcome } from '../../vocabulary/failure';

/** A sample in the engine that samples share. */
export interface StoredSample {
  readonly engine: Engine;
  readonly dataset: Outcome<Dataset>;
}

/** Reads a sample into the engine once that is here and up. Throws where the browser cannot run it. The file is closed. */
export async function storeSample(starting: Promise<Engine>, file: TableFile, table: string): Promise<StoredSample> {
  // What is wrong with it is told here or by whoever waits for it.
  starting.catch(() => undefined);
  try {
    const engine = await starting;
    return { engine, dataset: await loadExtract(engine, file, { table }) };
  } finally {
    file.close();
  }
}
