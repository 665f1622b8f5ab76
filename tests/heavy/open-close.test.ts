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
/** Bytes of a page of memory. */
const PAGE = 4096;
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

interface Process {
  readonly id: string;
  readonly parent: string;
  readonly renders: boolean;
}

/** A process that ended while it was looked at is left out. */
function processes(): readonly Process[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      const parent = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? '';
      return [{ id, parent, renders: readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer') }];
    } catch {
      return [];
    }
  });
}

/** Memory that is resident for the renderers of this test's browser, in bytes: the page's engines are in one. */
function residentBytes(): number {
  const all = processes();
  const parents = new Map(all.map(({ id, parent }) => [id, parent]));
  const isOurs = (id: string | undefined): boolean =>
    id !== undefined && (id === String(process.pid) || isOurs(parents.get(id)));
  return all.filter(({ id, renders }) => renders && isOurs(id)).reduce((sum, { id }) => sum + residentOf(id), 0);
}

function residentOf(id: string): number {
  try {
    return Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}

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
