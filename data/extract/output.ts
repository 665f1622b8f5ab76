import { mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Failure } from '../../src/vocabulary/failure';

/** The name under which an extract is written until it is whole: beside its own, so that it only has to be renamed. */
export const besideName = (path: string): string => `${path}.part-${process.pid}`;

/**
 * Why nothing can be written under a name, or null: tried before a row is read, so that nobody waits for an extract that
 * has no place. Makes the folder. A file that is there is replaced; a folder, a pipe or a device is not.
 */
export async function whyNotWritable(path: string): Promise<Failure | null> {
  const beside = besideName(path);
  try {
    const there = await stat(path).catch(() => null);
    if (there && !there.isFile()) return taken(path, there.isDirectory() ? 'a folder' : 'a pipe or a device');
    await mkdir(dirname(path), { recursive: true });
    const file = await open(beside, 'w');
    try {
      await file.write('x');
    } finally {
      await file.close();
    }
    return null;
  } catch (fault) {
    return notWritten(path, fault);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

const taken = (file: string, found: string): Failure => ({
  what: 'The extract cannot be written: its name is taken by something that is not a file.',
  file,
  found,
  remedy: 'Give "to" another name, and run the command again.',
});

const WHY: Readonly<Record<string, string>> = {
  ENOTDIR: 'a part of its path is a file and not a folder',
  EEXIST: 'a part of its path is a file and not a folder',
  ENOENT: 'its folder is not there, or takes no files',
  EACCES: 'its folder may not be written to',
  EPERM: 'its folder may not be written to',
  EROFS: 'its folder may only be read',
  ENOSPC: 'no room is left there',
  EDQUOT: 'no room is left there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its path leads round in a circle',
};

/** What the disk refused when the extract was to be written. */
export function notWritten(file: string, fault: unknown): Failure {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return {
    what: 'The extract cannot be written.',
    file,
    found: WHY[code] ?? (fault instanceof Error ? fault.message : String(fault)),
    remedy: 'Give "to" a place that can be written to and has room, and run the command again.',
  };
}
