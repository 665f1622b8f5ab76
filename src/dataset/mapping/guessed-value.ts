import type { Phrases, SupplierWords } from '../kinds/contract';

/** What a foreign value most likely means: a code of the list, or why it is better left to a person. */
export type GuessedValue = { readonly code: string } | { readonly why: string };

/** Guesses what one value means; null where nothing is known about it. */
export type Guesser = (value: string) => GuessedValue | null;

/** A value as plain words: lower case, "&" as "and", everything but letters, digits and "+" as single spaces. */
export function wordsOf(value: string): string {
  return value
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();
}

const UNKNOWN = ['unknown', 'not known', 'not recorded', 'none recorded', 'null', 'n a', 'na', 'missing', 'blank'];

/** A guesser by what suppliers write in a column; what says that nothing is known is "not recorded" in any. */
export function guesserByPhrases({ phrases, leftOpen }: Pick<SupplierWords, 'phrases' | 'leftOpen'>): Guesser {
  if (!phrases) return () => null;
  return byPhrases({ ...phrases, NR: [...(phrases.NR ?? []), ...UNKNOWN] }, leftOpen);
}

/** A guesser by phrases: the one whose words are all that the value says. `left` phrases are known and left open. */
export function byPhrases(phrases: Phrases, left: SupplierWords['leftOpen'] = []): Guesser {
  const known = new Map<string, GuessedValue>();
  for (const [why, open] of left) for (const phrase of open) known.set(wordsOf(phrase), { why });
  for (const [code, said] of Object.entries(phrases)) for (const phrase of said) known.set(wordsOf(phrase), { code });
  return (value) => known.get(wordsOf(value)) ?? null;
}
