import { fileDigest } from '../../engine/file-digest';
import type { OpenExtract } from '../extracts/open-extract';
import { samplesFor } from '../extracts/sample-files';

const known = new Map<string, Promise<string>>();

/**
 * SHA-256 of the file that an extract was read from, in hexadecimal; of each, joined by "-", where there are several.
 * Throws where one cannot be read any more.
 */
export function sourceOf(extract: Pick<OpenExtract, 'kind' | 'counterKey' | 'sources'>): Promise<string> {
  const before = known.get(extract.counterKey);
  if (before) return before;
  const working = digests(extract);
  known.set(extract.counterKey, working);
  // What failed once may succeed later.
  working.catch(() => known.delete(extract.counterKey));
  return working;
}

async function digests({ kind, sources }: Pick<OpenExtract, 'kind' | 'sources'>): Promise<string> {
  const files = sources.length ? sources.map(({ chosen }) => chosen.file) : [await sampleFile(kind)];
  const all: string[] = [];
  for (const file of files) {
    const digest = await fileDigest(file, new AbortController().signal);
    if (digest === null) throw new Error('A file of the extract could not be read again.');
    all.push(digest);
  }
  return all.join('-');
}

async function sampleFile(kind: OpenExtract['kind']): Promise<Blob> {
  const sample = samplesFor(kind).find((one) => one.kind === kind);
  if (!sample) throw new Error(`There is no sample of ${kind}.`);
  return sample.supply.get();
}
