/** The meeting's record as it is kept while it is typed: in one tab at a time, and after a tab that was killed. */
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { itServed } from './support/it-served';
import { openOnSamples } from './support/sheet';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const TYPED = 'Why no worker met him before the day, and who told his mother what was decided. '.repeat(4);

const body = (page: Page) => page.getByLabel('Who meets');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const status = (page: Page) => page.locator('.record .kept [role=status]');

// From a file nothing is kept in the open; what is kept there in a file of the reader's own: `record-handle`, `record.firefox`.
itServed('is written by one tab, and after a kill in mid typing lacks a keystroke at most', async () => {
  const workbook = await openOnSamples({ path: '#/oocd', width: 1366, height: 768 });
  try {
    const { page } = workbook;
    await page.evaluate(() => void (location.hash = '#/oocd/record'));
    await body(page).fill('Haringey', LONG);
    await page.getByText('Not kept: gone when this page is closed').waitFor(LONG);
    await button(page, 'Keep it on this device').click(LONG);
    await expect.poll(() => status(page).innerText(), LONG).toMatch(/^Saved \d\d:\d\d:\d\d on this device$/);

    const other = await page.context().newPage();
    await other.goto(`${workbook.address}#/oocd/record`);
    await button(other, /^Open \(Record\b.* [Ss]aved on/).click({ timeout: 150_000 });
    await expect.poll(() => body(other).inputValue(), LONG).toBe('Haringey');
    expect([await body(other).isDisabled(), await status(other).innerText()]).toEqual([
      true,
      'Open in another tab, which saves it: here it can only be read',
    ]);
    await button(other, 'Take over from the other tab').click();
    await expect.poll(() => body(other).isDisabled(), LONG).toBe(false);
    await expect.poll(() => body(page).isDisabled(), LONG).toBe(true);

    let typed = 0;
    await other.exposeFunction('typedIs', (letters: number) => (typed = letters));
    await other.evaluate(() => {
      addEventListener('input', ({ target }) => {
        const told = window as unknown as { typedIs: (letters: number) => Promise<void> };
        if (target instanceof HTMLInputElement) void told.typedIs(target.value.length);
      });
    });
    await body(other).fill('');
    const typing = other.keyboard.type(TYPED, { delay: 15 }).catch(() => undefined);
    await expect.poll(() => typed, LONG).toBeGreaterThan(60);
    const tools = await other.context().newCDPSession(other);
    void tools.send('Page.crash').catch(() => undefined);
    await typing;

    await button(page, 'Take over from the other tab').click();
    await expect.poll(() => body(page).isDisabled(), LONG).toBe(false);
    const kept = await body(page).inputValue();
    expect(TYPED.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(typed - 1);
    await button(page, 'Forget it on this device').click();
    await page.getByText('It was forgotten on this device: gone when this page is closed').waitFor(LONG);
    expect(workbook.violations).toEqual([]);
  } finally {
    await workbook.close();
  }
});
