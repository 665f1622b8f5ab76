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
    async writeBundle({ dir = '' }) {
      const script = await readFile(join(import.meta.dirname, SERVICE_WORKER), 'utf8');
      await writeFile(join(dir, SERVICE_WORKER), workerOf(script, await filesOf(dir)));
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
  return Promise.all(
    names.map(async (name): Promise<Listed> => {
      const digest = createHash('sha256').update(await readFile(join(dir, name)));
      return [name, `sha256-${digest.digest('base64')}`];
    }),
  );
}

/** The script with the list of files in it; its version is that of the list, so the same files are the same version. */
export function workerOf(script: string, files: readonly Listed[]): string {
  const list = JSON.stringify(files);
  const version = createHash('sha256').update(list).digest('hex').slice(0, 16);
  const written = script.replace("'__VERSION__'", () => `'${version}'`).replace("'__FILES__'", () => list);
  if (!written.includes(version) || !written.includes(list)) throw new Error('The service worker takes no list.');
  return written;
}
