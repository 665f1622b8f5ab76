/** Finding by what is typed, the words, the first steps and single keys: by keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { DRAWN, someOf } from '../support/long-form';
import { axe } from './support/axe';
import { oneOnSamples } from './support/on-samples';
import { whole } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const follows = oneOnSamples();
const on = (path: string, width = 1366, height = 768) => follows(path, { width, height });

const field = (page: Page) => page.getByRole('combobox', { name: 'Find' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');
const headline = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

async function type(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await options(page).first().waitFor();
}

describe('finding', () => {
  it('ticks two boxes and chooses the outcome by keyboard, and one Undo takes all of it back', async () => {
    const workbook = await on('#/oocd');
    const { page } = workbook;
    const before = await headline(page);
    await type(page, 'haringey girls charge');
    expect((await options(page).allInnerTexts()).map((text) => text.replace(/\s*:?\s*\n:?\s*/g, ': '))).toEqual([
      'Haringey, female, charge: Tick 2 boxes and choose the outcome',
      'Haringey: Tick 1 box in Borough',
      'Female: Tick 1 box in Sex',
      'Charge (outcome): Choose the outcome',
      'Charge (disposal): Tick 1 box in Disposal',
    ]);
    expect(await field(page).getAttribute('aria-activedescendant')).toBe('find-list-0');
    await expect.poll(() => page.locator('.find [role=status]').textContent()).toBe('5 results. ');

    await page.keyboard.press('ArrowDown');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe('find-list-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.selection .sentence').textContent()).toMatch(/^Haringey, .*sex: Female/);
    await whole(page);
    await expect
      .poll(() => page.evaluate(() => location.hash))
      .toContain('borough=E09000014&sex=female&outcome.oocd=charge');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');

    await page.getByRole('button', { name: 'Undo' }).first().press('Enter');
    await expect.poll(() => headline(page)).toBe(before);
    expectNothingLeft(workbook);
  });

  it('goes to a figure, and puts the focus on the page that it led to', async () => {
    const workbook = await on('#/oocd');
    const { page } = workbook;
    await type(page, 'like for like');
    await page.keyboard.press('Enter');
    await page.locator('#figure-like-for-like').waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('/oocd/like-for-like');
    await expect.poll(() => focusedId(page)).toBe('sheet');
    expectNothingLeft(workbook);
  });

  it('explains a word, and Escape leads back to where the reader was', async () => {
    const workbook = await on('#/oocd');
    const { page } = workbook;
    await type(page, 'confidence interval');
    await page.keyboard.press('Enter');
    const help = page.getByRole('dialog');
    await help.waitFor();
    await expect.poll(() => focusedId(page)).toBe('term-likely-range');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });

    const box = page.getByRole('checkbox', { name: /^Black/ }).first();
    await box.focus();
    await page.keyboard.press('/');
    await page.keyboard.type('xylophone');
    const note =
      'Nothing here is called “xylophone”. Try a borough, a group, an age, an outcome such as “charge”, or a word such as “likely range”.';
    await page.locator('.find .note').waitFor();
    expect(await page.locator('.find .note').innerText()).toBe(note);
    await expect.poll(() => page.locator('.find [role=status]').textContent()).toBe(note);
    await page.keyboard.press('Escape');
    expect(await box.evaluate((at) => at === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('');
    expectNothingLeft(workbook);
  });

  it.each(someOf([1366, 1024, 320]))(
    `shows axe nothing wrong and no sideways scroll, %i pixels wide (${DRAWN})`,
    async (width) => {
      const workbook = await on('#/oocd', width, width === 320 ? 640 : 768);
      const { page } = workbook;
      await type(page, 'unknown ethnicity');
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const list = await page.locator('.find .sheet').boundingBox();
      expect(list && list.x >= 0 && list.x + list.width <= width).toBe(true);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      expect(await axe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expectNothingLeft(workbook);
    },
  );
});

