import { fromBase64, toBase64 } from './base64';

/** Rounds of PBKDF2-HMAC-SHA256, as the OWASP Password Storage Cheat Sheet names them (2023). */
export const ITERATIONS = 600_000;
/** More would keep a reader waiting for minutes: no copy of ours asks for it. */
const MOST_ITERATIONS = 10_000_000;
const [SALT_BYTES, IV_BYTES] = [16, 12];

/** How bytes were sealed; it stands in the open beside them, and holds nothing of the passphrase. */
export interface Seal {
  readonly cipher: 'AES-256-GCM';
  readonly key: 'PBKDF2-HMAC-SHA256';
  readonly iterations: number;
  /** 16 random bytes in base64, of this copy alone. */
  readonly salt: string;
  /** 12 random bytes in base64, of this copy alone. */
  readonly iv: string;
}

/** A seal that no other copy has. */
export function newSeal(): Seal {
  const random = (length: number): string => toBase64(crypto.getRandomValues(new Uint8Array(length)));
  const [salt, iv] = [random(SALT_BYTES), random(IV_BYTES)];
  return { cipher: 'AES-256-GCM', key: 'PBKDF2-HMAC-SHA256', iterations: ITERATIONS, salt, iv };
}

/**
 * Bytes sealed under a passphrase. `beside` is the text that stands in the open: who changes a letter of it cannot open
 * what is sealed.
 */
export async function sealed(bytes: BufferSource, passphrase: string, seal: Seal, beside: string): Promise<Uint8Array> {
  const { key, algorithm } = await keyOf(passphrase, seal, beside);
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, bytes));
}

/** What was sealed; null where the passphrase is another, or what was sealed or stands beside it is not as it was. */
export async function unsealed(
  bytes: BufferSource,
  passphrase: string,
  seal: Seal,
  beside: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { key, algorithm } = await keyOf(passphrase, seal, beside);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes));
  } catch {
    return null;
  }
}

/** Throws for a seal that is weaker than this workbook makes them, or that no computer opens in time. */
async function keyOf(passphrase: string, { iterations, salt, iv }: Seal, beside: string) {
  if (!(iterations >= ITERATIONS && iterations <= MOST_ITERATIONS)) throw new Error('The seal is none of ours.');
  const [salted, vector] = [fromBase64(salt), fromBase64(iv)];
  if (salted?.length !== SALT_BYTES || vector?.length !== IV_BYTES) throw new Error('The seal is none of ours.');
  const text = new TextEncoder();
  // A letter with an accent may be typed as one sign or as two.
  const typed = await crypto.subtle.importKey('raw', text.encode(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt: salted, iterations };
  const key = await crypto.subtle.deriveKey(derived, typed, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { key, algorithm: { name: 'AES-GCM', iv: vector, additionalData: text.encode(beside) } };
}
