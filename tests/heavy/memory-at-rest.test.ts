/** Memory of a page that holds one small real extract, and after it was opened, clicked in and closed again and again. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, DIST } from '../../.ci/prepare.mjs';
import { serve, type Served } from '../../.ci/server.mjs';
import { chooseFiles, goTo, samplesOpen, toSheet, whole } from '../browser/support/sheet';
import { realExtract } from '../support/real-extract';
import { type OwnProfile, ownProfile } from './support/own-profile';
import { restingMegabytes } from './support/resident';

const CYCLES = 10;
const CLICKS = 12;
const LONG = { timeout: 150_000 };

let served: Served;
let profile: OwnProfile;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  if (process.env['SKIP_BUILD'] === undefined) build();
  served = await serve({ folder: DIST });
  profile = await ownProfile();
  // A browser ends a service worker after half a minute without work, but not while its tools look on.
  context = await profile.visit('block');
  page = context.pages()[0] ?? (await context.newPage());
  await page.goto(served.address);
  await samplesOpen(page);
}, 300_000);
afterAll(async () => {
  await context.close();
  await profile.end();
  await served.close();
});

/** Opens one small real extract and stays on its sheet. */
async function open(): Promise<void> {
  await page.evaluate(() => performance.clearMarks('workbook: file open'));
  await chooseFiles(page, [{ name: 'kcpo.parquet', bytes: realExtract('kcpo') }]);
  await page.waitForFunction(() => performance.getEntriesByName('workbook: file open').length > 0, undefined, LONG);
  await toSheet(page, 'Knife crime prevention orders');
  await whole(page);
}

async function click(): Promise<void> {
  const boxes = page.locator('aside input[type=checkbox]:visible');
  for (let at = 0; at < CLICKS; at += 1) {
    await boxes.nth(at % 4).click();
    await whole(page);
  }
}

async function close(): Promise<void> {
  await goTo(page, 'Overview');
  const button = page.getByRole('button', { name: /^Close ?: kcpo/ });
  await button.click(LONG);
  await button.waitFor({ state: 'detached', ...LONG });
}

it.runIf(process.platform === 'linux')(
  'a small extract takes at most 375 MB, and no more after ten openings and some minutes of clicking',
  { timeout: 3_600_000 },
  async () => {
    const held: number[] = [];
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await open();
      await click();
      held.push(await restingMegabytes(page));
      if (cycle < CYCLES - 1) await close();
    }
    console.log(`Memory with the extract open, MB: ${held.join(', ')}`);
    const [first = NaN, second = NaN] = held;
    expect(first).toBeLessThan(375);
    // The second opening finds all code compiled that the first one asked for.
    expect(held.at(-1)).toBeLessThan(1.1 * Math.max(first, second));
  },
);
