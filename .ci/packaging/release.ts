/** `npm run release`: a folder with all that goes out, the same bytes each time for the same commit. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { build, checkNode, DIST, ensureInstalled, ROOT } from '../prepare.mjs';
import { billOfMaterials } from './bill-of-materials.ts';
import { LICENCES } from './inside.ts';
import { SINGLE_FILE } from './single-file.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
/** Where it is put; RELEASE names another folder, so that two can be compared. */
const FOLDER = resolve(process.env['RELEASE'] ?? join(ROOT, 'release'), `scrutiny-workbook-${version}`);
/** What is to be read beside the workbook. */
const PAPERS = [join('docs', 'SECURITY.md'), join('docs', 'hosting.md'), 'CHANGELOG.md', 'LICENSE'];

/** What git says, in one line; null where this is no clone of the repository. */
function git(...parameters: readonly string[]): string | null {
  const ended = spawnSync('git', parameters, { cwd: ROOT, encoding: 'utf8' });
  return ended.status === 0 ? ended.stdout.trim() : null;
}

/** Every file of the served build, by its name in the zip; the single file too, of which a served page makes copies. The date is the same for all, and none of this day. */
function zipped(): Uint8Array {
  const names = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const entries = names.map((path) => {
    return [path.slice(DIST.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** A line for each file, as `sha256sum --check` reads them. */
function sums(): string {
  const lines = readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const digest = createHash('sha256').update(readFileSync(join(FOLDER, name)));
      return `${digest.digest('hex')}  ${name}\n`;
    });
  return lines.join('');
}

function release(): void {
  checkNode();
  ensureInstalled();
  build();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(FOLDER, name), content);
  copyFileSync(join(DIST, SINGLE_FILE), join(FOLDER, SINGLE_FILE));
  copyFileSync(join(DIST, LICENCES), join(FOLDER, LICENCES));
  for (const paper of PAPERS) copyFileSync(join(ROOT, paper), join(FOLDER, paper.replace(/^.*[\\/]/, '')));
  put(`scrutiny-workbook-${version}-served.zip`, zipped());
  put(
    'bill-of-materials.cdx.json',
    billOfMaterials(readFileSync(join(DIST, LICENCES), 'utf8'), git('log', '-1', '--format=%H %cI')),
  );
  put('SHA256SUMS', sums());
  if (git('status', '--porcelain') !== '') console.log('Not of a commit: files were changed since the last one.');
  console.log(`The release is in ${FOLDER}`);
}

try {
  release();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
}
