/** Bytes that are written at a time: whole groups of three, few enough to be the arguments of one call. */
const PIECE = 3 * 8192;

/** Bytes as the letters of base64, in pieces to be joined. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let place = 0; place < bytes.length; place += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(place, place + PIECE))));
  }
  return pieces.join('');
}

/** The bytes that letters of base64 stand for; null where they are none. */
export function fromBase64(letters: string): Uint8Array<ArrayBuffer> | null {
  let text: string;
  try {
    text = atob(letters);
  } catch {
    return null;
  }
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
  return bytes;
}
