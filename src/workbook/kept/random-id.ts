/**
 * 128 bits drawn by chance, in hexadecimal. `crypto.randomUUID` is not there on a page that came over plain http, nor in
 * some browsers on one opened from a file.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
