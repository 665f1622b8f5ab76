import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { Outcome } from '../../vocabulary/failure';
import type { OpenExtract } from './open-extract';
import { type Sample, samplesFor } from './sample-files';
import type { ExtractReader } from './extract-reader';

/** Opens every sample in turn and tells of each, and of those still to come; ends early where a real file takes their place. */
export async function eachSample(
  reader: ExtractReader,
  sheet: string,
  told: (opened: Outcome<OpenExtract>, toCome: readonly ExtractKind[]) => void,
): Promise<void> {
  const run = reader.beginSamples();
  const left = [...samplesFor(sheet)];
  // The sheet that the reader looks at stands on its own sample: no other takes its turn.
  let next = left[0]?.kind === sheet ? left[0] : await nextHere(left);
  while (next) {
    const { kind, file, supply } = next;
    left.splice(left.indexOf(next), 1);
    const toCome = left.map((one) => one.kind);
    const blob = await supply.get();
    const goOn = await reader.openSample({ kind, file: blob, name: `sample ${file}`, run }, (opened) => {
      told(opened, toCome);
    });
    if (!goOn) return;
    next = await nextHere(left);
  }
  performance.mark('workbook: samples open');
}

/** The next sample that is here; one that could not be fetched lets the others go before it. */
async function nextHere(left: readonly Sample[]): Promise<Sample | undefined> {
  for (const one of left) if (await one.supply.tried()) return one;
  if (left.length === 0) return undefined;
  return Promise.race(left.map((one) => one.supply.get().then(() => one)));
}
