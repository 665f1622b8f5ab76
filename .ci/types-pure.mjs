/**
 * Compiles the pure rooms with no DOM library, so that a `document` or a `fetch` in one of them is an error.
 * Such a room may import the types of a room that is not pure; what the compiler says of that other room is left to
 * the full compile, which knows the DOM.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';
import { PURE_ROOMS } from './rooms.mjs';

const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const ended = spawnSync(process.execPath, [compiler, '-p', '.ci/tsconfig.pure.json', '--pretty', 'false'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const pure = new RegExp(`^src/(${PURE_ROOMS.join('|')})/`);
const faults = ended.stdout
  .split('\n')
  .filter((line) => pure.test(line) || /^error TS/.test(line))
  .filter((line) => !line.includes('.worker.ts('));

if (ended.status === null) throw ended.error ?? new Error('The compiler did not run.');
if (faults.length > 0) {
  console.error(`These lines need a browser, in rooms that must not:\n${faults.join('\n')}`);
  process.exit(1);
}
