/** Every drawing stands beside the numbers that it was made of: after quick ticks, after scrolling, and on paper. */
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { oneOnSamples } from './support/on-samples';
import { press, samplesOpen, whole } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };

const follows = oneOnSamples();

/** Figures with a drawing that is not to be seen, or without its marks. */
const wanting = (page: Page) =>
  page
    .locator('main figure div.drawing')
    .evaluateAll((drawings) =>
      drawings
        .filter((one) => getComputedStyle(one).visibility === 'hidden' || !one.querySelector('svg'))
        .map((one) => one.closest('figure')?.id ?? ''),
    );

/** Marks and numbers of each figure; Vega numbers its clips anew with every view. */
const drawn = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.locator('main figure').evaluateAll((figures) =>
    Object.fromEntries(
      figures.map((figure) => {
        const marks = [...figure.querySelectorAll('div.drawing svg')].map((svg) =>
          new XMLSerializer().serializeToString(svg),
        );
        const numbers = figure.querySelector('table')?.textContent ?? '';
        return [figure.id, `${marks.join(' ').replace(/clip\d+/g, 'clip')} ${numbers}`];
      }),
    ),
  );

/** What is written in each figure, in its table and beside its marks. */
const written = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.locator('main figure').evaluateAll((figures) =>
    Object.fromEntries(
      figures.map((figure) => {
        const words = [...figure.querySelectorAll('div.drawing text')].map(({ textContent }) => textContent);
        return [figure.id, `${words.join(' ')} ${figure.querySelector('table')?.textContent ?? ''}`];
      }),
    ),
  );

/**
 * As it stands the page writes what a fresh one does. Once its columns are laid out anew, which a tick never does, every
 * mark is that of a fresh page too.
 */
async function expectAsAfresh(page: Page): Promise<void> {
  const stood = await written(page);
  for (const width of [1386, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    await whole(page);
    await expect.poll(() => wanting(page), LONG).toEqual([]);
  }
  const after = await drawn(page);
  await page.reload();
  await samplesOpen(page);
  await whole(page);
  await expect.poll(() => wanting(page), LONG).toEqual([]);
  expect(stood).toEqual(await written(page));
  const fresh = await drawn(page);
  expect(mapped(after, (marks) => marks.replace(NUMBERS, '#'))).toEqual(
    mapped(fresh, (marks) => marks.replace(NUMBERS, '#')),
  );
  // Columns that were laid out at another moment may differ by part of a pixel.
  const furthest = Object.keys(fresh).map((id) => {
    const [a, b] = [after[id], fresh[id]].map((marks) => (marks ?? '').match(NUMBERS) ?? []);
    return Math.max(0, ...(a ?? []).map((number, at) => Math.abs(Number(number) - Number(b?.[at]))));
  });
  expect(Math.max(...furthest)).toBeLessThan(2);
}

const NUMBERS = /-?\d+(\.\d+)?/g;
const mapped = (all: Readonly<Record<string, string>>, as: (one: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(all).map(([id, one]) => [id, as(one)]));

it('after quick ticks and the End key every drawing is there, and is that of a fresh page', async () => {
  const workbook = await follows('#/oocd/whole', { width: 1366, height: 768 });
  const { page } = workbook;
  for (const group of ['Black', 'White', 'Asian']) await press(page, 'Ethnicity', group);
  await page.locator('main').focus();
  await page.keyboard.press('End');
  for (const borough of ['Haringey', 'Hackney', 'Croydon']) {
    await page.evaluate((title) => {
      const tile = document.querySelector<HTMLElement>(`label[title="${title}"]`);
      tile?.click();
    }, borough);
  }
  await page.keyboard.press('End');
  await expect.poll(() => page.url(), LONG).toContain('E09000008');
  await whole(page);
  expect(await wanting(page)).toEqual([]);
  await expectAsAfresh(page);
  expectNothingLeft(workbook);
});

it('paper shows every drawing, though what is out of sight had not been drawn again', async () => {
  const workbook = await follows('#/oocd/whole', { width: 1366, height: 768 });
  const { page } = workbook;
  await press(page, 'Ethnicity', 'Black');
  await expect.poll(() => page.locator('#figure-rates tbody tr').count(), LONG).toBe(4);
  await page.waitForFunction(() => !document.querySelector('.answer[aria-busy="true"], figure.stale'));
  // A browser asks for paper in the same turn in which it tells of it: only what is done by its end is printed.
  const missing = await page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          resolve(
            [...document.querySelectorAll('main figure div.drawing')]
              .filter((one) => getComputedStyle(one).visibility === 'hidden' || !one.querySelector('svg'))
              .map((one) => one.closest('figure')?.id ?? ''),
          );
        dispatchEvent(new Event('beforeprint'));
        port2.postMessage(null);
      }),
  );
  expect(missing).toEqual([]);
  // Paper has a width of its own; afterwards the page is what it was.
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await whole(page);
  await expect.poll(() => wanting(page), LONG).toEqual([]);
  await expectAsAfresh(page);
  expectNothingLeft(workbook);
});
