/** Memory over ten openings of a large extract, each closed again: closing must end its engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, DIST } from '../../.ci/prepare.mjs';
import { serve, type Served } from '../../.ci/server.mjs';
import { benchFile } from '../bench/files';
import { goTo, openOnSamples } from '../browser/support/sheet';
import type { Workbook } from '../browser/support/workbook';

const CYCLES = 10;
const ROWS = 1_000_000;
const MEGABYTE = 1_048_576;
const LONG = { timeout: 300_000 };

let served: Served;
let workbook: Workbook;
beforeAll(async () => {
  if (process.env.SKIP_BUILD === undefined) build();
  served = await serve({ folder: DIST });
  workbook = await openOnSamples({ address: served.address, path: '#/oocd' });
}, 300_000);
afterAll(async () => {
  await workbook.close();
  await served.close();
});

/** Memory that is resident for all renderers of this machine's browsers, in bytes: the page's engines are in one. */
function residentBytes(): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.reduce((sum, id) => {
    try {
      if (!readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')) return sum;
      const pages = Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]);
      return sum + pages * 4096;
    } catch {
      // It ended while it was looked at.
      return sum;
    }
  }, 0);
}

/** Opens the file, looks at it and closes it; gives the most memory seen meanwhile. */
async function peakOfCycle(file: string): Promise<number> {
  const { page } = workbook;
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentBytes())), 100);
  await page.evaluate(() => performance.clearMarks('workbook: file open'));
  await page.setInputFiles('input[type=file]', file);
  await page.waitForFunction(() => performance.getEntriesByName('workbook: file open').length > 0, undefined, LONG);
  await goTo(page, 'Overview');
  await page.getByRole('button', { name: /^Close/ }).click(LONG);
  await page.getByText('no extract is open').waitFor(LONG);
  clearInterval(watch);
  return peak;
}

it.runIf(process.platform === 'linux')(
  `${CYCLES} openings and closings of ${ROWS} rows stay within a tenth of the first peak`,
  { timeout: 3_600_000 },
  async () => {
    const file = benchFile(ROWS);
    const peaks: number[] = [];
    for (let cycle = 0; cycle < CYCLES; cycle += 1) peaks.push(await peakOfCycle(file));
    console.log(`Peaks in MB: ${peaks.map((peak) => Math.round(peak / MEGABYTE)).join(', ')}`);
    const [, first = 0, ...later] = peaks;
    // The first opening has the samples beside it, whose engine is small.
    expect(Math.max(...later)).toBeLessThan(1.1 * first);
  },
);
