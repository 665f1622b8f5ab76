/** The meeting's record in Firefox, on the single file from a folder: written, saved, dropped and opened again, and before a room. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { findFirefox } from '../../.ci/firefox.mjs';
import type { Driver } from './journeys/driver';
import { DOWNLOADS, openInFirefox } from './journeys/firefox';
import { areSamplesOpen, readWords } from './journeys/in-page';
import { clicked, focusField, PATIENCE, textOf } from './support/by-words';
import { ONE_FILE } from './support/one-file';

vi.setConfig({ testTimeout: 300_000 });
const program = findFirefox();

const opened = async () => {
  const address = pathToFileURL(ONE_FILE).href;
  const driver = await openInFirefox(program ?? '', { address, path: '#/oocd/record', width: 1280, height: 900 });
  await expect.poll(() => driver.evaluate(areSamplesOpen, ''), PATIENCE).toBe(true);
  await expect.poll(() => textOf(driver, '.record h1'), PATIENCE).toBe('The meeting’s record');
  return driver;
};

async function typed(driver: Driver, label: string, words: string): Promise<void> {
  expect(await driver.evaluate(focusField, label)).toBe(true);
  await driver.type(words);
}

/** Drops a text on the page as a file of that name; runs there, and so holds all that it needs. */
function dropText(text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'june.scrutiny.json'));
  for (const event of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
}

const valueOf = (driver: Driver, label: string) =>
  driver.evaluate((asked) => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === asked);
    return (found && (document.getElementById(found.htmlFor) as HTMLInputElement | null)?.value) ?? '';
  }, label);

it.skipIf(program === undefined)('is written, saved, opened where it is dropped, and presented', async () => {
  const driver = await opened();
  expect(await textOf(driver, '.record')).toContain('so nothing of a record is kept here except under a passphrase');
  await typed(driver, 'Who meets', 'Haringey panel');
  await clicked(driver, 'Record a finding in your own words');
  await typed(driver, 'Finding 1', 'Fathers are never asked');
  await clicked(driver, 'Save the record');
  const saved = () => readdirSync(DOWNLOADS).filter((name) => /^record-.*\.scrutiny\.json$/.test(name));
  await expect.poll(saved, PATIENCE).toHaveLength(1);
  // A browser names a file before it writes it.
  const text = () => readFileSync(join(DOWNLOADS, saved()[0] ?? ''), 'utf8');
  await expect.poll(text, PATIENCE).toContain('"body":"Haringey panel"');
  expect(driver.errors).toEqual([]);
  await driver.close();

  const reader = await opened();
  await reader.evaluate(dropText, text());
  await expect.poll(() => textOf(reader, '.record .opens [role=alert]'), PATIENCE).toBe('june.scrutiny.json is open.');
  expect([await valueOf(reader, 'Who meets'), await valueOf(reader, 'Finding 1')]).toEqual([
    ...['Haringey panel', 'Fathers are never asked'],
  ]);
  await clicked(reader, 'Put all of these on the agenda');
  await clicked(reader, 'Present the agenda');
  await expect
    .poll(() => reader.evaluate(readWords, '.presentation h1'), PATIENCE)
    .toEqual(['Finding 1: Fathers are never asked']);
  await reader.press('Escape');
  await expect.poll(() => reader.evaluate(readWords, '.presentation'), PATIENCE).toEqual([]);
  expect(reader.errors).toEqual([]);
  await reader.close();
});
