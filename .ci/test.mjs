/** `npm test`: the whole check in one command; it installs what is missing and ends with "N passed, N failed" and how many were skipped. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureFirefox } from './firefox.mjs';
import { checkNode, ensureInstalled, ROOT } from './prepare.mjs';
import { runTogether } from './stages.mjs';

const RESULTS = join(ROOT, 'test-results');
const inModules = (...path) => join(ROOT, 'node_modules', ...path);
const reportOf = (name) => join(RESULTS, `${name}.json`);
/** The name of the report of each run of tests. */
const reports = [];

const stage = (name, program, parameters, env, failures) => ({ name, program, parameters, env, failures });

/** The tests of a project, or a part of them ("2/4"). */
function vitest(name, project, env, part = '1/1') {
  const report = `${project}-${part.replace('/', '-of-')}`;
  reports.push(report);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(report)}`];
  const parameters = ['run', '--project', project, `--shard=${part}`, ...reporters];
  return stage(name, inModules('vitest', 'vitest.mjs'), parameters, env, () => failuresOf(report));
}

/** A few lines for each failing test: its file, its name and what it says. */
function failuresOf(report) {
  return testFilesOf(report).flatMap(({ name, message, assertionResults }) => {
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

/** Each part starts a browser of its own; small enough that no lane waits long for the others at the end. */
const browserTests = (browser) =>
  ['1/5', '2/5', '3/5', '4/5', '5/5'].map((part) =>
    vitest(`browser tests ${part}`, 'browser', { CHROME_PATH: browser, SKIP_BUILD: '1' }, part),
  );

/** Its tests are skipped, and counted as such, where there is no Firefox. */
const firefoxTests = (firefox) =>
  vitest('tests in Firefox', 'firefox', { FIREFOX_PATH: firefox ?? '', SKIP_BUILD: '1' });

/** One lane begins with a part of the browser tests, the others with what fails soonest; then each takes what is left. */
const independent = ([first, ...others]) => [
  first,
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
  ...others,
];

function testFilesOf(report) {
  if (!existsSync(reportOf(report))) return [];
  return JSON.parse(readFileSync(reportOf(report), 'utf8')).testResults;
}

/** How vitest marks a test that was not run, for want of a file or a machine that it needs. */
const NOT_RUN = ['skipped', 'pending', 'todo', 'disabled'];

/** How many tests of a run passed, failed and were skipped; a test file that could not be read is one failure. */
function countsOf(report) {
  const files = testFilesOf(report);
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const ended = (...statuses) =>
    files.flatMap((file) => file.assertionResults).filter(({ status }) => statuses.includes(status)).length;
  return { passed: ended('passed'), failed: ended('failed') + broken.length, skipped: ended(...NOT_RUN) };
}

/** The names of the stages that failed. */
async function failingStages() {
  checkNode();
  ensureInstalled();
  const tests = [...browserTests(ensureBrowser()), firefoxTests(ensureFirefox())];
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS);
  // The browser tests run on what was built.
  const unbuilt = await runTogether([BUILD]);
  return unbuilt.length > 0 ? unbuilt : runTogether(independent(tests));
}

const failing = await failingStages().catch((error) => {
  console.error(error.message);
  return ['preparation'];
});
const counts = reports.map(countsOf);
const total = (ending) => counts.reduce((sum, count) => sum + count[ending], 0);
const [passed, failedTests, skipped] = ['passed', 'failed', 'skipped'].map(total);
if (failing.length > 0) console.log(`The check failed at: ${failing.join('; ')}.`);
// A stage that is not made of tests counts as one failure.
const failed = failing.length > 0 && failedTests === 0 ? 1 : failedTests;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failing.length === 0 ? 0 : 1);
