/** What the parser of a page would change, or take for markup: NUL, the return of a line, "<". */
const CHANGED = [0x00, 0x0d, 0x3c];

/**
 * Bytes as text that stands in a page as it is: seven bits a letter of ASCII, where base64 has six. A letter that a page
 * would not keep is written with its eighth bit, as U+0080 to U+00FF, which UTF-8 writes in two bytes: for what is packed,
 * 1.17 bytes a byte in place of 1.33. `supply/carried.ts` reads it.
 */
export function letters(bytes: Uint8Array): string {
  const written = Buffer.alloc(Math.ceil((bytes.length * 8) / 7));
  let [held, bits, place] = [0, 0, 0];
  const write = (letter: number): void => {
    written[place] = CHANGED.includes(letter) ? letter | 0x80 : letter;
    place += 1;
  };
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 7; bits -= 7) write((held >>> (bits - 7)) & 0x7f);
  }
  if (bits > 0) write((held << (7 - bits)) & 0x7f);
  return written.toString('latin1');
}
