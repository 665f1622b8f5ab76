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

/** A passphrase that was made into a key once, for what is sealed again at every keystroke. */
export interface Sealer {
  /** 12 random bytes of this time alone, then what was sealed. `beside` must be given again to open it. */
  seal(bytes: BufferSource, beside: string): Promise<Uint8Array<ArrayBuffer>>;
  /** What was sealed; null where the passphrase is another, or what was sealed or stands beside it is not as it was. */
  unseal(sealed: Uint8Array<ArrayBuffer>, beside: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The key of a passphrase under the salt of a seal, made once: that takes most of a second. */
export async function sealer(passphrase: string, seal: Pick<Seal, 'iterations' | 'salt'>): Promise<Sealer> {
  const key = await derived(passphrase, seal);
  const algorithm = (iv: Uint8Array<ArrayBuffer>, beside: string): AesGcmParams => {
    return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(beside) };
  };
  return {
    async seal(bytes, beside) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const within = new Uint8Array(await crypto.subtle.encrypt(algorithm(iv, beside), key, bytes));
      const both = new Uint8Array(IV_BYTES + within.length);
      both.set(iv);
      both.set(within, IV_BYTES);
      return both;
    },
    async unseal(sealed, beside) {
      const [iv, within] = [sealed.slice(0, IV_BYTES), sealed.slice(IV_BYTES)];
      try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, beside), key, within));
      } catch {
        return null;
      }
    },
  };
}

async function keyOf(passphrase: string, seal: Seal, beside: string) {
  const vector = fromBase64(seal.iv);
  if (vector?.length !== IV_BYTES) throw new Error('The seal is none of ours.');
  const key = await derived(passphrase, seal);
  return { key, algorithm: { name: 'AES-GCM', iv: vector, additionalData: new TextEncoder().encode(beside) } };
}

/** Throws for a seal that is weaker than this workbook makes them, or that no computer opens in time. */
async function derived(
  passphrase: string,
  { iterations, salt }: Pick<Seal, 'iterations' | 'salt'>,
): Promise<CryptoKey> {
  if (!(iterations >= ITERATIONS && iterations <= MOST_ITERATIONS)) throw new Error('The seal is none of ours.');
  const salted = fromBase64(salt);
  if (salted?.length !== SALT_BYTES) throw new Error('The seal is none of ours.');
  // A letter with an accent may be typed as one sign or as two.
  const letters = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const typed = await crypto.subtle.importKey('raw', letters, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: salted, iterations };
  return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
