/** Memory over ten openings of a large extract, each closed again: closing must end its engine. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, DIST } from '../../.ci/prepare.mjs';
import { serve, type Served } from '../../.ci/server.mjs';
import { benchFile } from '../bench/files';
import { goTo, openOnSamples } from '../browser/support/sheet';
import type { Workbook } from '../browser/support/workbook';
import { residentBytes } from './support/resident';

const CYCLES = 10;
const ROWS = 1_000_000;
const MEGABYTE = 1_048_576;
/** Milliseconds that a reader looks at the sheet of the file: it is drawn to its end. */
const LOOKED_AT = 3000;
const LONG = { timeout: 300_000 };

let served: Served;
let workbook: Workbook;
beforeAll(async () => {
  if (process.env.SKIP_BUILD === undefined) build();
  served = await serve({ folder: DIST });
  workbook = await openOnSamples({ address: served.address, path: '#/oocd/whole' });
}, 300_000);
afterAll(async () => {
  await workbook.close();
  await served.close();
});

/** Opens the file, looks at it and closes it; gives the most memory seen meanwhile. */
async function peakOfCycle(file: string): Promise<number> {
  const { page } = workbook;
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, residentBytes())), 100);
  await page.evaluate(() => performance.clearMarks('workbook: file open'));
  await page.setInputFiles('input[type=file]', file);
  await page.waitForFunction(() => performance.getEntriesByName('workbook: file open').length > 0, undefined, LONG);
  await page.waitForTimeout(LOOKED_AT);
  await goTo(page, 'Overview');
  const close = page.getByRole('button', { name: /^Close ?: oocd/ });
  await close.click(LONG);
  await close.waitFor({ state: 'detached', ...LONG });
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
    const [first = 0, ...later] = peaks;
    expect(Math.max(...later)).toBeLessThan(1.1 * first);
  },
);
