/** An output that cannot be written: a sentence and code 1, before a row is read, and nothing is left behind. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../.ci/prepare.mjs';
import { notWritten } from '../../data/extract/output';
import { extract, newFolder } from './extract/extract-run';
import { SAMPLE_FOLDER } from './parquet-files';

const KCPO = join(SAMPLE_FOLDER, 'kcpo.parquet');
const isRoot = process.getuid?.() === 0;
const TAKEN = 'The extract cannot be written: its name is taken by something that is not a file.';
const OTHER = 'Give "to" another name, and run the command again.';
const PLACE = 'Give "to" a place that can be written to and has room, and run the command again.';

let folder = '';
beforeAll(async () => {
  folder = await newFolder();
  await writeFile(join(folder, 'plain'), 'a file');
  await mkdir(join(folder, 'folder.parquet'));
  await mkdir(join(folder, 'read only'));
  await chmod(join(folder, 'read only'), 0o555);
  await symlink(join(folder, 'folder.parquet'), join(folder, 'link.parquet'));
  await symlink('/dev/full', join(folder, 'full.parquet'));
  execFileSync('mkfifo', [join(folder, 'pipe.parquet')]);
});

const refusedFor = async (to: string): Promise<string> => {
  const run = await extract(folder, { kind: 'kcpo', from: { files: KCPO }, to });
  expect(run.code).toBe(1);
  // Before anything was read.
  expect(run.told).toBe('');
  return run.complained;
};

describe('an output', () => {
  it.each([
    ['folder.parquet', 'a folder'],
    ['link.parquet', 'a folder'],
    ['pipe.parquet', 'a pipe or a device'],
    ['full.parquet', 'a pipe or a device'],
  ])('that is no file is refused: %s', async (to, found) => {
    expect(await refusedFor(to)).toBe(`${TAKEN} File: folder/${to}. Found: ${found}. ${OTHER}`);
  });

  it.each([
    ['plain/out.parquet', 'a part of its path is a file and not a folder'],
    [`${'long'.repeat(80)}.parquet`, 'its name is too long'],
  ])('that has no place is refused: %s', async (to, found) => {
    expect(await refusedFor(to)).toBe(`The extract cannot be written. File: folder/${to}. Found: ${found}. ${PLACE}`);
  });

  it.skipIf(isRoot)('in a folder that may not be written to is refused', async () => {
    expect(await refusedFor('read only/out.parquet')).toBe(
      `The extract cannot be written. File: folder/read only/out.parquet. Found: its folder may not be written to. ${PLACE}`,
    );
  });

  it.each([
    ['EACCES', 'its folder may not be written to'],
    ['EROFS', 'its folder may only be read'],
    ['ENOSPC', 'no room is left there'],
    ['EDQUOT', 'no room is left there'],
  ])('that the disk refuses with %s says why', (code, found) => {
    expect(notWritten('out.parquet', Object.assign(new Error('refused'), { code, syscall: 'open' })).found).toBe(found);
  });

  it('in a folder that is not there yet is written, and a file that is there is replaced', async () => {
    const config = { kind: 'kcpo', from: { files: KCPO }, to: 'new/deep/out.parquet' };
    expect((await extract(folder, config)).code).toBe(0);
    await writeFile(join(folder, config.to), 'something else');
    expect((await extract(folder, config)).code).toBe(0);
    expect((await stat(join(folder, config.to))).size).toBeGreaterThan(10_000);
    expect(await readdir(join(folder, 'new/deep'))).toEqual(['out.parquet']);
  });

  it('that cannot be written ends the command itself', async () => {
    const config = join(folder, 'alone.json');
    await writeFile(config, JSON.stringify({ kind: 'kcpo', from: { files: KCPO }, to: 'plain/out.parquet' }));
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const run = spawnSync(process.execPath, [tsx, 'data/extract.ts', config], {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 100_000,
    });
    expect([run.status, run.stderr]).toEqual([1, expect.stringMatching(/^The extract cannot be written\. /)]);
  });
});
