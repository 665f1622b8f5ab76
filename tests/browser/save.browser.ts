/** A figure saved from its own page: each way gives a file that says what it is. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { oneOnSamples } from './support/on-samples';
import { chooseFiles } from './support/sheet';
import { axeOnTheWay } from './support/ways';
import { expectNothingLeft } from './support/workbook';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const follows = oneOnSamples();
const LONG = { timeout: 90_000 };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function saved(page: Page, name: string): Promise<readonly [name: string, bytes: Buffer]> {
  const coming = page.waitForEvent('download', LONG);
  await button(page, name).click(LONG);
  const download = await coming;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

it('saves its tables, and puts sentence and table on the clipboard', async () => {
  const workbook = await follows('#/oocd/rates');
  const { page } = workbook;
  await page.locator('#figure-rates summary', { hasText: 'Save' }).click(LONG);
  const ways = page.getByRole('group', { name: /^Save figure \d+$/ });
  await ways.waitFor(LONG);
  expect(await axeOnTheWay(page)).toEqual([]);

  const [csvName, csv] = await saved(page, 'Table (CSV)');
  expect(csvName).toBe('synthetic oocd - rates - 2024-04 to 2025-03.csv');
  const lines = csv.toString('utf8').split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFEthnicity,Children,"Children, out of",In 100,/);
  expect(lines[1]).toMatch(/,Analyst mode,[^,]*oocd[^,]*,20\d\d-\d\d-\d\d,.*Synthetic data: about no real child,/);

  const [xlsxName, xlsx] = await saved(page, 'Workbook (XLSX)');
  expect(xlsxName).toBe('synthetic oocd - rates - 2024-04 to 2025-03.xlsx');
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  await page
    .getByRole('status')
    .filter({ hasText: `Saved as ${xlsxName}.` })
    .waitFor(LONG);

  const [svgName, svg] = await saved(page, 'Picture (SVG)');
  expect(svgName).toBe('synthetic oocd - rates - 2024-04 to 2025-03.svg');
  const drawn = svg.toString('utf8');
  expect(drawn).toMatch(/^<svg [^>]*width="1600"/);
  expect(drawn).toContain('Synthetic data: about no real child');
  expect(drawn).toContain('>734 of 2,101<');
  // Its typeface is within, and nothing is asked of any place.
  expect(drawn).toContain('src:url(data:font/woff2;base64,');
  expect(drawn.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/);

  const [pngName, png] = await saved(page, 'Picture (PNG)');
  expect(pngName).toBe('synthetic oocd - rates - 2024-04 to 2025-03.png');
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1600]);
  expect(png.length).toBeGreaterThan(100_000);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy table').click(LONG);
  await page.getByRole('status').filter({ hasText: 'The table is on the clipboard' }).waitFor(LONG);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Figure 2\. /);
  expect(text).toContain('Data: Synthetic data: about no real child');
  expectNothingLeft(workbook);
});

// The file stays open, so it comes last.
it('saves the rows behind a sheet, which open on the same figures', async () => {
  const workbook = await follows('#/oocd/rates');
  const { page } = workbook;
  const rates = () => page.locator('#figure-rates table').innerText();
  const was = await rates();
  const [name, bytes] = await saved(page, 'Save these rows (Parquet)');
  expect(name).toBe('synthetic oocd - rows - 2024-04 to 2025-03.parquet');
  expect(bytes.toString('latin1')).toContain('Rows about people: not for publication');
  await chooseFiles(page, [{ name, bytes: new Uint8Array(bytes) }]);
  await button(page, 'Save a copy').waitFor(LONG);
  await page.locator('#figure-rates summary', { hasText: 'Save' }).click(LONG);
  // Only the answer of that file names it.
  await expect.poll(async () => (await saved(page, 'Table (CSV)'))[1].toString('utf8'), LONG).toContain(`${name} (`);
  expect(await rates()).toBe(was);
  expectNothingLeft(workbook);
});