describe('a word of a figure', () => {
  it.each([1366, 320])('opens what it means in place by key, moves nothing, %i pixels wide', async (width) => {
    const workbook = await on('#/oocd/like-for-like', width);
    const { page } = workbook;
    const term = page.locator('figure button.term').first();
    const means = page.locator('.means');
    const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await term.press('Enter');
    await means.waitFor();
    expect(await term.getAttribute('aria-expanded')).toBe('true');
    const words = await means.innerText();
    expect(words).toMatch(/^[a-z ]+: [A-Z].*\.$/);
    expect(await height()).toBe(before);
    const place = await means.boundingBox();
    expect(place && place.x >= 0 && place.x + place.width <= width).toBe(true);
    expect(await axe(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await means.waitFor({ state: 'detached' });
    expect(await term.evaluate((at) => at === document.activeElement)).toBe(true);
    // Each once.
    const all = await page.locator('button.term').allInnerTexts();
    expect(new Set(all).size).toBe(all.length);
    expectNothingLeft(workbook);
  });
});

describe('the first minute', () => {
  it('answers what a newcomer asks, from the overview: what is typed is ticked, chosen and said with how sure it is', async () => {
    const workbook = await on('#/overview');
    const { page } = workbook;
    await type(page, 'haringey community resolution rather than a charge');
    expect(await options(page).first().innerText()).toContain('Haringey, community resolution, instead of a charge');
    await page.keyboard.press('Enter');
    await whole(page);
    await expect
      .poll(() => headline(page))
      .toMatch(
        /^Out-of-court disposals:\s+43 in 100 Black children \(26 of 60\) got a community resolution rather than a charge at their first such decision\.\s+For White children, it was 57 in 100 \(36 of 63\)\.\s+The gap could be chance\./s,
      );
    const line = page.getByRole('toolbar', { name: 'Choices' }).first();
    expect(await line.innerText()).toContain('community resolutions and charges');
    expectNothingLeft(workbook);
  });

  it('answers it by pressing too: the sheet, the borough, the underlined words', async () => {
    const workbook = await on('#/overview');
    const { page } = workbook;
    await page.getByRole('button', { name: 'Out-of-court disposals' }).first().click();
    await whole(page);
    await page.locator('label[title="Haringey"]').click();
    await page.getByRole('toolbar', { name: 'Choices' }).getByRole('button', { name: 'the five disposals' }).click();
    await page.getByRole('radio', { name: 'instead of a charge' }).check();
    await whole(page);
    await expect
      .poll(() => headline(page))
      .toMatch(
        /43 in 100 Black children \(26 of 60\) got a community resolution rather than a charge at their first such decision\.\s+For White children, it was 57 in 100 \(36 of 63\)\.\s+The gap could be chance\./,
      );
    expectNothingLeft(workbook);
  });
});

// On a page of its own, whose device remembers.
describe('what the device remembers', () => {
  const apart = oneOnSamples();

  describe('single keys', () => {
    it('can be turned off for good, and then no key does anything by itself', async () => {
      const workbook = await apart('#/oocd', { width: 1366, height: 768 });
      const { page } = workbook;
      const keys = page.getByRole('checkbox', { name: /^Single keys/ });
      await page.keyboard.press('?');
      expect(await keys.isChecked()).toBe(true);
      await keys.press('Space');
      await page.keyboard.press('Escape');
      const nothing = async (): Promise<void> => {
        await page.keyboard.press('?');
        await page.keyboard.press('/');
        expect([await page.getByRole('dialog').count(), await focusedId(page)]).toEqual([0, '']);
      };
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await nothing();
      expect(await page.locator('.masthead kbd').count()).toBe(0);
      await page.reload();
      await page.locator('main h1').waitFor();
      await nothing();

      await page.getByRole('button', { name: 'Help' }).press('Enter');
      await keys.press('Space');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expectNothingLeft(workbook);
    });
  });

  describe('the first steps', () => {
    it('stand under the masthead, go one by one, stay away once put away, and come again from Help', async () => {
      const workbook = await apart('#/oocd', { width: 1366, height: 768 });
      const { page } = workbook;
      const steps = page.getByRole('region', { name: 'First steps' });
      expect(await steps.innerText()).toContain(
        '1 of 5. Tick boxes under “Who is counted”. Nothing ticked in a part means everyone.',
      );
      await steps.getByRole('button', { name: 'Next' }).press('Enter');
      expect(await steps.innerText()).toContain('2 of 5.');
      const bar = await steps.boundingBox();
      expect(bar && bar.height).toBeLessThan(45);

      // In a narrow window they leave the first screen to the answer until they are asked for.
      await page.setViewportSize({ width: 320, height: 700 });
      await expect.poll(() => steps.innerText()).not.toContain('2 of 5.');
      const answer = await page.getByRole('heading', { level: 1 }).boundingBox();
      expect(answer && answer.y + answer.height).toBeLessThan(700);
      await steps.getByRole('button', { name: 'First steps' }).press('Enter');
      expect(await steps.innerText()).toContain('2 of 5.');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: 'Other sheets' }).press('Enter');
      await page.getByRole('button', { name: 'Remand' }).press('Enter');
      await whole(page);
      await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/remand');
      expect(await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button').allInnerTexts()).toEqual([
        'Remand',
        'Other sheets',
      ]);
      await page.setViewportSize({ width: 1366, height: 768 });

      await steps.getByRole('button', { name: 'Do not show this again' }).press('Enter');
      await steps.waitFor({ state: 'detached' });
      expect(await focusedId(page)).toBe('sheet');
      await page.reload();
      await page.locator('main h1').waitFor();
      expect(await steps.count()).toBe(0);

      await page.getByRole('button', { name: 'Help' }).press('Enter');
      await page.getByRole('button', { name: 'Show the first steps again' }).press('Enter');
      expect(await steps.innerText()).toContain('1 of 5.');
      expectNothingLeft(workbook);
    });
  });
});
