import { supplies } from '../supply/supplies';

/** For a page that came over plain http, where the browser has no cryptography. */
const hashes = supplies.declare('what works out the SHA-256 of a file', () => import('@noble/hashes/sha2.js'));

/** SHA-256 (FIPS 180-4) of bytes that are in memory, in hexadecimal as `sha256sum` writes it. */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest =
    'subtle' in crypto
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      : (await hashes.get()).sha256(new Uint8Array(bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same of a text, as UTF-8, in pieces to be joined. */
export async function sha256OfText(pieces: readonly string[]): Promise<string> {
  return sha256(await new Blob([...pieces]).arrayBuffer());
}
