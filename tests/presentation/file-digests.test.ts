import { expect, it } from 'vitest';
import { digestFacts } from '../../src/presentation/quality/file-digests';

const digest = 'a'.repeat(64);

it('a digest is said with its file, and what is not known yet is said to be worked out', () => {
  expect(digestFacts([])).toEqual([]);
  expect(digestFacts([{ file: 'a.csv', sha256: 'working' }])).toEqual([
    { label: 'SHA-256 of the file', value: 'being worked out' },
  ]);
  const two = digestFacts([
    { file: 'a.csv', sha256: digest },
    { file: 'a.csv', sha256: 'unreadable' },
  ]);
  expect(two).toEqual([
    { label: 'SHA-256 of file 1, a.csv', value: digest },
    { label: 'SHA-256 of file 2, a.csv', value: 'not known: the file could not be read to its end any more' },
  ]);
});
