/** By keyboard alone, by ear, and on a narrow screen. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { oocdColumns } from '../support/extract-files';
import { parquetBytes } from '../support/parquet';
import { axe } from './support/axe';
import { box, chooseFiles, goTo, openOnSamples, press, samplesOpen, whole } from './support/sheet';
import { expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });
const SHEETS = [
  'Overview',
  'Stop and search',
  'Knife crime prevention orders',
  'Out-of-court disposals',
  'Remand',
  'Rule 49 separation',
];

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});
const kept = (workbook: Workbook): Workbook => {
  opened.push(workbook);
  return workbook;
};

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return `${at?.tagName.toLowerCase() ?? ''} ${at?.closest('label')?.textContent ?? at?.textContent ?? ''}`
      .replace(/\s+/g, ' ')
      .trim();
  });

/** Presses Tab until the focus stands on what is looked for. */
async function tabTo(page: Page, wanted: RegExp, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`${String(most)} times Tab did not lead to ${String(wanted)}.`);
}

describe('by keyboard alone', () => {
  it('skips to the findings, ticks a box and keeps the focus on it, and reads the help', async () => {
    const workbook = kept(await openOnSamples({ path: '#/oocd/whole', width: 1366 }));
    const { page } = workbook;
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('a Skip to the findings');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sheet');
    expect(await page.evaluate(() => location.hash)).toBe('#/oocd/whole');

    await page.locator('.skip').last().focus();
    expect(await focused(page)).toBe('a Skip to the boxes');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^input Asian/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^input Black/);
    await page.keyboard.press('Space');
    await expect.poll(() => box(page, 'Ethnicity', 'Black').isChecked()).toBe(true);
    await whole(page);
    await expect.poll(() => page.locator('#figure-rates tbody tr').count()).toBe(4);
    expect(await focused(page)).toMatch(/^input Black/);
    expect(await page.getByRole('main').getByRole('status').first().textContent()).toBe(
      'Updated: Out-of-court disposals',
    );

    await page.keyboard.press('ArrowDown');
    const before = await focused(page);
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('Nothing ticked in a part means everyone.');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sheet');
    expect(before).toMatch(/^input/);
    expectNothingLeft(workbook);
  });
});

describe('axe', () => {
  it.each([1366, 1920, 320])('finds nothing wrong on any sheet %i pixels wide', async (width) => {
    const workbook = kept(await openOnSamples({ width, height: 900 }));
    const { page } = workbook;
    const wrong: Record<string, readonly string[]> = {};
    for (const sheet of SHEETS) {
      await goTo(page, sheet);
      const found = await axe(page);
      if (found.length) wrong[sheet] = found;
      expect(await page.locator('h1').count()).toBe(1);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([sheet, wide > 0]).toEqual([sheet, false]);
    }
    expect(wrong).toEqual({});
    expectNothingLeft(workbook);
  });

  it('finds nothing wrong while a file is asked for and where one was refused', async () => {
    const workbook = kept(
      await openWorkbook({ path: '#/oocd/whole?extract.oocd=0123456789ab.march.parquet', width: 320 }),
    );
    const { page } = workbook;
    await page.getByRole('heading', { name: /This link was made on march.parquet/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await chooseFiles(page, [{ name: 'minutes.parquet', bytes: new TextEncoder().encode('Minutes of the panel') }]);
    await page.getByRole('alert').waitFor();
    expect(await axe(page)).toEqual([]);
    expectNothingLeft(workbook);
  });
});

describe('where no extract is open', () => {
  it.each([1366, 320])('axe finds nothing wrong and the keyboard leads to a file, %i pixels wide', async (width) => {
    const workbook = kept(await openOnSamples({ path: '#/oocd/whole', width }));
    const { page } = workbook;
    await chooseFiles(page, [{ name: 'march.parquet', bytes: parquetBytes(oocdColumns()) }]);
    await page.getByRole('button', { name: 'Go to the figures' }).first().click({ timeout: 90_000 });
    await whole(page);
    const sheets = page.getByRole('navigation', { name: 'Sheets' });
    const empty = (sheet: string) => page.getByRole('heading', { level: 1, name: `${sheet}: no extract is open` });
    await sheets.getByRole('button', { name: 'Remand' }).click();
    await empty('Remand').waitFor();
    expect(await axe(page)).toEqual([]);
    await goTo(page, 'Overview');
    await page.getByRole('button', { name: /^Close ?: march\.parquet/ }).click();
    await empty('Overview').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await page.locator('main').focus();
    await tabTo(page, /^input Open a file/, 3);
    await tabTo(page, /^button Look at the sample extracts/, 3);
    await page.keyboard.press('Enter');
    await samplesOpen(page);
    expectNothingLeft(workbook);
  });
});

describe('for those who do not see the drawings', () => {
  it('every figure has a table with a caption, and every drawing is named by its finding', async () => {
    const workbook = kept(await openOnSamples({ width: 1366 }));
    const { page } = workbook;
    for (const sheet of SHEETS) {
      await goTo(page, sheet);
      for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
      const figures = await page.locator('main figure').evaluateAll((found) =>
        found.map((figure) => ({
          id: figure.id,
          unavailable: figure.querySelector('.silent') !== null,
          finding: figure.querySelector('h3')?.textContent ?? '',
          captions: [...figure.querySelectorAll('table')].map((table) => table.caption?.textContent ?? ''),
          drawings: [...figure.querySelectorAll('.table-frame > [role=img], figure > [role=img]')].map(
            (drawing) => drawing.getAttribute('aria-label') ?? '',
          ),
          named: [...figure.querySelectorAll('[role=img]')].every((drawing) => drawing.getAttribute('aria-label')),
        })),
      );
      expect(figures.length).toBeGreaterThan(0);
      for (const { id, unavailable, finding, captions, drawings, named } of figures) {
        expect(finding, `${sheet} ${id}`).not.toBe('');
        if (!unavailable)
          expect(captions.filter((caption) => caption !== '').length, `${sheet} ${id}`).toBeGreaterThan(0);
        for (const drawing of drawings) expect(drawing, `${sheet} ${id}`).toBe(finding);
        expect(named, `${sheet} ${id}`).toBe(true);
      }
    }
    await goTo(page, 'Out-of-court disposals');
    await press(page, 'Borough', 'Haringey');
    await expect.poll(() => page.locator('.selection .sentence').textContent()).toMatch(/^Haringey/);
    expectNothingLeft(workbook);
  });
});
