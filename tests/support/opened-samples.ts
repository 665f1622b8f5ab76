import { EXTRACT_KINDS, type ExtractKind } from '../../src/dataset/kinds/extracts';
import { type Answering, answering } from './answer-sheets';
import { startNodeEngine } from './node-engine';
import { sampleBytes } from './raw-rows';

const opened = new Map<ExtractKind, Promise<Answering>>();

/** A sample, opened once for all files of a process; nobody may change its tables. Each kind has an engine of its own. */
export function openedSample(kind: ExtractKind): Promise<Answering> {
  const found = opened.get(kind) ?? openSample(kind);
  opened.set(kind, found);
  return found;
}

/** Every sample, one after another. */
export async function openedSamples(): Promise<ReadonlyMap<ExtractKind, Answering>> {
  const all = new Map<ExtractKind, Answering>();
  for (const kind of EXTRACT_KINDS) all.set(kind, await openedSample(kind));
  return all;
}

async function openSample(kind: ExtractKind): Promise<Answering> {
  const file = new Blob([Uint8Array.from(sampleBytes(kind))]);
  return answering(await startNodeEngine(), file, `${kind}.parquet`);
}
