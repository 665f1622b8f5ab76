/** The same clicks in the workbook and in its peers, in one run: same file, same clock, every label compared. */
import type { Page } from 'playwright-core';
import type { Measured, Ratio } from './figures';
import { quantile } from './figures';
import { NARROW, WARM_UP } from './interactions';
import { LOOKED_AT, lookAt } from './looked-at';
import type { Bench } from './page';
import type { Beginning } from './peers/page';
import { clickThrough, measuredOf, type Tick } from './ticks';

const PATIENCE = 600_000;
const ROUNDS = 2;
const FLOOR = 'paint floor';
const PEERS = ['crossfilter2', 'mosaic', 'mosaic after hover', 'bare pass', FLOOR];
/** Peers count every case, so the workbook does here. */
const PLACE = { ...LOOKED_AT.two, address: `${LOOKED_AT.two.address}?count=events` };

/** What both sides of a comparison gave. */
export interface BesidePeers {
  readonly measured: readonly Measured[];
  readonly ratios: readonly Ratio[];
}

/** @param page the workbook with the file open. Throws where a label of a peer is another than the workbook's. */
export async function besidePeers(bench: Bench, page: Page, file: string, rows: number): Promise<BesidePeers> {
  const own: Tick[] = [];
  const others = new Map<string, Tick[]>(PEERS.map((name) => [name, []]));
  let compared = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await lookAt(page, { ...PLACE, address: '#/oocd' });
    await lookAt(page, PLACE);
    const beginning = await page.evaluate(beginningOf, NARROW);
    const ours = await clickThrough(page, PLACE, NARROW);
    own.push(...ours.slice(WARM_UP));
    for (const name of round % 2 ? [...PEERS].reverse() : PEERS) {
      const theirs = await ticksOf(bench, name, file, beginning);
      compared += sameLabels(name, ours, theirs);
      others.get(name)?.push(...theirs.slice(WARM_UP));
    }
  }
  console.log(`${rows} rows: ${compared} labels of peers compared with the workbook's, all the same.`);
  return told(rows, own, others);
}

function told(rows: number, own: readonly Tick[], others: ReadonlyMap<string, readonly Tick[]>): BesidePeers {
  const [ours] = measuredOf(PLACE, own, { name: `${rows} rows, beside peers: the workbook` });
  const measured = [...others].map(([name, ticks]) => ({
    name: `${rows} rows, beside peers: ${name}`,
    runs: ticks.map(({ painted }) => painted),
  }));
  const ratios = [0.5, 0.95].flatMap((part) =>
    measured.map(({ name, runs }) => ({
      name: `${name}: p${100 * part} of the workbook / of the peer`,
      ratio: quantile(ours?.runs ?? [], part) / quantile(runs, part),
      ...(name.endsWith('crossfilter2') || name.endsWith('mosaic') ? { budget: '< 1' } : {}),
    })),
  );
  return { measured: [...(ours ? [ours] : []), ...measured], ratios };
}

async function ticksOf(bench: Bench, name: string, file: string, beginning: Beginning): Promise<readonly Tick[]> {
  const page = await bench.open(`${bench.peers}?with=${encodeURIComponent(name.replace(' after hover', ''))}`);
  const broken = new Promise<never>((_, fail) =>
    page.on('pageerror', (fault) => fail(new Error(`${name}: ${fault.message}`))),
  );
  await page.evaluate((given) => (window.beginning = given), beginning);
  await page.setInputFiles('#file', file);
  await Promise.race([broken, page.waitForSelector('#log:not(:empty)', { timeout: PATIENCE })]);
  const clicked = name.endsWith('after hover') ? hovered(page) : clickThrough(page, {}, NARROW);
  const ticks = await Promise.race([broken, clicked]);
  await page.context().close();
  return ticks;
}

/** A mouse that rests on a box before it clicks: what is got ready meanwhile is awaited and not counted. */
async function hovered(page: Page): Promise<readonly Tick[]> {
  const ticks: Tick[] = [];
  for (const click of NARROW) {
    await page.evaluate((part) => window.hover?.(part), click.part);
    ticks.push(...(await clickThrough(page, {}, [click])));
  }
  return ticks;
}

/** Runs in the page of the workbook: what it shows, so that a peer begins alike. */
function beginningOf(clicks: typeof NARROW): Beginning {
  const parts = new Set(clicks.map(({ part }) => part));
  const labels: Record<string, string[]> = {};
  const ticked: Record<string, string[]> = {};
  for (const field of document.querySelectorAll('aside fieldset')) {
    const legend = field.querySelector('legend')?.textContent?.trim() ?? '';
    if (!parts.has(legend)) continue;
    const boxes = [...field.querySelectorAll('label:has([type=checkbox])')].map((label) => ({
      words: (label.getAttribute('title') ?? label.querySelector('.words')?.textContent ?? '').trim(),
      on: label.querySelector('input')?.checked ?? false,
    }));
    labels[legend] = boxes.map(({ words }) => words);
    ticked[legend] = boxes.filter(({ on }) => on).map(({ words }) => words);
  }
  const steps = clicks.map(({ part, box }) => {
    const words = box === undefined ? undefined : labels[part]?.[box];
    return words === undefined ? { part } : { part, box: words };
  });
  return { labels, ticked, steps };
}

/** How many labels were the same. Throws at the first that is not. */
function sameLabels(name: string, ours: readonly Tick[], theirs: readonly Tick[]): number {
  let same = 0;
  for (const [click, { labels }] of theirs.entries()) {
    const own = new Set(ours[click]?.labels);
    const other = labels.find((label) => !own.has(label));
    if (other !== undefined)
      throw new Error(`After click ${click + 1} ${name} says “${other}”, the workbook does not.`);
    same += labels.length;
  }
  return same;
}
