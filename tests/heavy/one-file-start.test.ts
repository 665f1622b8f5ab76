/** The single file beside the served build, in one run: it starts about as soon and takes about as much memory. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, DIST } from '../../.ci/prepare.mjs';
import { serve, type Served } from '../../.ci/server.mjs';
import { quantile } from '../bench/figures';
import { openOneFile } from '../browser/support/one-file';
import { samplesOpen } from '../browser/support/sheet';
import { openWorkbook, type Workbook } from '../browser/support/workbook';
import { residentBytes } from './support/resident';

const RUNS = 5;
const MEGABYTE = 1_048_576;

let served: Served;
beforeAll(async () => {
  if (process.env['SKIP_BUILD'] === undefined) build();
  served = await serve({ folder: DIST });
}, 300_000);
afterAll(() => served.close());

/** Milliseconds to the first numbers, and bytes once all samples are open and all that is unpacked is at rest. */
async function startOf(open: () => Promise<Workbook>): Promise<{ readonly numbers: number; readonly bytes: number }> {
  const workbook = await open();
  const { page } = workbook;
  await samplesOpen(page);
  await page.getByText('All of the workbook is here.').waitFor({ timeout: 90_000 });
  const numbers = await page.evaluate(
    () => performance.getEntriesByName('workbook: first numbers')[0]?.startTime ?? Infinity,
  );
  await page.requestGC();
  const bytes = residentBytes();
  await workbook.close();
  return { numbers, bytes };
}

it.runIf(process.platform === 'linux')(
  'first numbers within 1.5 times of the served build, memory after the start within 1.3 times',
  { timeout: 900_000 },
  async () => {
    const [one, other] = [[], []] as [{ numbers: number; bytes: number }[], { numbers: number; bytes: number }[]];
    for (let run = 0; run < RUNS; run += 1) {
      one.push(await startOf(() => openOneFile({ path: '#/overview/whole' })));
      other.push(await startOf(() => openWorkbook({ address: served.address, path: '#/overview/whole' })));
    }
    const median = (runs: typeof one, what: 'numbers' | 'bytes') =>
      quantile(
        runs.map((run) => run[what]),
        0.5,
      );
    const [numbers, bytes] = (['numbers', 'bytes'] as const).map((what) => [median(one, what), median(other, what)]);
    console.log(`First numbers, ms: ${numbers?.map(Math.round).join(' beside ')}`);
    console.log(`Memory, MB: ${bytes?.map((many) => Math.round(many / MEGABYTE)).join(' beside ')}`);
    const ratio = ([file = NaN, folder = NaN]: readonly number[] = []) => file / folder;
    expect(ratio(numbers)).toBeLessThan(1.5);
    expect(ratio(bytes)).toBeLessThan(1.3);
  },
);
