/** `npm run bench`: speed in a real browser on the real build. A table for people, JSON in test-results; never a test. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { besidePeers } from './beside-peers';
import { benchFile } from './files';
import { type Flame, flame } from './flame';
import { type Measured, quantile, type Ratio, tableOf } from './figures';
import { NARROW, wide } from './interactions';
import { LOOKED_AT, type LookedAt } from './looked-at';
import { openings } from './opening';
import { startBench } from './page';
import { queried } from './queried';
import { restingMegabytes } from '../heavy/support/resident';
import { starts } from './start';
import { type Budgets, type Clicks, ticks } from './ticks';

const FULL = process.argv.includes('--ten-million');
/** `--only start`, `--only 2000`, ... `--only 10000000`: one part of it, while it is being worked on. */
const ONLY = process.argv[process.argv.indexOf('--only') + 1] ?? '';
const wanted = (part: string) => !process.argv.includes('--only') || ONLY === part;
/** Budgets of a tick with two figures in view; 2,000 rows show what painting alone takes. */
const SIZES = [
  { rows: 2000, budget: 'p50 <= 18, p95 <= 28 ms', memory: 300 },
  { rows: 100_000, budget: 'p50 <= 25, p95 <= 33 ms' },
  { rows: 1_000_000, budget: 'p50 <= 30, p95 <= 45 ms', memory: 700 },
  ...(FULL ? [{ rows: 10_000_000, budget: 'p50 <= 80, p95 <= 120 ms', memory: 2500 }] : []),
];

const bench = await startBench();
const measured: Measured[] = [];
const ratios: Ratio[] = [];
/** Lines of the table of where the time goes. */
const flames: string[] = [];
/** Memory of the page after opening, in words. */
const resting: string[] = [];
try {
  if (wanted('start')) {
    const start = await starts(bench);
    measured.push(...start);
    ratios.push(ratioOf(start, 'first numbers', 'bare engine start', 'first numbers / bare engine start', '<= 1.3'));
  }
  for (const { rows, budget, memory } of SIZES.filter(({ rows: many }) => wanted(String(many)))) {
    const file = benchFile(rows);
    const { page, opening } = await openings(bench, file, rows);
    measured.push(...opening);
    ratios.push(...openingRatios(opening, rows));
    if (memory !== undefined) resting.push(`${rows} rows: ${await restingMegabytes(page)} MB (<= ${memory})`);
    if (process.argv.includes('--peers')) {
      const beside = await besidePeers(bench, page, file, rows);
      measured.push(...beside.measured);
      ratios.push(...beside.ratios);
    } else measured.push(...(await everyPlace(page, rows, budget)));
    if (rows <= 1_000_000) flames.push(flameOf(rows, await flame(page, LOOKED_AT.two)));
    if (rows === 1_000_000) measured.push(...(await queried(page, rows)));
    await page.context().close();
  }
} finally {
  await bench.close();
  // What was measured before something failed took minutes, and is told as well.
  tell();
}

/** Keeps what was measured, and tells it at once: the whole takes half an hour. */
function keep(all: Measured[], more: readonly Measured[]): void {
  all.push(...more);
  console.log(tableOf(more, []));
}

function tell(): void {
  const folder = join(import.meta.dirname, '../../test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bench.json'), JSON.stringify({ measured, ratios, flames, resting }, null, 2));
  console.log(tableOf(measured, ratios));
  console.log(['Memory of the page at rest after opening:', ...resting].join('\n'));
  console.log(['Processor time of the page in one tick, two figures in view:', ...flames].join('\n'));
}

/** Ticks where a reader would look: narrow selections and wide ones, children once and by any decision, every decision. */
async function everyPlace(page: Page, rows: number, budget: string): Promise<readonly Measured[]> {
  const { two, front, figure } = LOOKED_AT;
  const measured: Measured[] = [];
  const add = async (place: LookedAt, words: string, clicks: Clicks, budgets: Budgets = {}) =>
    keep(measured, await ticks(page, place, clicks, { name: `${rows} rows, ${place.name}${words}`, ...budgets }));
  await add(two, '', { clicks: NARROW }, { budget });
  // Of ten million rows a page settles two seconds and more after each click.
  if (rows > 1_000_000) return measured;
  await add(two, ', wide selections', wide(), { budget });
  const whole = rows === 1_000_000 ? { settledBudget: 'p50 <= 120, p95 <= 200 ms' } : {};
  await add(front, '', { clicks: NARROW }, whole);
  await add(figure, '', { clicks: NARROW });
  for (const [unit, words] of [
    ['any', ', children by any decision'],
    ['events', ', every decision'],
  ] as const) {
    await add({ ...two, address: `${two.address}?count=${unit}` }, words, { clicks: NARROW }, { budget });
  }
  return measured;
}

/** Figures stand before the engine has the rows, so they are held against decoding, the whole against inserting too. */
function openingRatios(opening: readonly Measured[], rows: number): readonly Ratio[] {
  const of = `opening ${rows} rows`;
  return [
    ratioOf(opening, `open ${rows}`, `bare decode ${rows}`, `${of}, first figures / bare decode`, '<= 1.3'),
    ratioOf(opening, `open and check ${rows}`, `bare ${rows}`, `${of}, whole / bare decode and insert`, '<= 1.2'),
  ];
}

function flameOf(rows: number, times: Flame): string {
  const all = Object.entries(times).sort(([, a], [, b]) => b - a);
  return `${rows} rows: ${all.map(([kind, time]) => `${kind} ${time.toFixed(1)}`).join(', ')} ms`;
}

function ratioOf(from: readonly Measured[], above: string, below: string, name: string, budget: string): Ratio {
  const median = (wanted: string) => quantile(from.find((one) => one.name === wanted)?.runs ?? [], 0.5);
  return { name, ratio: median(above) / median(below), budget };
}
