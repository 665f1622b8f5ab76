import type { ExtractKind } from '../dataset/kinds/extracts';
import { extractContract } from '../dataset/kinds/extracts';
import { lowerFirst } from '../vocabulary/written';
import { listed } from './numbers';

/** What a page may hold that nothing else does, as it is called in a sentence. */
export const HELD = {
  record: 'the record of meetings',
  casework: (kind: ExtractKind): string => `the casework on ${lowerFirst(extractContract(kind).label)}`,
} as const;

/** What is gone with the page, and what stays where it is kept: a sentence each. */
export function leavingInWords(
  held: readonly { readonly what: string; readonly isGone: boolean }[],
): readonly string[] {
  const named = (gone: boolean): readonly string[] =>
    held.filter(({ isGone }) => isGone === gone).map(({ what }) => what);
  const [gone, kept] = [named(true), named(false)];
  return [
    ...(gone.length ? [`Not kept and not saved, and gone then: ${listed(gone)}.`] : []),
    ...(kept.length ? [`Closed, and kept where it is: ${listed(kept)}.`] : []),
  ];
}
