import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import type { Bases } from '../../data/effects/effect-counts';
import { drawSample } from '../../data/effects/simulate';
import { SAMPLE_SEED } from '../../data/model/extract';
import { londonChildren } from '../../data/model/population';
import type { Sheet } from '../../data/model/sheet';

const drawn = new Map<ExtractKind, { sheet: Sheet; bases: Bases }>();

export const POPULATION = londonChildren(SAMPLE_SEED);

/** The committed sample of a kind with its true ethnicity, generated once a test file. */
export function sample(kind: ExtractKind): { sheet: Sheet; bases: Bases } {
  const found = drawn.get(kind) ?? drawSample(kind, SAMPLE_SEED, POPULATION);
  drawn.set(kind, found);
  return found;
}
