import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOfIds, ranked, rankOf, sha256Of } from '../../src/casework/draw/rank';

describe('SHA-256', () => {
  // NIST, Secure Hash Standard examples (FIPS 180-2, appendix B) and the empty message of the CAVP short messages.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of the published message', (message, digest) => {
    expect(sha256Of(message)).toBe(digest);
  });

  it('is of UTF-8, as another library works it out', () => {
    const words = 'Ünïcode 😀\n№ 7';
    expect(sha256Of(words)).toBe(createHash('sha256').update(words, 'utf8').digest('hex'));
  });
});

describe('the order in which a seed draws', () => {
  it('is by the hash of seed, line break and id', () => {
    expect(rankOf('seed', 'id')).toBe(createHash('sha256').update('seed\nid').digest('hex'));
  });

  it('is that of the ids, not of the file', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const order = ranked('one', ids).map(({ id }) => id);
    expect(ranked('one', [...ids].reverse()).map(({ id }) => id)).toEqual(order);
    expect(ranked('two', ids).map(({ id }) => id)).not.toEqual(order);
  });

  it('gives a list of ids one hash, in whatever order they come', () => {
    expect(hashOfIds('one', ['a', 'b', 'c'])).toBe(hashOfIds('one', ['c', 'a', 'b']));
    expect(hashOfIds('one', ['a', 'b'])).not.toBe(hashOfIds('one', ['a', 'b', 'c']));
    expect(hashOfIds('one', [])).toBe(sha256Of(''));
  });
});
