/** The single file in Firefox, from a folder: it opens, is ticked, opens a file whose columns are told, and asks for nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { findFirefox } from '../../.ci/firefox.mjs';
import type { Driver } from './journeys/driver';
import { openInFirefox } from './journeys/firefox';
import { areSamplesOpen, isWhole } from './journeys/in-page';
import { foreign } from './support/foreign';
import { ONE_FILE } from './support/one-file';

const PATIENCE = { timeout: 90_000, interval: 100 };
const program = findFirefox();
const folder = mkdtempSync(join(tmpdir(), 'scrutiny-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (driver: Driver, selector: string) =>
  driver.evaluate((asked) => document.querySelector(asked)?.textContent ?? '', selector);

/** Clicks the control, or the label of a box, whose words begin so; tells whether there was one. */
const click = (driver: Driver, words: string) =>
  driver.evaluate((asked) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label, summary')];
    const found = all.find(({ textContent, title }) => title === asked || textContent?.trim().startsWith(asked));
    found?.click();
    return found !== undefined;
  }, words);

const clicked = (driver: Driver, words: string) => expect.poll(() => click(driver, words), PATIENCE).toBe(true);

it.skipIf(program === undefined)('opens, answers a tick, reads a file, and asks for nothing', async () => {
  const address = pathToFileURL(ONE_FILE).href;
  const driver = await openInFirefox(program ?? '', { address, path: '#/oocd/whole', width: 1280, height: 900 });
  await expect.poll(() => driver.evaluate(areSamplesOpen, ''), PATIENCE).toBe(true);
  await expect.poll(() => driver.evaluate(isWhole, ''), PATIENCE).toBe(true);
  expect(await textOf(driver, 'main h1')).toContain(
    'It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).',
  );

  await clicked(driver, 'Brent');
  await expect.poll(() => textOf(driver, '.selection .sentence'), PATIENCE).toMatch(/^Brent, /);

  const file = join(folder, 'decisions.csv');
  writeFileSync(file, foreign('note'));
  await driver.evaluate((field) => document.querySelector<HTMLElement>(field)?.focus(), 'input[type=file]');
  await driver.giveFile(file);
  await clicked(driver, 'Yes, real records');
  await clicked(driver, 'Open the extract');
  await expect.poll(() => textOf(driver, 'section.notes'), PATIENCE).toContain('decisions.csv');
  expect(await textOf(driver, 'header')).not.toContain('Synthetic data');

  const asked = await driver.evaluate(
    (made) => performance.getEntriesByType('resource').filter(({ name }) => !new RegExp(made).test(name)).length,
    '^(blob|data):',
  );
  expect([asked, driver.errors]).toEqual([0, []]);
  await driver.close();
});
