/** A file that goes the whole way of opening while nobody is there to answer anything. */
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { loadExtracts } from '../../src/dataset/loading/load';
import type { ReferenceTable } from '../../src/dataset/references/reference-table';
import type { Engine } from '../../src/engine/engine';
import { failureInWords, type Outcome, success } from '../../src/vocabulary/failure';
import type { IncomingFile } from '../../src/workbook/extracts/incoming-file';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { OpeningFlow } from '../../src/workbook/intake/opening-flow';
import { MappingsInWork } from '../../src/workbook/mapping/mapping.svelte';
import { Openings } from '../../src/workbook/opening/openings.svelte';
import { nodeDecoder } from './node-decoder';

/** What came of a file. */
export interface Opened {
  readonly dataset: Dataset | null;
  readonly table: ReferenceTable | null;
  /** Refusals, faults, questions and mapping pages: all that a person would have to look at. */
  readonly told: readonly string[];
}

/** Opens a file as the workbook does, and gives what came of it; nobody is there to answer anything. */
export async function openedAlone(engine: Engine, name: string, content: BlobPart): Promise<Opened> {
  const told: string[] = [];
  let dataset: Dataset | null = null;
  let table: ReferenceTable | null = null;
  const openings = new Openings();
  const drawer = { fitting: () => Promise.resolve(null), keep: () => Promise.resolve() };
  const mappings = new MappingsInWork(drawer);
  const reader = {
    startOwn: () => Promise.resolve({ ...engine, terminate: () => Promise.resolve() }),
    openAtOnce: () => Promise.resolve({ opened: null, engine: null }),
    openReal: async (on: Engine, files: readonly IncomingFile[]): Promise<Outcome<OpenExtract>> => {
      const loaded = await loadExtracts(
        on,
        files.map((file) => ({ file: file.table, mapping: file.mapping })),
      );
      if (!loaded.ok) return loaded;
      dataset = loaded.value;
      return success({ kind: loaded.value.kind, sources: [], dataset } as unknown as OpenExtract);
    },
  };
  const flow = new OpeningFlow({ decoder: nodeDecoder, extracts: { ownOf: () => null }, reader, mappings }, openings, {
    extract: () => undefined,
    lost: (_, failure) => told.push(failureInWords(failure)),
    reference: (read) => (table = read),
    refuse: (failure) => told.push(failureInWords(failure)),
    fault: (problem) => told.push(String(problem)),
    wanted: () => '',
  });
  const watch = setInterval(() => {
    if (mappings.shown) told.push('The mapping page was shown.');
    if (mappings.shown) mappings.cancel();
    for (const { id, asks } of openings.list) {
      if (asks) told.push(asks.words);
      if (asks) openings.cancel(id);
    }
  }, 20);
  await flow.open([{ file: new File([content], name), handle: null }]);
  clearInterval(watch);
  return { dataset, table, told };
}
