import { sha256 as sha256Itself } from '@noble/hashes/sha2.js';

/** SHA-256 (FIPS 180-4) of bytes that are in memory, in hexadecimal as `sha256sum` writes it. */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  // A page that came over plain http has no cryptography of the browser's.
  const within =
    'subtle' in crypto ? await crypto.subtle.digest('SHA-256', bytes) : sha256Itself(new Uint8Array(bytes));
  const digest = new Uint8Array(within);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same of a text, as UTF-8, in pieces to be joined. */
export async function sha256OfText(pieces: readonly string[]): Promise<string> {
  return sha256(await new Blob([...pieces]).arrayBuffer());
}
