import { tooLongForPack } from '../../presentation/pack-too-long';
import { LONGEST } from '../../protecting/field-checks';
import type { PackFacts } from '../../protecting/pack';
import type { DeclaredExtract } from './pack-work';

/** Why a pack could not say what its file says of itself, which it must; null where all of it is short enough. */
export function tooLong(
  declared: readonly DeclaredExtract[],
  { lattices }: Pick<PackFacts, 'lattices'>,
): string | null {
  for (const { kind, supplier, marking, names = [] } of lattices) {
    const file = declared.find(({ extract }) => extract.kind === kind)?.extract.dataset.file ?? '';
    const said = [
      { what: 'supplier', text: supplier ?? '' },
      { what: 'marking', text: marking ?? '' },
      ...names.flatMap(({ area, label }) => [area, label].map((text) => ({ what: 'area', text }) as const)),
    ] as const;
    const long = said.find(({ text }) => text.length > LONGEST);
    if (long) return tooLongForPack({ ...long, file, most: LONGEST });
  }
  return null;
}
