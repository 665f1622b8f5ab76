import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestOf } from '../../src/engine/digest';

const MEGABYTE = 1024 * 1024;

it('is what sha256sum gives, of files of any size', async () => {
  // FIPS 180-4, appendix B.1, and the digest of nothing.
  expect(await digestOf(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await digestOf(new Blob([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const sizes = fc.oneof(
    fc.nat(3_000),
    fc.constantFrom(...[-1, 0, 1].map((more) => 4 * MEGABYTE + more), 9 * MEGABYTE),
  );
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(255), async (size, byte) => {
      const bytes = new Uint8Array(size).map((_, place) => (place * 31 + byte) % 251);
      expect(await digestOf(new Blob([bytes]))).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
    { numRuns: 30 },
  );
});
