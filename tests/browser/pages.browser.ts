/** The levels of a sheet: its front page, the page of a figure, the whole; and the overview in one screen. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { axe } from './support/axe';
import { follow, headline, openOnSamples, rows, whole } from './support/sheet';
import { expectNothingLeft, type Workbook } from './support/workbook';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });
const LONG = { timeout: 60_000 };

let workbook: Workbook;
beforeAll(async () => {
  workbook = await openOnSamples({ path: '#/oocd', width: 1366 });
});
afterAll(() => workbook.close());

const hash = () => workbook.page.evaluate(() => location.hash);
const heading = () => workbook.page.locator('main h1').innerText();
const figures = () => workbook.page.locator('main figure').evaluateAll((all) => all.map(({ id }) => id));

describe('the front page of a sheet', () => {
  it('holds the headline, the first figure and the sentence of every figure under its question', async () => {
    const { page } = workbook;
    expect(await figures()).toEqual(['figure-mix']);
    const findings = page.locator('.findings');
    expect(await findings.locator('h3').allInnerTexts()).toEqual([
      'Clear of chance',
      'What the records show',
      'Not supplied, or not asked yet',
    ]);
    expect(await findings.locator('li').count()).toBe(24);
    const rates = findings.locator('li', { hasText: 'Was one group more likely to get this outcome?' });
    expect(await rates.locator('.numbers').innerText()).toMatch(/0\.70 times\s+0\.65 to 0\.75/);
    expect(await axe(page)).toEqual([]);
  });

  it('leads by a sentence to its figure alone, which has an address and a title of its own', async () => {
    const { page } = workbook;
    const question = 'Is there still a gap between similar cases?';
    await page.locator('.findings li', { hasText: question }).getByRole('link').click();
    await expect.poll(figures, LONG).toEqual(['figure-like-for-like']);
    await whole(page);
    await expect.poll(() => hash()).toBe('#/oocd/like-for-like');
    expect(await heading()).toMatch(/^Black children were still less likely than White children in similar cases/);
    expect(await page.title()).toBe(`Out-of-court disposals, 5 of 24: ${await heading()} - Scrutiny Workbook`);
    expect((await rows(page, 'like-for-like'))[1]?.slice(1)).toEqual(['0.83', '0.77 to 0.88']);
    expect(await axe(page)).toEqual([]);
  });
});

describe('the page of a figure', () => {
  it('is turned by arrow keys and links, and Back comes back', async () => {
    const { page } = workbook;
    await page.locator('main').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(hash).toBe('#/oocd/crossing');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(hash).toBe('#/oocd/unknowns');
    await page.getByRole('link', { name: 'Next' }).click();
    await expect.poll(hash).toBe('#/oocd/like-for-like');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    await expect.poll(hash).toBe('#/oocd/unknowns');
    await page.getByRole('link', { name: 'Out-of-court disposals: all questions' }).click();
    await expect.poll(figures, LONG).toEqual(['figure-mix']);
    await expect.poll(() => hash()).toBe('#/oocd');
  });

  it('is no wider than a narrow window, whatever is folded out', async () => {
    const { page } = workbook;
    await page.setViewportSize({ width: 320, height: 800 });
    await page.evaluate(() => (location.hash = '#/oocd/like-for-like'));
    await expect.poll(figures, LONG).toEqual(['figure-like-for-like']);
    await whole(page);
    for (const fold of await page.locator('main .folds summary').all()) await fold.click();
    expect(await page.locator('main .folds details[open]').count()).toBe(5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1366, height: 800 });
  });

  it('sets no row of a table over the next, where rows are blocks and where they are not', async () => {
    const { page } = workbook;
    for (const width of [320, 1366]) {
      await page.setViewportSize({ width, height: 800 });
      await follow(page, '#/kcpo/kcpo-funnel');
      const table = page.locator('#figure-kcpo-funnel .figure-table');
      expect((await table.getAttribute('class'))?.includes('blocks')).toBe(width === 320);
      const overlaps = await table.locator('tbody tr').evaluateAll(
        (rows) =>
          rows.filter((row) => {
            const spans = (cell: Element) =>
              cell.hasAttribute('rowspan') && getComputedStyle(cell).display === 'table-cell';
            const cells = [...row.children].filter((cell) => !spans(cell));
            const lowest = Math.max(...cells.map((cell) => cell.getBoundingClientRect().bottom));
            return lowest > row.getBoundingClientRect().bottom + 2;
          }).length,
      );
      expect(overlaps, `${width} pixels wide`).toBe(0);
    }
    await page.setViewportSize({ width: 1366, height: 800 });
  });

  it('gives the names of blocks room for more than a word a line', async () => {
    const { page } = workbook;
    for (const [path, figure] of [
      ['#/rule49/separation-grounds', 'separation-grounds'],
      ['#/remand/remand-ends', 'remand-ends'],
    ] as const) {
      await page.setViewportSize({ width: 1366, height: 768 });
      await follow(page, path);
      const table = page.locator(`#figure-${figure} .figure-table`);
      expect(await table.getAttribute('class')).not.toContain('blocks');
      const widths = await table
        .locator('tbody th.first')
        .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().width));
      expect(widths.length).toBeGreaterThan(2);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(90);
    }
  });

  it('that a sheet does not have is its front page, and said', async () => {
    const { page } = workbook;
    await page.evaluate(() => (location.hash = '#/remand/oocd-funnel'));
    await expect
      .poll(() => page.locator('header .note').allInnerTexts(), LONG)
      .toEqual(['The address asks for a page called “oocd-funnel”, which Remand does not have.']);
    await whole(page);
    expect(await headline(page)).toMatch(/^Black children were/);
  });
});

describe('the overview', () => {
  it('shows every decision and every extract in one screen of 1366 by 900, and a row opens its numbers', async () => {
    const { page } = workbook;
    await page.setViewportSize({ width: 1366, height: 900 });
    await page.evaluate(() => (location.hash = '#/overview'));
    await page.locator('#figure-stages').waitFor(LONG);
    await whole(page);
    const decisions = page.locator('#figure-stages tbody th button');
    expect(await decisions.count()).toBe(12);
    const inOneScreen = page.locator('#figure-stages tbody tr, [aria-labelledby=extracts-title] tbody tr');
    expect(await inOneScreen.count()).toBe(12 + 1 + 5);
    expect(
      await inOneScreen.evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom > 900).length),
    ).toBe(0);
    const extract = await page.locator('[aria-labelledby=extracts-title] tbody tr').first().boundingBox();
    expect(extract?.height).toBeLessThan(30);
    await page.getByRole('button', { name: 'Charge', exact: true }).click();
    const opened = page.locator('.opened');
    expect(await opened.locator('caption').innerText()).toMatch(/^Charge: of children with /);
    expect((await opened.locator('tr', { hasText: 'Black' }).allInnerTexts()).join()).toContain('893 of 2,101');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Charge', exact: true }).click();
    expect(await opened.count()).toBe(0);
    expectNothingLeft(workbook);
  });
});
