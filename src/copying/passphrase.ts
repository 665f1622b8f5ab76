/** Signs that a passphrase has at least: four words of everyday length, or as many letters drawn by chance. */
const SIGNS_AT_LEAST = 14;
/** So few different signs are one word over and over. */
const DIFFERENT_AT_LEAST = 6;

/** Why a passphrase would not keep out whoever has the file and time: too short, or little but repeats. */
export type Weakness = 'short' | 'repeats';

/** What is weak about a passphrase; null where it may be used. */
export function weaknessOf(passphrase: string): Weakness | null {
  const signs = [...passphrase.normalize('NFKC')];
  if (signs.length < SIGNS_AT_LEAST) return 'short';
  return new Set(signs).size < DIFFERENT_AT_LEAST ? 'repeats' : null;
}
