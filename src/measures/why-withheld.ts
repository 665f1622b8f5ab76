import { isMasked, isProtected } from '../questions/cross-tab';
import type { Quantity } from './measured';

/** Why nothing is reckoned from counts of which some may not be seen: as a sentence without its stop. */
export function whyWithheld(counts: readonly Quantity[]): string {
  if (counts.some(isProtected)) return 'Part of these counts is withheld to protect children';
  return counts.some(isMasked) ? 'Part of these counts is masked' : 'Part of these counts was withheld by the supplier';
}

/** The counts of shares, to ask of them all at once. */
export const countsOf = (
  shares: readonly { readonly events: Quantity; readonly atRisk: Quantity }[],
): readonly Quantity[] => shares.flatMap(({ events, atRisk }) => [events, atRisk]);
