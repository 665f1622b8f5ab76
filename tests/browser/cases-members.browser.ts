/** Cases reviewed by several members, by keyboard alone: whose view it is, and who judged blind. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { runs } from '../support/long-form';
import { HARINGEY, SEED } from '../support/sample-drawn';
import { axe } from './support/axe';
import { openOnSamples, toAddress } from './support/sheet';
import { expectNothingLeft, type Workbook } from './support/workbook';

// Sheets are worked through one after the other; a busy machine takes long over them.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 240_000 });
const LONG = { timeout: 90_000 };
/** Five questions and the verdict; the reveal, three questions, the next case. */
const BLIND = ['1', '1', '1', '1', '1', '1'];
const AFTER = ['Enter', '1', '1', '1', 'Enter'];
const SHEETS = runs(6, 40);

let workbook: Workbook;
const place = (page: Page) => page.locator('.review h1').innerText();
const whose = (page: Page) => page.getByLabel('Whose view').locator('option:checked').innerText();

/** Presses keys one after the other; gives how many. */
async function pressed(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

beforeAll(async () => {
  workbook = await openOnSamples({ path: '#/oocd', width: 1366, height: 768 });
  const { page } = workbook;
  await toAddress(page, `#/oocd/cases${HARINGEY}`);
  await page.getByText('can be drawn').waitFor(LONG);
  await page.getByLabel('Cases to draw').fill(String(SHEETS));
  await page.getByLabel('Seed').fill(SEED);
  await page.getByRole('button', { name: 'Draw the cases' }).click();
  await page.getByRole('button', { name: 'Review these cases' }).click(LONG);
  await page.getByRole('button', { name: 'The panel' }).click(LONG);
  for (const name of ['K. Ade', 'B. Lee']) {
    await page.getByLabel('Name or initials').fill(name);
    await page.getByRole('button', { name: 'Add a member' }).click();
  }
  await page.keyboard.press('Escape');
});
afterAll(() => workbook.close());

it(`works ${SHEETS} sheets with members by keyboard alone, in eleven keys each and one for whose view it is`, async () => {
  const { page } = workbook;
  let keys = await pressed(page, ['v']);
  expect(await whose(page)).toBe('K. Ade');
  for (let at = 1; at < SHEETS; at += 1) {
    expect(await place(page)).toBe(`${at} of ${SHEETS}`);
    keys += await pressed(page, [...BLIND, ...AFTER]);
  }
  expect(await place(page)).toBe(`${SHEETS} of ${SHEETS}`);
  expect(keys / (SHEETS - 1)).toBeLessThanOrEqual(14);

  // The last by both, each blind before the case is shown: no more than fourteen keys for each view.
  let both = await pressed(page, BLIND);
  expect(
    await page
      .getByText('No verdict yet from B. Lee. Once the case is shown, a verdict of theirs is not blind.')
      .count(),
  ).toBe(1);
  both += await pressed(page, ['v', ...BLIND]);
  expect([await whose(page), await page.locator('.left').getByText('hidden until the verdict').count()]).toEqual([
    'B. Lee',
    4,
  ]);
  both += await pressed(page, ['Enter', '1', '1', '1', 'v', 'v', '1', '1', '1']);
  expect(await whose(page)).toBe('K. Ade');
  expect(await page.getByText('So it counts as not blind.').count()).toBe(0);
  expect(await page.locator('.review input:checked').count()).toBe(9);
  expect(both / 2).toBeLessThanOrEqual(14);
});

it('the choice of whose view swallows no key of an answer, and a pointer leaves it at once', async () => {
  const { page } = workbook;
  await page.locator('.review .top ol button').first().click();
  const select = page.getByLabel('Whose view');
  await select.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => whose(page)).toBe('B. Lee');
  // Still there: the next arrow key goes on to the next name.
  expect(await select.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await page.getByText('So it counts as not blind.').count()).toBe(1);
  await page.keyboard.press('2');
  expect(await page.locator('.review .row input:checked').count()).toBe(1);
  await page.keyboard.press('1');
  expect(await page.locator('.review .row input:checked').count()).toBe(2);
  await select.dispatchEvent('pointerdown');
  await select.selectOption('Joint view of the panel');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  expect(await axe(page)).toEqual([]);
});

it('the results say how many were judged blind', async () => {
  const { page } = workbook;
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await page
    .getByText(`${SHEETS} cases have a verdict, of ${SHEETS} drawn: all given before ethnicity was shown`)
    .waitFor(LONG);
  expectNothingLeft(workbook);
});
