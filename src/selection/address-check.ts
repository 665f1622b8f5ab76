/** Letters of a checksum: enough that one change in more than a million goes unnoticed. */
const CHECK_LENGTH = 4;
const LETTERS = 36;

/**
 * A short checksum of what an address says, not of how it is spelt: a link that was encoded anew on its way says the
 * same. It stands at the beginning of a link, so that no cut can take it and leave what it was made of.
 * Method: FNV-1a, 32 bits (Fowler, Noll and Vo).
 */
export function checkOf(sheet: string, bits: readonly { readonly name: string; readonly value: string }[]): string {
  const text = [sheet, ...bits.map(({ name, value }) => `${name}=${value}`)].join('&');
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return ((hash >>> 0) % LETTERS ** CHECK_LENGTH).toString(LETTERS).padStart(CHECK_LENGTH, '0');
}
