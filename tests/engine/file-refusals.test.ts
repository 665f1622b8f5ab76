import { describe, expect, it } from 'vitest';
import { refusedEmpty, unreadableBy, unreadableFile } from '../../src/engine/file-refusals';
import { failureInWords } from '../../src/vocabulary/failure';
import { chosenBy } from '../../src/keeping/file-handles';
import { nodeDecoder } from '../support/node-decoder';

const GONE =
  'The file is not there any more: it was moved, renamed or deleted after it was chosen. File: NAME. Look where it lies now, and choose it again.';
const UNREADABLE =
  'The file can no longer be read: it was changed while it was being opened, or the browser may not read it. File: NAME. Wait until nothing else is writing to it, check that another program can open it, then choose it again.';
const EMPTY = 'The file is empty. File: NAME. Found: 0 bytes. Export the extract again and open it from this computer.';

const gone = () => new DOMException('A requested file or directory could not be found', 'NotFoundError');
const refused = () => new DOMException('The requested file could not be read', 'NotReadableError');

/** A file of so many bytes that fails whichever way it is read. */
function failing(size: number, fault: () => DOMException): Blob {
  const fail = (): Promise<never> => Promise.reject(fault());
  const part = {
    size,
    arrayBuffer: fail,
    text: fail,
    stream: () => new ReadableStream({ start: (to) => to.error(fault()) }),
  };
  return { ...part, slice: () => part } as unknown as Blob;
}

describe('a file that cannot be read', () => {
  it.each(['a.parquet', 'a.csv', 'a.xlsx', 'a.xls', 'a.ods', 'a'])(
    '%s is called gone, or unreadable, never empty',
    async (name) => {
      for (const size of [0, 5_000]) {
        const said = async (fault: () => DOMException) => {
          const opened = await nodeDecoder.open(failing(size, fault), name);
          return opened.ok || failureInWords(opened.failure);
        };
        expect(await said(gone)).toBe(GONE.replace('NAME', name));
        expect(await said(refused)).toBe(UNREADABLE.replace('NAME', name));
      }
      const empty = await nodeDecoder.open(new Blob([]), name);
      expect(empty.ok || failureInWords(empty.failure)).toBe(EMPTY.replace('NAME', name));
    },
  );

  it('is known by the name of the error, or by its words where a decoder wrapped it', () => {
    expect(unreadableBy(gone())).toBe('gone');
    expect(unreadableBy(refused())).toBe('unreadable');
    expect(unreadableBy(new Error('IO: NotFoundError: A requested file'))).toBe('gone');
    expect(unreadableBy(new Error('The requested file could not be read'))).toBe('unreadable');
    expect(unreadableBy(new Error('Parquet error: EOF'))).toBeNull();
    expect(unreadableBy('text')).toBeNull();
    expect(failureInWords(unreadableFile('NAME', 'gone'))).toBe(GONE);
  });

  it('is no file of no bytes', async () => {
    expect(await refusedEmpty(new Blob(['x']), 'a')).toBeNull();
  });
});

describe('a handle', () => {
  const handle = (getFile: () => Promise<File>) => ({ kind: 'file' as const, name: 'a.csv', getFile });
  it.each([
    [gone, 'gone'],
    [refused, 'unreadable'],
  ])('whose file cannot be had says why', async (fault, problem) => {
    const chosen = await chosenBy(handle(() => Promise.reject(fault())));
    expect([chosen.problem, chosen.file.name]).toEqual([problem, 'a.csv']);
  });
  it('gives its file', async () => {
    const file = new File(['x'], 'a.csv');
    expect(await chosenBy(handle(() => Promise.resolve(file)))).toMatchObject({ file });
  });
});
