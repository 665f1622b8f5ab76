import type { PresentedQuality } from './quality-report';

/** A file that an extract was read from, and the digest of all its bytes. */
export interface DigestOfFile {
  readonly file: string;
  /** In hexadecimal; 'working' until it is worked out, 'unreadable' where the file is not as it was any more. */
  readonly sha256: string;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['working', 'being worked out'],
  ['unreadable', 'not known: the file could not be read to its end any more'],
]);

/** A fact for each file: the number by which anybody can tell that they hold the very same file. */
export function digestFacts(digests: readonly DigestOfFile[]): PresentedQuality['facts'] {
  return digests.map(({ file, sha256 }, place) => ({
    label: digests.length === 1 ? 'SHA-256 of the file' : `SHA-256 of file ${place + 1}, ${file}`,
    value: WORDS.get(sha256) ?? sha256,
  }));
}
