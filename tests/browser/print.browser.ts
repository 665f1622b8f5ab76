/** On paper the sheet stands as it does on the screen: each bar beside its row, and nothing cut. */
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { DRAWN, someOf } from '../support/long-form';
import { oneOnSamples } from './support/on-samples';
import { whole } from './support/sheet';
import type { Workbook } from './support/workbook';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const follows = oneOnSamples();

/** Paper between the margins, in pixels of CSS. */
const PAPER = { width: 718, height: 1046 };

it.each(['#/overview', '#/oocd/whole'])('%s keeps its width, its rows and its drawings', async (path) => {
  const workbook = await follows(path, { width: 1366, height: 768 });
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
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
});

/** How far a bar of a figure stands from the middle of the nearest row at most, in pixels of the paper. */
const barsFromRows = (page: Page, figure: string, told?: string): Promise<number> =>
  page.evaluate(
    async ({ id, event }) => {
      if (event) dispatchEvent(new Event(event));
      // No frame comes between the event and the paper: only what is done in this turn is printed.
      for (let turns = 0; event && turns < 5000; turns += 1) await Promise.resolve();
      const placesOf = (what: string) =>
        [...document.querySelectorAll(`#figure-${id} ${what}`)].map((one) => one.getBoundingClientRect());
      const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
      const rows = placesOf('tbody td.chart').map(middle);
      const bars = placesOf('.drawing svg .mark-rect > path')
        .filter(({ height }) => height > 2 && height < 35)
        .map(middle);
      if (bars.length < 8) throw new Error(`${String(bars.length)} bars are drawn.`);
      return Math.max(...bars.map((bar) => Math.min(...rows.map((row) => Math.abs(row - bar)))));
    },
    { id: figure, event: told ?? '' },
  );

it.each([
  ['#/overview', 'stages'],
  ['#/oocd/borough', 'borough'],
])('%s has its bars in the middle of its rows on paper, and on the screen again', async (path, figure) => {
  const { page } = await follows(path, { width: 1366, height: 768 });
  await expect.poll(() => barsFromRows(page, figure)).toBeLessThan(0.1);
  expect(await barsFromRows(page, figure, 'beforeprint')).toBeLessThan(0.1);
  expect(await barsFromRows(page, figure, 'afterprint')).toBeLessThan(0.1);
});

/** Pages of the paper that the page in sight is printed on. */
async function pagesOnPaper({ page }: Workbook): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

it('prints the front page of every sheet on two pages, the overview on no more', async () => {
  const workbook = await follows('#/overview', { width: 1366, height: 768 });
  const sheets = workbook.page.getByRole('navigation', { name: 'Sheets' }).getByRole('button');
  const pages: number[] = [];
  for (let place = 0; place < (await sheets.count()); place += 1) {
    await sheets.nth(place).click();
    await whole(workbook.page);
    pages.push(await pagesOnPaper(workbook));
  }
  expect(pages[0]).toBeLessThanOrEqual(2);
  expect(pages.slice(1)).toEqual([2, 2, 2, 2, 2]);
});

it.each([
  '#/stop_and_search?borough=E09000001&age=10,11,12&sex=unknown',
  '#/kcpo?borough=E09000001',
  '#/rule49?borough=E09000001',
])('%s, which leaves nobody, is printed on one page, without rows of nought and with what to do next', async (path) => {
  const workbook = await follows(path, { width: 1366, height: 768 });
  const { page } = workbook;
  expect(await pagesOnPaper(workbook)).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('main figure').first().isVisible()).toBe(false);
  expect(await page.locator('.findings').isVisible()).toBe(true);
  expect(await page.locator('.say .rider').last().innerText()).toBe(
    'No row is left by the boxes that are ticked. Untick one, or press “Start again”, and the figures come again.',
  );
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('main figure').first().isVisible()).toBe(true);
});

/** How full each page of the booklet is, as it is laid out: 1 for whole. The last of a part may be left as it is. */
function fullness({ page }: Workbook): Promise<readonly { readonly full: number; readonly endsPart: boolean }[]> {
  return page.evaluate((height) => {
    dispatchEvent(new Event('beforeprint'));
    const main = document.getElementById('sheet');
    const starts = [...document.querySelectorAll<HTMLElement>('main [style*="break-before"]')];
    const tops = [main, ...starts].map((start) => start?.getBoundingClientRect().top ?? NaN);
    const pages = tops.map((top, at) => ({
      full: ((tops[at + 1] ?? main?.getBoundingClientRect().bottom ?? NaN) - top) / height,
      endsPart: starts[at]?.matches('h2') ?? true,
    }));
    dispatchEvent(new Event('afterprint'));
    return pages;
  }, HEIGHT);
}

