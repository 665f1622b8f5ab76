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

/** A guesser by phrases: the first whose words are all that the value says. `why` phrases are known and left open. */
export function byPhrases(
  codes: Readonly<Record<string, readonly string[]>>,
  left: readonly (readonly [string, readonly string[]])[] = [],
): Guesser {
  const known = new Map<string, GuessedValue>();
  for (const [why, phrases] of left) for (const phrase of phrases) known.set(wordsOf(phrase), { why });
  for (const [code, phrases] of Object.entries(codes))
    for (const phrase of phrases) known.set(wordsOf(phrase), { code });
  return (value) => known.get(wordsOf(value)) ?? null;
}
