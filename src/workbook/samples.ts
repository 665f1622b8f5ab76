import kcpo from '../../data/sample/kcpo.parquet?url';
import oocd from '../../data/sample/oocd.parquet?url';
import remand from '../../data/sample/remand.parquet?url';
import rule49 from '../../data/sample/rule49.parquet?url';
import type { ExtractKind } from '../dataset/contract';
import type { Outcome } from '../vocabulary/failure';
import type { OpenExtract } from './open-extract';
import type { Shelf } from './shelf';

/** A sample extract: synthetic, shipped with the workbook. */
export interface Sample {
  readonly kind: ExtractKind;
  readonly file: string;
  readonly address: string;
}

const SAMPLES: readonly Sample[] = [
  { kind: 'kcpo', file: 'kcpo.parquet', address: kcpo },
  { kind: 'oocd', file: 'oocd.parquet', address: oocd },
  { kind: 'remand', file: 'remand.parquet', address: remand },
  { kind: 'rule49', file: 'rule49.parquet', address: rule49 },
];

/** The samples with the one that the reader looks at first; else the smallest first, so that numbers come soon. */
export function samplesFor(sheet: string): readonly Sample[] {
  return [...SAMPLES].sort((a, b) => Number(b.kind === sheet) - Number(a.kind === sheet));
}

/** Fetches a sample from beside the page. Throws where the workbook was not served whole. */
export async function fetchSample({ address, file }: Pick<Sample, 'address' | 'file'>): Promise<Blob> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`The sample extract ${file} could not be loaded (answer ${response.status}).`);
  return response.blob();
}

/** Opens every sample in turn and tells of each; ends early where a real file takes their place. */
export async function eachSample(
  shelf: Shelf,
  sheet: string,
  told: (opened: Outcome<OpenExtract>) => void,
): Promise<void> {
  const run = shelf.beginSamples();
  const samples = samplesFor(sheet);
  const fetched = new Map<string, Promise<Blob>>();
  for (const sample of samples) {
    const { kind, file } = sample;
    const blob = await (fetched.get(file) ?? fetchSample(sample));
    const goOn = await shelf.openSample({ kind, file: blob, name: `sample ${file}`, run }, (opened) => {
      told(opened);
      fetchAll(samples.slice(1), fetched);
    });
    if (!goOn) return;
  }
  performance.mark('workbook: samples open');
}

/** Once the first numbers are there the others are fetched together, so that the network may go from then on. */
function fetchAll(samples: readonly Sample[], into: Map<string, Promise<Blob>>): void {
  for (const sample of samples) {
    if (into.has(sample.file)) continue;
    const coming = fetchSample(sample);
    // Told when its turn comes.
    coming.catch(() => undefined);
    into.set(sample.file, coming);
  }
}
