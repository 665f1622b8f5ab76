import { outOf } from './base-words';
import type { SheetContext } from './context';

/**
 * What is read out before a number, so that it is safe alone: who, where and when; out of which base; that the data are
 * provisional or made up. "Haringey, children aged 10 to 17, April 2024 to March 2025. Out of children with ...".
 */
export function spokenOf(
  ofWhom: string,
  saysBase: boolean,
  { base, nouns, dataset: { metadata } }: Pick<SheetContext, 'base' | 'nouns' | 'dataset'>,
): string {
  return [
    metadata.synthetic ? 'Synthetic data: about no real child.' : '',
    ofWhom,
    saysBase ? outOf({ ...base, note: '' }, nouns) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
