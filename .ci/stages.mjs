/** Runs the stages of a check, three at a time, to the last: whoever mends sees all that fails in one run. */
import { spawn } from 'node:child_process';
import { ROOT } from './prepare.mjs';

/** One more than the cores of a small machine: browser tests wait for pages half of their time. */
const AT_A_TIME = 3;
const running = new Set();

/**
 * @typedef {{name: string, program: string, parameters: string[], env?: Record<string, string>,
 *   failures?: () => string[]}} Stage
 * failures: what failed, in brief; printed before the end of what the stage printed.
 */

/** A long report is cut by those who keep it, so the failures come first and then only its end. */
const LAST_LINES = 120;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

function reportOf({ failures }, printed) {
  const lines = Buffer.concat(printed).toString('utf8').replace(COLOURS, '').trimEnd().split('\n');
  const left = lines.length > LAST_LINES ? [`(the last ${LAST_LINES} of ${lines.length} lines)`] : [];
  return [...(failures?.() ?? []), '', ...left, ...lines.slice(-LAST_LINES), ''].join('\n');
}

function stop(child) {
  // A stage has workers of its own; on Windows there are no process groups to end them with.
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It ended by itself.
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running.forEach(stop);
    process.exit(130);
  });
}

/** Runs one stage and settles with whether it passed; what it printed is shown only where it did not. */
function runStage(stage) {
  const { name, program, parameters, env } = stage;
  return new Promise((settle) => {
    const began = performance.now();
    const printed = [];
    const child = spawn(process.execPath, [program, ...parameters], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.stdout.on('data', (piece) => printed.push(piece));
    child.stderr.on('data', (piece) => printed.push(piece));
    child.on('close', (status) => {
      running.delete(child);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const passed = status === 0;
      console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(30)} ${seconds.padStart(6)} s`);
      if (!passed) process.stdout.write(`\n${reportOf(stage, printed)}\n`);
      settle(passed);
    });
  });
}

/**
 * Runs stages that do not depend on each other.
 * @param {Stage[]} stages
 * @returns the names of the stages that failed, in the order of their ends
 */
export async function runTogether(stages) {
  const waiting = [...stages];
  const failed = [];
  async function lane() {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      if (!(await runStage(stage))) failed.push(stage.name);
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return failed;
}
