/** What must be there before anything runs: the packages of the lock file, and a build that is not stale. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where the built workbook lies; DIST names another folder, so that two people can build at once. */
export const DIST = process.env.DIST === undefined ? join(ROOT, 'dist') : resolve(process.env.DIST);
const LOCK = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.scrutiny-workbook-installed');

/** npm itself records the last install in this file. */
const NPM_RECORD = join(MODULES, '.package-lock.json');

const modified = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const lockHash = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

/** Ends the program with a plain sentence where Node is too old to build the workbook. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`The workbook needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/`);
  process.exit(1);
}

function isInstalled() {
  if (!existsSync(MODULES)) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lockHash() || modified(NPM_RECORD) > modified(LOCK);
  return modified(NPM_RECORD) >= modified(LOCK);
}

/** Runs `npm ci` where node_modules is missing or older than the lock file. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (npm ci) ...');
  const status = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) throw new Error('The packages could not be installed: npm ci failed, for the reason given above.');
  writeFileSync(STAMP, lockHash());
}

/** The npm that started this script, where one did: a bare `npm` is a batch file on Windows. */
function runNpm(parameters) {
  const npm = process.env.npm_execpath;
  const options = { cwd: ROOT, stdio: 'inherit' };
  const ended = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' });
  return ended.status;
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  // A folder's own time changes when a file in it is removed.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), facts.mtimeMs);
}

/** Whether anything the build is made from is newer than the index.html of the build. */
export function buildIsStale() {
  const made = modified(join(DIST, 'index.html'));
  const sources = [
    'src',
    'public',
    '.ci/packaging',
    'data/sample',
    'data/reference',
    'vite.config.ts',
    'package-lock.json',
    '.ci/policy.mjs',
  ];
  return made === 0 || sources.some((source) => newest(join(ROOT, source)) > made);
}

/** The environment without what Vitest adds to it: a build that a test starts must be the build everybody gets. */
export function plainEnvironment() {
  const dropped = ['VITEST', 'TEST', 'NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'];
  const kept = Object.entries(process.env).filter(([name]) => !dropped.includes(name) && !name.startsWith('VITEST_'));
  return Object.fromEntries(kept);
}

/** Runs Vite's build. The path is written out so that nothing depends on a shell. */
export function build() {
  const vite = join(MODULES, 'vite', 'bin', 'vite.js');
  const options = { cwd: ROOT, stdio: 'inherit', env: plainEnvironment() };
  const ended = spawnSync(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn', '--outDir', DIST, '--emptyOutDir'],
    options,
  );
  if (ended.status !== 0) throw new Error('The workbook could not be built, for the reason given above.');
}
