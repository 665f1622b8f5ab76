/** `npm test`: the whole check in one command; it installs what is missing and ends with "N passed, N failed" and how many were skipped. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { checkNode, ensureInstalled, ROOT } from './prepare.mjs';
import { runTogether } from './stages.mjs';

const RESULTS = join(ROOT, 'test-results');
const inModules = (...path) => join(ROOT, 'node_modules', ...path);
const reportOf = (project) => join(RESULTS, `${project}.json`);

const stage = (name, program, parameters, env, failures) => ({ name, program, parameters, env, failures });

function vitest(name, project, env) {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(project)}`];
  const parameters = ['run', '--project', project, ...report];
  return stage(name, inModules('vitest', 'vitest.mjs'), parameters, env, () => failuresOf(project));
}

/** A few lines for each failing test: its file, its name and what it says. */
function failuresOf(project) {
  return testFilesOf(project).flatMap(({ name, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const failing = assertionResults.filter(({ status }) => status === 'failed');
    if (failing.length === 0) return message ? [`${file}: ${brief(message)}`] : [];
    return failing.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${brief(failureMessages.join('\n'))}`);
  });
}

const brief = (message) => message.split('\n').slice(0, 12).join('\n').slice(0, 1500);

/** By content, so that a fresh checkout may not mislead it. */
const PRETTIER_CACHE = ['--cache', '--cache-strategy=content'];

const BUILD = stage('build', inModules('vite', 'bin', 'vite.js'), ['build', '--logLevel', 'warn']);

/** One lane is the browser's, which mostly waits; the other takes the rest, what fails soonest first. */
const independent = (browser) => [
  vitest('browser tests', 'browser', { CHROME_PATH: browser, SKIP_BUILD: '1' }),
  stage('lint', inModules('eslint', 'bin', 'eslint.js'), ['--config', '.ci/eslint.config.js', '--max-warnings=0', '.']),
  stage('types', inModules('svelte-check', 'bin', 'svelte-check'), [
    '--tsconfig',
    './tsconfig.json',
    '--output',
    'human',
  ]),
  stage('format', inModules('prettier', 'bin', 'prettier.cjs'), [
    '--check',
    '--log-level=warn',
    ...PRETTIER_CACHE,
    '.',
  ]),
  stage('what nothing reaches', join(ROOT, '.ci', 'dead.mjs'), []),
  stage('types of the pure rooms', join(ROOT, '.ci', 'types-pure.mjs'), []),
  vitest('unit tests', 'unit'),
];

function testFilesOf(project) {
  if (!existsSync(reportOf(project))) return [];
  return JSON.parse(readFileSync(reportOf(project), 'utf8')).testResults;
}

/** How vitest marks a test that was not run, for want of a file or a machine that it needs. */
const NOT_RUN = ['skipped', 'pending', 'todo', 'disabled'];

/** How many tests of a project passed, failed and were skipped; a test file that could not be read is one failure. */
function countsOf(project) {
  const files = testFilesOf(project);
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const ended = (...statuses) =>
    files.flatMap((file) => file.assertionResults).filter(({ status }) => statuses.includes(status)).length;
  return { passed: ended('passed'), failed: ended('failed') + broken.length, skipped: ended(...NOT_RUN) };
}

async function failingStage() {
  checkNode();
  ensureInstalled();
  const browser = ensureBrowser();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS);
  // The browser tests run on what was built.
  return (await runTogether([BUILD])) ?? (await runTogether(independent(browser)));
}

const failing = await failingStage().catch((error) => {
  console.error(error.message);
  return 'preparation';
});
const counts = ['unit', 'browser'].map(countsOf);
const total = (ending) => counts.reduce((sum, count) => sum + count[ending], 0);
const [passed, failedTests, skipped] = ['passed', 'failed', 'skipped'].map(total);
if (failing !== undefined) console.log(`The check stopped at: ${failing}.`);
// A stage that is not made of tests counts as one failure.
const failed = failing !== undefined && failedTests === 0 ? 1 : failedTests;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failing === undefined ? 0 : 1);
