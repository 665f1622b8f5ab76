import type { GroupRow } from '../measures/measured';
import { OTHERS } from '../selection/compared';
import { BAME, holdsUnknown } from '../vocabulary/ethnicity';
import type { Nouns } from './nouns';

/** A group as it stands in the places of a sentence: everyone and everyone else are no adjectives of "children". */
export interface GroupWords {
  /** "White children", "all children": after "than", "of", "for". */
  readonly name: string;
  /** After "43 in 100" and "of every 100": "White children", "of all children". */
  readonly ofHundred: string;
  /** After "963 of 1,930": "White children", "in all". */
  readonly counted: string;
}

/** The words for a group, for everyone, or for everyone else. */
export function groupWords(
  row: Pick<GroupRow, 'id' | 'label' | 'codes'>,
  { people }: { readonly people: string },
): GroupWords {
  if (holdsUnknown(row)) return { name: `all ${people}`, ofHundred: `of all ${people}`, counted: 'in all' };
  if (row.id === OTHERS)
    return { name: `all other ${people}`, ofHundred: `of all other ${people}`, counted: `other ${people}` };
  const name = row.id === BAME.id ? `Asian, Black, Mixed and Other ${people} together` : `${row.label} ${people}`;
  return { name, ofHundred: name, counted: name };
}

/** Those of a group that are counted, after a number of them: "Black children", "decisions for Black children". */
export function countedOfGroup(
  row: Parameters<typeof groupWords>[0],
  nouns: Pick<Nouns, 'unit' | 'people' | 'many'>,
): string {
  const { name } = groupWords(row, nouns);
  return nouns.unit === 'children' ? name : `${nouns.many} for ${name}`;
}
