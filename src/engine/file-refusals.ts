import type { Failure } from '../vocabulary/failure';

/** Why a browser could not read a file, by the name of its error (File API, section 7). */
export type Unreadable = 'gone' | 'unreadable';

/** What the name or the words of an error say of a file of the disk; null where it is no error of reading it. */
export function unreadableBy(thrown: unknown): Unreadable | null {
  if (!(thrown instanceof Error || thrown instanceof DOMException)) return null;
  if (thrown.name === 'NotFoundError') return 'gone';
  if (thrown instanceof DOMException) return 'unreadable';
  // A decoder wraps the error of the browser in words of its own.
  if (/NotFoundError|could not be found/i.test(thrown.message)) return 'gone';
  return /NotReadable|could not be read|permission/i.test(thrown.message) ? 'unreadable' : null;
}

/** The same as a sentence with what to do. */
export function unreadableFile(file: string, why: Unreadable): Failure {
  if (why === 'gone') {
    return {
      what: 'The file is not there any more: it was moved, renamed or deleted after it was chosen.',
      file,
      remedy: 'Look where it lies now, and choose it again.',
    };
  }
  return {
    what: 'The file can no longer be read: it was changed while it was being opened, or the browser may not read it.',
    file,
    remedy: 'Wait until nothing else is writing to it, check that another program can open it, then choose it again.',
  };
}

/** A folder that was dropped in place of its files. */
export const isFolder = (file: string): Failure => ({
  what: 'This is a folder, not a file.',
  file,
  remedy: 'Open the folder, choose the files in it that you need, and drop those.',
});

/** A file without a byte in it. */
const empty = (file: string): Failure => ({
  what: 'The file is empty.',
  file,
  found: '0 bytes',
  remedy: 'Export the extract again and open it from this computer.',
});

/** Why a file of no bytes is refused; null for any other. One that was deleted or may not be read has none either. */
export async function refusedEmpty(file: Blob, name: string): Promise<Failure | null> {
  if (file.size > 0) return null;
  try {
    await file.arrayBuffer();
    return empty(name);
  } catch (thrown) {
    return unreadableFile(name, unreadableBy(thrown) ?? 'unreadable');
  }
}