/** Between the margins of A4, in pixels of CSS. */
const HEIGHT = 986;

/** The whole of each sheet, of London and of a borough. */
const BOOKLETS = ['stop_and_search', 'kcpo', 'oocd', 'remand', 'rule49'].flatMap((sheet) =>
  ['', '?borough=E09000014'].map((of) => `#/${sheet}/whole${of}`),
);

describe(`a booklet (${DRAWN})`, () => {
  it.each(someOf(BOOKLETS, { many: 4 }))('%s leaves no page half empty but the last of a part', async (path) => {
    const workbook = await follows(path, { width: 1366, height: 768 });
    const pages = await fullness(workbook);
    expect(await pagesOnPaper(workbook), 'as many pages as were laid out').toBe(pages.length);
    expect(pages.filter(({ full, endsPart }) => full > 1 || (full < 0.62 && !endsPart))).toEqual([]);
    expect(pages.filter(({ full }) => full < 0.62).length).toBeLessThanOrEqual(2);
  });
});

it('prints nothing of a figure that only waits for a day', async () => {
  const { page } = await follows('#/kcpo/whole', { width: 1366, height: 768 });
  const offered = page.locator('#figure-change');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await offered.isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await offered.isVisible()).toBe(true);
});

it('prints every finding under its question, what is measured, and no word of what could be pressed', async () => {
  const { page } = await follows('#/oocd?borough=E09000014', { width: 1366, height: 768 });
  const asked = page.locator('.findings li > div:first-child');
  await asked.first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const read = (await asked.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((text) => !/^[^?]+\? \S/.test(text))).toEqual([]);
  expect(await page.locator('.printed-alone').first().innerText()).toMatch(
    /^Measured: community resolution, out of the five disposals .+\.$/,
  );
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.printed-alone').first().isVisible()).toBe(false);
});

it('prints the overview with its years, what a filled bar says, and no row that would open', async () => {
  const { page } = await follows('#/overview', { width: 1366, height: 768 });
  await page.locator('#figure-stages').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const text = (await page.locator('#figure-stages').innerText()).replace(/\s+/g, ' ');
  for (const words of [
    'April 2024 to March 2025; Knife crime prevention orders: April 2022 to March 2023',
    'A filled bar is clear of chance by itself; an open one could be chance.',
    'Beside these, not counted as decisions',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('opens');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
});

it.each([
  ['#/oocd/rates', 1366],
  ['#/oocd/borough', 1366],
  ['#/oocd/admission', 1920],
  ['#/oocd/rates', 390],
])('prints %s at %i pixels on one page, with nothing to press on it', async (path, width) => {
  const workbook = await follows(path, { width, height: 768 });
  expect(await pagesOnPaper(workbook)).toBe(1);
  const { page } = workbook;
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('button:not(.term):visible, select:visible, input:visible, summary:visible').count()).toBe(
    0,
  );
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.getByRole('button', { name: 'Print this page' }).isVisible()).toBe(true);
});

it('prints under a figure alone how it is read and what was counted, as far as the page holds it', async () => {
  const { page } = await follows('#/remand/age', { width: 1366, height: 768 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const printed = (await page.locator('.folds').innerText()).replace(/\s+/g, ' ');
  expect(printed).toMatch(/^Counts .+ How to read this Say it aloud /);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.folds details[open]').count()).toBe(0);
  await follows('#/oocd/borough', { width: 1366, height: 768 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.folds').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
});

it('writes name, selection, synthetic mark, source and page number into every margin', async () => {
  const workbook = await follows('#/oocd?borough=E09000014', { width: 1366, height: 768 });
  const rules = await workbook.page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
  });
  for (const words of [
    'Scrutiny Workbook, Analyst mode. Out-of-court disposals',
    'Haringey, children aged 10 to 17, April 2024 to March 2025',
    'Synthetic data: about no real child',
    'Source: sample oocd.parquet',
    'counter(page) " of " counter(pages)',
  ]) {
    expect(rules.join()).toContain(words);
  }
});
