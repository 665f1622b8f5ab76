/** SHA-256 (FIPS 180-4) of bytes that are in memory, in hexadecimal as `sha256sum` writes it. */
export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  // A page that came over plain http has no cryptography of the browser's.
  const digest =
    'subtle' in crypto
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      : (await import('@noble/hashes/sha2.js')).sha256(new Uint8Array(bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same of a text, as UTF-8, in pieces to be joined. */
export async function sha256OfText(pieces: readonly string[]): Promise<string> {
  return sha256(await new Blob([...pieces]).arrayBuffer());
}
