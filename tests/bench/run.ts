/** `npm run bench`: speed in a real browser on the real build. A table for people, JSON in test-results; never a test. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { benchFile } from './files';
import { type Measured, quantile, type Ratio, tableOf } from './figures';
import { openings } from './opening';
import { startBench } from './page';
import { queried } from './queried';
import { starts } from './start';
import { ticks } from './ticks';

const FULL = process.argv.includes('--ten-million');
/** `--only start`, `--only 100000`, `--only 1000000`: one part of it, while it is being worked on. */
const ONLY = process.argv[process.argv.indexOf('--only') + 1] ?? '';
const wanted = (part: string) => !process.argv.includes('--only') || ONLY === part;
const SIZES = [
  { rows: 100_000, budget: 'p95 <= 60 ms' },
  { rows: 1_000_000, budget: 'p95 <= 150 ms' },
  ...(FULL ? [{ rows: 10_000_000, budget: 'p95 <= 400 ms' }] : []),
];

const bench = await startBench();
const measured: Measured[] = [];
const ratios: Ratio[] = [];
try {
  if (wanted('start')) {
    const start = await starts(bench);
    measured.push(...start);
    ratios.push(ratioOf(start, 'first numbers', 'bare engine start', 'first numbers / bare engine start', '<= 1.3'));
  }
  for (const { rows, budget } of SIZES.filter(({ rows: many }) => wanted(String(many)))) {
    const file = benchFile(rows);
    const { page, opening } = await openings(bench, file, rows);
    measured.push(...opening);
    ratios.push(
      ratioOf(opening, `open ${rows}`, `bare ${rows}`, `opening ${rows} rows / bare decode and insert`, '<= 1.5'),
    );
    measured.push(await ticks(page, `tick to painted, ${rows} rows`, budget));
    if (rows === 100_000) measured.push(await byAnyDecision(page, rows, budget));
    if (rows === 1_000_000) measured.push(...(await queried(page, rows)));
    await page.context().close();
  }
} finally {
  await bench.close();
}

const folder = join(import.meta.dirname, '../../test-results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), JSON.stringify({ measured, ratios }, null, 2));
console.log(tableOf(measured, ratios));

/** The same ticks with children counted by any of their decisions. */
async function byAnyDecision(page: Page, rows: number, budget: string): Promise<Measured> {
  await page.getByRole('button', { name: 'children once', exact: true }).first().click();
  await page.locator('input[type=radio][value="any"]').check();
  return ticks(page, `tick to painted, ${rows} rows, children by any decision`, budget);
}

function ratioOf(from: readonly Measured[], above: string, below: string, name: string, budget: string): Ratio {
  const median = (wanted: string) => quantile(from.find((one) => one.name === wanted)?.runs ?? [], 0.5);
  return { name, ratio: median(above) / median(below), budget };
}
