/** Sealing under a passphrase, against Node's own OpenSSL. */
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ITERATIONS, newSeal, type Seal, sealed, unsealed } from '../../src/copying/seal';

const PASSPHRASE = 'correct horse battery staple';
const SEAL: Seal = {
  ...{ cipher: 'AES-256-GCM', key: 'PBKDF2-HMAC-SHA256', iterations: 600_000 },
  ...{ salt: Buffer.from('0123456789abcdef').toString('base64'), iv: Buffer.from('twelve bytes').toString('base64') },
};
const BYTES = new TextEncoder().encode('person_id,ethnicity\n1,B1\n');
const BESIDE = '{"files":["oocd.csv"]}';

/** The same by another implementation: ciphertext, then the tag of 16 bytes. */
function byOpenSsl(): Buffer {
  const key = pbkdf2Sync(PASSPHRASE, Buffer.from(SEAL.salt, 'base64'), 600_000, 32, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.from(SEAL.iv, 'base64'));
  cipher.setAAD(Buffer.from(BESIDE));
  return Buffer.concat([cipher.update(BYTES), cipher.final(), cipher.getAuthTag()]);
}

describe('a seal', () => {
  it('is AES-256-GCM under a key of PBKDF2-HMAC-SHA256 with 600,000 rounds, as another implementation makes it', async () => {
    expect(ITERATIONS).toBe(600_000);
    const bytes = Buffer.from(await sealed(BYTES, PASSPHRASE, SEAL, BESIDE));
    expect(bytes.toString('hex')).toBe(byOpenSsl().toString('hex'));
    expect(bytes.toString('hex')).toBe(
      '95c34efbef42d10639421ac2e6aa9214184c0f8c2793253743a2505e8b39c65cbf138ccd987c3fc5ce',
    );
    expect(await unsealed(Uint8Array.from(bytes), PASSPHRASE, SEAL, BESIDE)).toEqual(BYTES);
  });

  it('opens by the same passphrase alone, however its accents were typed', async () => {
    const bytes = Uint8Array.from(await sealed(BYTES, 'café'.normalize('NFC'), SEAL, BESIDE));
    expect(await unsealed(bytes, 'café'.normalize('NFD'), SEAL, BESIDE)).toEqual(BYTES);
    for (const other of ['cafe', 'café ', 'Café', '']) expect(await unsealed(bytes, other, SEAL, BESIDE)).toBeNull();
  });

  it('does not open where a byte of what is sealed, of its tag or of what stands beside it was changed', async () => {
    const bytes = Uint8Array.from(await sealed(BYTES, PASSPHRASE, SEAL, BESIDE));
    const changedAt = (at: number) => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
    expect(await unsealed(changedAt(0), PASSPHRASE, SEAL, BESIDE)).toBeNull();
    expect(await unsealed(changedAt(bytes.length - 1), PASSPHRASE, SEAL, BESIDE)).toBeNull();
    expect(await unsealed(bytes, PASSPHRASE, SEAL, BESIDE.replace('oocd', 'kcpo'))).toBeNull();
  });

  it('is another each time, and one with fewer rounds or a shorter salt is none of ours', async () => {
    const [one, other] = [newSeal(), newSeal()];
    expect([one.salt === other.salt, one.iv === other.iv, one.iterations]).toEqual([false, false, 600_000]);
    expect([Buffer.from(one.salt, 'base64').length, Buffer.from(one.iv, 'base64').length]).toEqual([16, 12]);
    for (const weak of [{ iterations: 1000 }, { iterations: 1e9 }, { salt: 'AAAA' }, { iv: '!' }]) {
      await expect(sealed(BYTES, PASSPHRASE, { ...SEAL, ...weak }, BESIDE)).rejects.toThrow(
        'The seal is none of ours.',
      );
    }
  });
});
