/** Casework in Firefox, from the single file in a folder: sealed into a file, opened again, and kept under a passphrase. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { findFirefox } from '../../.ci/firefox.mjs';
import type { Driver } from './journeys/driver';
import { DOWNLOADS, openInFirefox } from './journeys/firefox';
import { clicked, focusField, PATIENCE, textOf } from './support/by-words';
import { ONE_FILE } from './support/one-file';

const PASSPHRASE = 'river lamp orange walk';
const program = findFirefox();

async function type(driver: Driver, label: string, words: string): Promise<void> {
  await expect.poll(() => driver.evaluate(focusField, label), PATIENCE).toBe(true);
  await driver.type(words);
}

const says = (driver: Driver, where: string, words: string) =>
  expect.poll(() => textOf(driver, where), PATIENCE).toContain(words);

it.skipIf(program === undefined)('is sealed, opened and kept under a passphrase from a folder', async () => {
  const address = pathToFileURL(ONE_FILE).href;
  const path = '#/oocd/cases?borough=E09000014';
  const driver = await openInFirefox(program ?? '', { address, path, width: 1280, height: 900 });
  await says(driver, 'main', '307 decisions can be drawn');
  await type(driver, 'Seed', 'haringey');
  await clicked(driver, 'Draw the cases');
  await says(driver, 'main', '40 of 307 cases, seed “haringey”');

  await clicked(driver, 'Save the casework');
  for (const label of ['Passphrase', 'The same passphrase again']) await type(driver, label, PASSPHRASE);
  await clicked(driver, 'Save under this passphrase');
  const saved = () => readdirSync(DOWNLOADS).filter((name) => name.endsWith('.casework.json'));
  await expect.poll(saved, PATIENCE).toHaveLength(1);
  const file = join(DOWNLOADS, saved()[0] ?? '');
  await expect
    .poll(() => readFileSync(file, 'utf8'), PATIENCE)
    .toMatch(/^\{"opening":\{"form":"scrutiny workbook sealed casework 1"/);
  await clicked(driver, 'Close');
  // What opened the window has the focus again once it is gone.
  const isGone = () => driver.evaluate(() => document.querySelector('dialog[open]') === null, '');
  await expect.poll(isGone, PATIENCE).toBe(true);

  expect(await driver.evaluate(focusField, 'Open a casework file')).toBe(true);
  await driver.giveFile(file);
  await type(driver, `Passphrase of ${saved()[0]}`, PASSPHRASE);
  await driver.press('Enter');
  await says(driver, 'main', 'is open. Its draws were made again from the file of records: the same cases.');

  await clicked(driver, 'Where it is kept');
  for (const label of ['Passphrase', 'The same passphrase again']) await type(driver, label, PASSPHRASE);
  await clicked(driver, 'Keep it on this device under this passphrase');
  await expect.poll(() => textOf(driver, 'dialog .now'), PATIENCE).toMatch(/^Saved .* under the passphrase$/);
  expect(driver.errors).toEqual([]);
  await driver.close();
});
