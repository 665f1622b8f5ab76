import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { SINGLE_FILE } from './single-file.ts';

/** Beside index.html: it may answer for no folder above its own. */
const SERVICE_WORKER = 'service-worker.js';
/** What a workbook without a network has no use for; it makes templates itself. */
const LEFT_OUT = [SINGLE_FILE, SERVICE_WORKER, 'robots.txt'];
const TEMPLATES = 'templates/';

/** Writes the service worker of the served build, which knows every file of it by its SHA-256. */
export function installable(): Plugin {
  return {
    name: 'installable',
    apply: 'build',
    // The single file, of which copies are made, is written before.
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        const script = await readFile(join(import.meta.dirname, SERVICE_WORKER), 'utf8');
        const template = await listed(dir, SINGLE_FILE);
        await writeFile(join(dir, SERVICE_WORKER), workerOf(script, await filesOf(dir), template));
      },
    },
  };
}

/** Name, as it follows the address of the workbook, and digest as `integrity` takes it. */
type Listed = readonly [name: string, integrity: string];

async function filesOf(dir: string): Promise<readonly Listed[]> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = found
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !LEFT_OUT.includes(name) && !name.startsWith(TEMPLATES))
    .sort();
  return Promise.all(names.map((name) => listed(dir, name)));
}

async function listed(dir: string, name: string): Promise<Listed> {
  const digest = createHash('sha256').update(await readFile(join(dir, name)));
  return [name, `sha256-${digest.digest('base64')}`];
}

/**
 * The script with the list of files in it; its version is that of the list, so the same files are the same version.
 * @param template the single file, which is kept where the server has it
 */
export function workerOf(script: string, files: readonly Listed[], template: Listed): string {
  const [list, single] = [JSON.stringify(files), JSON.stringify(template)];
  const version = createHash('sha256').update(list).update(single).digest('hex').slice(0, 16);
  const written = script
    .replace("'__VERSION__'", () => `'${version}'`)
    .replace("'__FILES__'", () => list)
    .replace("'__TEMPLATE__'", () => single);
  if (![version, list, single].every((part) => written.includes(part))) {
    throw new Error('The service worker takes no list.');
  }
  return written;
}
