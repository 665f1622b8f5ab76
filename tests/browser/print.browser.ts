/** On paper the sheet stands as it does on the screen: each bar beside its row, and nothing cut. */
import { afterEach, expect, it, vi } from 'vitest';
import { openOnSamples } from './support/sheet';
import type { Workbook } from './support/workbook';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

/** Paper between the margins, in pixels of CSS. */
const PAPER = { width: 718, height: 1046 };

it.each(['#/', '#/oocd/whole'])('%s keeps its width, its rows and its drawings', async (path) => {
  const workbook = await openOnSamples({ path, width: 1366, height: 768 });
  opened.push(workbook);
  const { page } = workbook;
  const measured = () =>
    page
      .locator('main figure table')
      .evaluateAll((tables) => tables.map((table) => (table as HTMLElement).offsetWidth));
  const onScreen = await measured();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  expect(await measured()).toEqual(onScreen);
  const cut = await page
    .locator('main figure')
    .evaluateAll((figures) => figures.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length);
  expect(cut).toBe(0);
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(50_000);
});
