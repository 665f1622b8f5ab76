import { looksSo, PERSONAL_PATTERNS, personalShape } from './personal-patterns';

const WORDS_SHOWN = 4;

/**
 * A value of which nobody can be told, since panels are filmed: the first letter or digit of each word, and no more
 * than four words. "Jo Smith" becomes "J… S…", "12/123456A" becomes "1…".
 */
export function masked(value: string): string {
  const words = value.trim().split(/\s+/).filter(Boolean);
  const shown = words.slice(0, WORDS_SHOWN).map((word) => `${[...word][0] ?? ''}…`);
  return [...shown, ...(words.length > WORDS_SHOWN ? ['…'] : [])].join(' ');
}

/** A value found in a file as it may be shown: masked where it looks like a person's name, number or story. */
export function asShown(value: string): string {
  const personal =
    personalShape(value) !== null ||
    PERSONAL_PATTERNS.some((pattern) => pattern.leastShare > 0 && looksSo(pattern, value));
  return personal ? masked(value) : value;
}
