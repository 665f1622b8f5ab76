/** A protected pack in Firefox: it opens in the single file, from a folder, and its first figure can be read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { findFirefox } from '../../.ci/firefox.mjs';
import { forgedPack } from '../support/forged-pack';
import { fileOfPack } from '../support/sample-pack';
import { SavePackCopy } from '../../src/workbook/copies/save-pack-copy.svelte';
import { openInFirefox } from './journeys/firefox';
import { areSamplesOpen, isWhole, readWords } from './journeys/in-page';
import { ONE_FILE } from './support/one-file';

const PATIENCE = { timeout: 90_000, interval: 100 };
const program = findFirefox();
const folder = mkdtempSync(join(tmpdir(), 'scrutiny-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.skipIf(program === undefined)('opens, shows its mode and its first figure, and is presented', async () => {
  const file = join(folder, 'pack.parquet');
  writeFileSync(file, new Uint8Array(await fileOfPack(forgedPack())));
  const address = pathToFileURL(ONE_FILE).href;
  const driver = await openInFirefox(program ?? '', { address, path: '#/oocd/rates', width: 1280, height: 900 });
  await expect.poll(() => driver.evaluate(areSamplesOpen, ''), PATIENCE).toBe(true);
  await expect.poll(() => driver.evaluate(isWhole, ''), PATIENCE).toBe(true);
  await driver.evaluate((field) => document.querySelector<HTMLElement>(field)?.focus(), 'input[type=file]');
  await driver.giveFile(file);
  const goOn = () =>
    driver.evaluate((words) => {
      const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words);
      found?.click();
      return found !== undefined;
    }, 'Close them and open the pack');
  await expect.poll(goOn, PATIENCE).toBe(true);
  const words = (selector: string) => driver.evaluate(readWords, selector);
  await expect.poll(() => words('.page.settled #figure-rates tbody tr'), PATIENCE).not.toEqual([]);
  const mode = () => driver.evaluate((place) => document.querySelector(place)?.textContent.trim() ?? '', '.mode');
  // The page loads anew for a pack.
  await expect
    .poll(async () => (await mode().catch(() => '')).replace(/\s+/g, ' '), PATIENCE)
    .toBe('Court user group and public. Protected pack: counts alone. No record, child or case is in this page.');
  const { cells } = forgedPack();
  const counted = (kind: string) =>
    cells.find((cell) => {
      const whole = cell.level === 'london' && cell.age === 'all' && cell.period === '2024-25';
      return whole && cell.ethnicity === 'black' && (cell.outcome === null) === (kind === 'base');
    })?.count;
  expect((await words('#figure-rates tbody tr')).find((row) => row.startsWith('Black'))).toContain(
    `${counted('with')} of ${counted('base')}`,
  );
  expect((await words('.findings h2'))[0]).toBe('What this pack answers');
  await driver.press('p');
  await expect.poll(() => words('.presentation figure'), PATIENCE).toHaveLength(1);
  await driver.press('Escape');
  await expect.poll(() => words('.presentation'), PATIENCE).toEqual([]);
  expect(driver.errors).toEqual([]);
  await driver.close();
});

it.skipIf(program === undefined)('opens at once in a copy that holds it, with no way to records', async () => {
  const bytes = new Uint8Array(await fileOfPack(forgedPack()));
  const copy = await new SavePackCopy(
    () => Promise.resolve({ name: 'pack-of-the-panel.parquet', bytes, synthetic: true }),
    () => Promise.resolve(readFileSync(ONE_FILE, 'utf8')),
  ).make();
  const file = join(folder, 'copy.html');
  writeFileSync(file, new Uint8Array((await copy?.file.arrayBuffer()) ?? new ArrayBuffer(0)));
  const address = pathToFileURL(file).href;
  const driver = await openInFirefox(program ?? '', { address, path: '', width: 1280, height: 900 });
  const words = (selector: string) => driver.evaluate(readWords, selector);
  await expect.poll(() => words('.findings h2'), PATIENCE).toEqual(['What this pack answers']);
  await expect.poll(() => words('.page.settled .about h2'), PATIENCE).toEqual(['About this pack']);
  expect((await words('.mode')).join(' ').replace(/\s+/g, ' ')).toContain('Court user group and public.');
  expect((await words('.masthead button')).join(' ')).not.toContain('Leave the pack');
  expect(driver.errors).toEqual([]);
  await driver.close();
});
