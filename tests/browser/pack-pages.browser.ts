/** The pages of a protected pack: as on every sheet, each has an address, steps can be taken back, and keys turn them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { choosePack, goOn } from './support/pack';
import { openOnSamples } from './support/sheet';
import type { Workbook } from './support/workbook';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const LONG = { timeout: 90_000 };

let workbook: Workbook;
let page: Page;
beforeAll(async () => {
  workbook = await openOnSamples({ path: '#/oocd/rates' });
  page = workbook.page;
  await choosePack(page);
  await goOn(page);
});
afterAll(() => workbook.close());

const hash = () => page.evaluate(() => location.hash.replace(/^#[0-9a-z]{4}/, ''));
const settled = () => page.locator('.page.settled').waitFor(LONG);
const area = () => page.getByLabel('Area').inputValue();
const PACK = /pack=[0-9a-f]{12}\.pack-of-the-panel\.parquet/;
const findings = () => page.locator('.findings');

describe('a pack', () => {
  it('holds in its address what was chosen, and takes it back by Undo, Redo and the browser', async () => {
    await page.getByLabel('Area').selectOption({ label: 'Central North command unit' });
    await expect.poll(hash, LONG).toMatch(/&pack\.area=police_command_unit%2Fbcu-cn$/);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await area()).toBe('london/london');
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await area()).toBe('police_command_unit/bcu-cn');
    await expect.poll(hash, LONG).toMatch(/bcu-cn$/);
    await page.goBack();
    await expect.poll(area, LONG).toBe('london/london');
    await expect.poll(() => hash()).toMatch(new RegExp(`^/oocd\\?${PACK.source}$`));
  });

  it('lists its findings, each a link to a page of its own that keys turn', async () => {
    await settled();
    expect(await findings().getByRole('heading', { level: 2 }).innerText()).toBe('What this pack answers');
    expect(await findings().getByRole('link').count()).toBe(6);
    await findings().getByRole('link').first().click();
    await page.locator('nav', { hasText: '1 of 6' }).waitFor(LONG);
    await expect.poll(() => hash()).toMatch(/^\/oocd\/rates\?/);
    const cautions = () => page.locator('.cautions').innerText();
    const onFigure = await cautions();
    for (const words of [
      'Numbers of October 2024 to March 2025 are provisional',
      'resolutions: Brent.',
      'not children.',
    ])
      expect(onFigure).toContain(words);
    await page.keyboard.press('ArrowRight');
    await page.locator('nav', { hasText: '2 of 6' }).waitFor(LONG);
    await expect.poll(() => hash()).toMatch(/^\/oocd\/triple\?/);
    await page.goBack();
    await page.locator('nav', { hasText: '1 of 6' }).waitFor(LONG);
    await page.getByRole('link', { name: 'Out-of-court disposals: all questions' }).click();
    await page.getByRole('link', { name: 'Whole sheet, every figure on one page' }).click(LONG);
    await expect.poll(hash, LONG).toMatch(/^\/oocd\/whole\?/);
    expect(await page.locator('main figure').count()).toBe(6);
    expect(await cautions()).toBe(onFigure);
    await page.goBack();
    await findings().waitFor(LONG);
  });

  it('is presented one figure at a time, with its choices on demand, and gives the page back', async () => {
    await settled();
    const head = page.locator('.presentation h1');
    await page.keyboard.press('p');
    await head.waitFor(LONG);
    expect(await page.locator('.presentation .mode').innerText()).toBe('Court user group and public, protected pack');
    const first = await head.innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => head.innerText(), LONG).not.toBe(first);
    await page.keyboard.press('b');
    await page.getByLabel('Age', { exact: true }).selectOption({ label: '10 to 14' });
    await expect
      .poll(() => page.locator('.presentation .selection').innerText(), LONG)
      .toBe('London, children aged 10 to 14, April 2024 to March 2025.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Age', { exact: true }).count()).toBe(0);
    await page.keyboard.press('f');
    await page.locator('.presentation h2').first().waitFor(LONG);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.presentation').waitFor({ state: 'detached', ...LONG });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('present');
  });

  it('finds what it has, and chooses it by the keyboard alone', async () => {
    await settled();
    await page.keyboard.press('/');
    await page.keyboard.type('central north');
    // The area itself comes before its rows.
    const found = page.locator('#find-list [role=option]', { hasText: 'Central North command unit' }).first();
    await found.filter({ hasText: 'Choose the area' }).waitFor(LONG);
    await page.keyboard.press('Enter');
    await expect.poll(area, LONG).toBe('police_command_unit/bcu-cn');
    await page.keyboard.press('Escape');
    await page.locator('main').focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'How to use this workbook' });
    await help.waitFor(LONG);
    expect(await help.getByText('A withheld number is not a nought.').first().isVisible()).toBe(true);
    expect(await help.locator('#term-protected-pack').innerText()).toBe('protected pack');
    await page.keyboard.press('Escape');
  });

  it('says of a link that asks for what it has not what is shown instead', async () => {
    const own = await page.evaluate(() => location.hash.replace(/^#[0-9a-z]{4}/, '#'));
    await page.evaluate((address) => location.assign(address), own.replace('bcu-cn', 'bcu-nobody'));
    await page
      .getByText(
        'The address asks for an area, an age or a period that this pack does not have. Shown instead: London, children aged 10 to 17, April 2024 to March 2025.',
      )
      .waitFor(LONG);
  });
});
