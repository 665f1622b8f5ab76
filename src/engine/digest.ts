import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Bytes read at a time, so that a file of any size takes little memory. */
const PIECE = 4 * 1024 * 1024;

/**
 * SHA-256 (FIPS 180-4) of a whole file in hexadecimal, as `sha256sum` writes it. WebCrypto has no way to give it piece
 * by piece. Throws what the browser throws where the file cannot be read any more.
 */
export async function digestOf(file: Blob): Promise<string> {
  const digest = sha256.create();
  for (let place = 0; place < file.size; place += PIECE) {
    digest.update(new Uint8Array(await file.slice(place, place + PIECE).arrayBuffer()));
  }
  return bytesToHex(digest.digest());
}
