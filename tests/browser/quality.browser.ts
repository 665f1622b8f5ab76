/** What is wrong with a file is known before anyone quotes it: its quality report comes first, and stays one click away. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { faultyExtract } from '../support/faulty-extract';
import { axe } from './support/axe';
import { oneOnSamples } from './support/on-samples';
import { chooseFiles, goTo, whole } from './support/sheet';
import { expectNothingLeft, screenshot } from './support/workbook';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };

// Each test goes on where the one before it ended.
const follows = oneOnSamples();

const report = (page: Page) => page.getByRole('region', { name: /^Quality of/ });
const band = (page: Page) => page.getByRole('note', { name: /^12 things to know before quoting from faulty.parquet/ });
const button = (page: Page, name: string) => page.getByRole('button', { name }).first();

/** Every check has been made and told. */
async function told(page: Page): Promise<string> {
  await report(page).waitFor(LONG);
  await expect.poll(() => report(page).getByText('Looked for and not found').count(), LONG).toBe(1);
  return report(page).innerText();
}

async function openFaulty(page: Page): Promise<void> {
  await chooseFiles(page, [{ name: 'faulty.parquet', bytes: faultyExtract() }]);
  await told(page);
  await whole(page);
}

describe('the quality report', () => {
  it('of a sample waits to be asked for, and fits a narrow window', async () => {
    const { page } = await follows('#/oocd/whole', { width: 320 });
    expect(await page.getByRole('note', { name: /things to know before quoting from/ }).count()).toBe(0);
    await button(page, 'Quality of this file').click();
    expect(await told(page)).toContain(
      '4 boroughs have no street community resolution: Harrow, Havering, Kingston upon Thames and Merton.',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'quality-report-320');
    await button(page, 'Go to the figures').click();
    await expect.poll(() => report(page).count()).toBe(0);
  });

  it('comes first after a file is opened, stays in a band until it was read, and one click away ever after', async () => {
    const workbook = await follows('#/oocd/whole');
    const { page } = workbook;
    expect(await report(page).count()).toBe(0);
    await openFaulty(page);

    expect(await page.evaluate(() => document.activeElement?.id)).toBe('quality-title');
    const firstHeading = await page.locator('main').getByRole('heading').first().textContent();
    expect(firstHeading).toBe('Quality of faulty.parquet');
    const words = await told(page);
    expect(words).toContain(
      '7 things to settle before anyone quotes, 5 to read beside the figures and 9 for the supplier.',
    );
    expect(words).toContain('None of the 184 community resolutions with a route is a street one.');
    expect(words).toContain('Found: J… S…');
    expect(await page.locator('body').innerText()).not.toMatch(/Jo Sample|12\/123456A|SAMPLE, Alex/);
    for (const summary of await report(page).locator('summary').all()) await summary.click();
    expect(await axe(page)).toEqual([]);
    await screenshot(page, 'quality-report');

    await goTo(page, 'Overview');
    expect(await report(page).count()).toBe(0);
    await band(page).waitFor();
    expect(await axe(page)).toEqual([]);
    await goTo(page, 'Out-of-court disposals');
    expect(await report(page).count()).toBe(0);
    await band(page).getByRole('button', { name: 'Read the quality report' }).click();
    await report(page).waitFor();
    expect(await band(page).count()).toBe(0);

    // Another page of the same sheet puts it aside too; it still counts as unread.
    await page.goBack();
    await page.getByRole('link', { name: 'Whole sheet' }).waitFor();
    await band(page).waitFor();
    expect(await report(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await band(page).getByRole('button', { name: 'Read the quality report' }).click();
    await report(page).waitFor();
    await button(page, 'Go to the figures').click();
    await expect.poll(() => report(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sheet');
    await goTo(page, 'Overview');
    expect(await band(page).count()).toBe(0);
    await goTo(page, 'Out-of-court disposals');
    await button(page, 'Quality of this file').click();
    await report(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('quality-title');
    await button(page, 'Go to the figures').click();
    expectNothingLeft(workbook);
  });

  it('saves what was not read, as text that no spreadsheet runs', async () => {
    const { page } = await follows('#/oocd/whole');
    await button(page, 'Quality of this file').click();
    await told(page);
    const saved = page.waitForEvent('download', LONG);
    await button(page, 'Save the list as CSV').click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('faulty - not read.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n');
    expect(lines).toEqual([
      'row,column,value,why,file,data',
      '32,event_date,1900-01-01,"not a date from 2000 to 2099, nor a period",faulty.parquet,As supplied',
      '41,borough,Atlantis,not a value of borough that is known,faulty.parquet,As supplied',
      `42,ethnicity,"'=HYPERLINK(""http://x"")",not a value of ethnicity that is known,faulty.parquet,As supplied`,
      '53,age,250,not an age from 0 to 110,faulty.parquet,As supplied',
    ]);
    expect(await report(page).getByRole('status').allInnerTexts()).toContain('4 lines saved');
  });
});
