/** The single file in Firefox, from a folder: all that a person does with it, a copy with extracts included; it asks for nothing. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { findFirefox } from '../../.ci/firefox.mjs';
import type { Driver } from './journeys/driver';
import { DOWNLOADS, openInFirefox } from './journeys/firefox';
import { areSamplesOpen, isWhole, readWords } from './journeys/in-page';
import { clicked, focusField, PATIENCE, textOf } from './support/by-words';
import { foreign } from './support/foreign';
import { ONE_FILE } from './support/one-file';

const PASSPHRASE = 'river lamp orange walk';
const program = findFirefox();
const folder = mkdtempSync(join(tmpdir(), 'scrutiny-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wholeNow = (driver: Driver) => expect.poll(() => driver.evaluate(isWhole, ''), PATIENCE).toBe(true);
const headlineOf = (driver: Driver) => textOf(driver, 'main .answer h1, main h1');

/** How much was asked for after the page itself; what is made of what is there is asked of nobody. */
const askedOf = (driver: Driver) =>
  driver.evaluate(
    (made) => performance.getEntriesByType('resource').filter(({ name }) => !new RegExp(made).test(name)).length,
    '^(blob|data):',
  );

it.skipIf(program === undefined)(
  'opens, is ticked, finds, presents, reads a file, prints, saves a copy that opens, and asks for nothing',
  async () => {
    const address = pathToFileURL(ONE_FILE).href;
    const driver = await openInFirefox(program ?? '', { address, path: '#/oocd/whole', width: 1280, height: 900 });
    await expect.poll(() => driver.evaluate(areSamplesOpen, ''), PATIENCE).toBe(true);
    await expect.poll(() => driver.evaluate(isWhole, ''), PATIENCE).toBe(true);
    expect(await textOf(driver, 'main h1')).toContain(
      'It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).',
    );

    await clicked(driver, 'Brent');
    await expect.poll(() => textOf(driver, '.selection .sentence'), PATIENCE).toMatch(/^Brent, /);

    await driver.press('/');
    await driver.type('haringey girls');
    await expect.poll(() => driver.evaluate(readWords, '[role=listbox] [role=option]'), PATIENCE).not.toEqual([]);
    await driver.press('Enter');
    await expect.poll(() => textOf(driver, '.selection .sentence'), PATIENCE).toMatch(/Haringey.*sex: Female/);
    await wholeNow(driver);
    await clicked(driver, 'Present');
    await expect.poll(() => driver.evaluate(readWords, '.presentation figure'), PATIENCE).toHaveLength(1);
    await driver.press('Escape');
    await expect.poll(() => driver.evaluate(readWords, '.presentation'), PATIENCE).toEqual([]);

    const file = join(folder, 'decisions.csv');
    writeFileSync(file, foreign('note'));
    await driver.evaluate((field) => document.querySelector<HTMLElement>(field)?.focus(), 'input[type=file]');
    await driver.giveFile(file);
    await clicked(driver, 'Yes, real records');
    await clicked(driver, 'Open the extract');
    await expect.poll(() => textOf(driver, 'section.notes'), PATIENCE).toContain('decisions.csv');
    expect(await textOf(driver, 'header')).not.toContain('Synthetic data');

    await clicked(driver, 'Go to the figures');
    await wholeNow(driver);
    expect((await driver.pdf()).length).toBeGreaterThan(20_000);

    const said = await headlineOf(driver);
    await clicked(driver, 'Save a copy');
    for (const label of ['Passphrase', 'The same passphrase again']) {
      expect(await driver.evaluate(focusField, label)).toBe(true);
      await driver.type(PASSPHRASE);
    }
    await clicked(driver, 'Save the copy');
    await expect.poll(() => textOf(driver, 'dialog .sum'), PATIENCE).toMatch(/^[0-9a-f]{64}$/);
    const saved = () =>
      readdirSync(DOWNLOADS).filter((name) => /^scrutiny-workbook-with-extracts-[-\d]+\.html$/.test(name));
    await expect.poll(saved, PATIENCE).toHaveLength(1);
    await expect.poll(() => readdirSync(DOWNLOADS).filter((name) => name.endsWith('.part')), PATIENCE).toEqual([]);
    expect([await askedOf(driver), driver.errors]).toEqual([0, []]);
    await driver.close();

    const copy = pathToFileURL(join(DOWNLOADS, saved()[0] ?? '')).href;
    const reader = await openInFirefox(program ?? '', { address: copy, path: '', width: 1280, height: 900 });
    await expect.poll(() => textOf(reader, 'main h1'), PATIENCE).toBe('This copy is sealed');
    expect(await reader.evaluate(readWords, 'main table, main figure')).toEqual([]);
    await reader.type('not its passphrase');
    await reader.press('Enter');
    await expect.poll(() => textOf(reader, 'main [role=alert]'), PATIENCE).toContain('This is not its passphrase.');
    expect(await reader.evaluate(focusField, 'Passphrase')).toBe(true);
    await reader.evaluate(() => (document.activeElement as HTMLInputElement).select(), '');
    await reader.type(PASSPHRASE);
    await reader.press('Enter');
    await wholeNow(reader);
    expect(await headlineOf(reader)).toBe(said);
    expect([await askedOf(reader), reader.errors]).toEqual([0, []]);
    await reader.close();
  },
);
