import type { Dataset } from '../dataset/dataset';
import { loadExtract } from '../dataset/load';
import { databaseModule } from '../engine/database-module';
import type { Engine, TableFile } from '../engine/engine';
import { type Outcome, refusal } from '../vocabulary/failure';
import { NO_ENGINE } from './shelf-refusals';

/** A sample in the engine that samples share, which is null where it could not be fetched. */
export interface StoredSample {
  readonly engine: Engine | null;
  readonly dataset: Outcome<Dataset>;
}

/** Reads a sample into the engine once that is up. Throws where the browser cannot run it. The file is closed. */
export async function storeSample(
  starting: Promise<Engine> | null,
  file: TableFile,
  table: string,
): Promise<StoredSample> {
  // What is wrong with it is told here or by whoever waits for it.
  starting?.catch(() => undefined);
  try {
    const fetched = await databaseModule().catch(() => null);
    const engine = fetched && (await starting);
    if (engine) return { engine, dataset: await loadExtract(engine, file, { table }) };
    return {
      engine: null,
      dataset: refusal({ ...NO_ENGINE, remedy: 'Reload the page once it can be reached again.' }),
    };
  } finally {
    file.close();
  }
}
