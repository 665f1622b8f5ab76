import { guessMapping } from '../../src/dataset/mapping/guess';
import { profileOf } from '../../src/dataset/loading/profile-of';
import type { Engine } from '../../src/engine/engine';
import { failureInWords } from '../../src/vocabulary/failure';
import { type Answering, answering } from './answer-sheets';
import { nodeDecoder } from './node-decoder';

/** Opens a file in somebody else's shape with the mapping that the workbook guesses for it. */
export async function answeringMapped(engine: Engine, file: Blob, name: string): Promise<Answering> {
  const opened = await nodeDecoder.open(file, name);
  if (!opened.ok) throw new Error(failureInWords(opened.failure));
  const profile = await profileOf(engine, opened.value);
  if (!profile.ok) throw new Error(failureInWords(profile.failure));
  const { mapping } = guessMapping(profile.value);
  return answering(engine, file, name, { mapping: { ...mapping, supplier: 'A supplier' } });
}
