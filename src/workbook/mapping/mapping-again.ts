import type { ColumnSource, Mapping } from '../../dataset/mapping/mapping';
import { BOROUGH } from '../../vocabulary/places';
import { labelOf } from '../../vocabulary/code-list';
import type { OpeningQuestion } from '../opening/openings.svelte';

/** How the columns of a file were told in this sitting. */
export interface ToldBefore {
  readonly file: string;
  readonly mapping: Mapping;
}

/** How files were told in this sitting, by the columns they have; forgotten with the page. */
export class Remembered {
  readonly #told = new Map<string, ToldBefore>();

  like(shape: string): ToldBefore | undefined {
    return this.#told.get(shape);
  }

  remember(shape: string, told: ToldBefore): void {
    this.#told.set(shape, told);
  }
}

/** Answers to whether another file is read like one that was told before. */
export type Alike = 'same' | 'tell';

const everyArea = ({ columns }: Mapping): string | null => {
  const source: ColumnSource | undefined = columns['borough'];
  return source && 'every' in source && source.every !== '' ? source.every : null;
};

/** Whether a mapping says of the whole file what may be otherwise of the next one: its area, or that it is made up. */
export const mayDiffer = (mapping: Mapping): boolean =>
  everyArea(mapping) !== null || mapping.declared.synthetic === true;

/** A mapping as it holds of another file with the same columns: the day it was drawn, and its period, are the first's. */
export function forAnotherFile(mapping: Mapping): Mapping {
  const { drawn: _drawn, periodFrom: _from, periodTo: _to, ...declared } = mapping.declared;
  return { ...mapping, declared };
}

/** A mapping that leaves open which area the whole file is of: the next file may be another's. */
export function withoutArea(mapping: Mapping): Mapping {
  if (everyArea(mapping) === null) return mapping;
  return { ...mapping, columns: { ...mapping.columns, borough: { every: '' } } };
}

/** A mapping with all that may differ left open, so that it is asked. */
export function withoutWhatDiffers(mapping: Mapping): Mapping {
  const { synthetic, ...others } = mapping.declared;
  return { ...withoutArea(mapping), declared: synthetic === false ? mapping.declared : others };
}

/** Asks whether a file is read like another with the same columns, and names what would be taken from that one. */
export function likeWhich(file: string, { file: before, mapping }: ToldBefore): OpeningQuestion {
  const area = everyArea(mapping);
  const told = `${file} has the same columns as ${before}. It can be read with the answers you gave for that file.`;
  const isMadeUp = mapping.declared.synthetic === true;
  if (area === null && !isMadeUp) {
    return { words: told, choices: choices('Yes, read it the same way', 'No, show me its columns') };
  }
  const place = area === null ? '' : placeInWords(area);
  const parts = [...(area === null ? [] : [place]), ...(isMadeUp ? ['made-up data'] : [])];
  return {
    words: `${told} Is it ${parts.join(', and ')} too?`,
    choices: choices(`Yes, ${parts.join(', and ')}`, 'No, let me say'),
  };
}

/** "all of Camden", "all outside London". */
function placeInWords(code: string): string {
  const label = labelOf(BOROUGH, code);
  return code.startsWith('E') ? `all of ${label}` : `all ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

const choices = (same: string, tell: string): OpeningQuestion['choices'] => [
  { id: 'same' satisfies Alike, label: same },
  { id: 'tell' satisfies Alike, label: tell },
];
