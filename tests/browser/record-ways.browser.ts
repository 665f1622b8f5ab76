/** Ways into the meeting's record and out of it: files that the browser writes by itself, Find, and figures for others. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { axe } from './support/axe';
import { eachOnSamples, oneOnSamples } from './support/on-samples';
import { dropFiles, follow, toAddress } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const PASSPHRASE = 'river lamp orange walk';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const body = (page: Page) => page.getByLabel('Who meets');
const status = (page: Page) => page.locator('.record .kept [role=status]');

async function onRecord(page: Page): Promise<void> {
  await toAddress(page, '#/oocd/record');
  await body(page).waitFor(LONG);
}

/** Stands for the window in which a file is named: what is written into it stays in the page, by its name. */
function namesFiles(): void {
  const all = window as unknown as { written: Record<string, string>; next: string; showSaveFilePicker: unknown };
  all.written = {};
  all.showSaveFilePicker = () => {
    const name = all.next;
    let text = '';
    const createWritable = async () => ({
      write: async (more: string) => void (text = more),
      close: async () => void (all.written[name] = text),
    });
    return Promise.resolve({ name, createWritable });
  };
}

const nameNext = (page: Page, name: string) =>
  page.evaluate((next) => void ((window as unknown as { next: string }).next = next), name);
const written = (page: Page, name: string) =>
  page.evaluate((asked) => (window as unknown as { written: Record<string, string> }).written[asked] ?? '', name);

const open = eachOnSamples(300_000);

it('it is kept in a file that the reader names as it is typed, in the open or sealed, and opens from either', async () => {
  const workbook = await open();
  const { page } = workbook;
  await page.evaluate(namesFiles);
  await onRecord(page);
  await body(page).fill('Haringey panel');
  await nameNext(page, 'june.scrutiny.json');
  await button(page, 'Where it is kept').click();
  await page.getByRole('button', { name: 'Keep it in a file', exact: true }).click();
  await page.locator('dialog .now', { hasText: /^Saved \d\d:\d\d:\d\d in june\.scrutiny\.json$/ }).waitFor(LONG);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await body(page).fill('Haringey panel, June');
  await expect.poll(() => written(page, 'june.scrutiny.json'), LONG).toContain('"body":"Haringey panel, June"');
  expect(await status(page).innerText()).toMatch(/^Saved \d\d:\d\d:\d\d in june\.scrutiny\.json$/);

  await nameNext(page, 'sealed.scrutiny.json');
  await button(page, 'Where it is kept').click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  await button(page, 'Keep it in a file under this passphrase').click();
  await page.locator('dialog .now', { hasText: /in sealed\.scrutiny\.json$/ }).waitFor(LONG);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const plain = await written(page, 'june.scrutiny.json');
  const sealed = await written(page, 'sealed.scrutiny.json');
  expect(sealed).not.toBe('');
  expect(sealed).not.toContain('Haringey');

  await page.reload();
  await body(page).waitFor(LONG);
  await dropFiles(page, [{ name: 'june.scrutiny.json', bytes: Buffer.from(plain) }]);
  await expect.poll(() => body(page).inputValue(), LONG).toBe('Haringey panel, June');
  await page.reload();
  await body(page).waitFor(LONG);
  const chooser = page.locator('.record .opens input[type=file]');
  const file = { name: 'sealed.scrutiny.json', mimeType: 'application/json', buffer: Buffer.from(sealed) };
  await chooser.setInputFiles(file);
  await page.getByLabel('Passphrase of sealed.scrutiny.json').fill('not its passphrase');
  expect(await axe(page)).toEqual([]);
  await button(page, 'Open it').click();
  await expect.poll(() => page.getByRole('alert').innerText(), LONG).toBe('It does not open by this passphrase.');
  await page.getByLabel('Passphrase of sealed.scrutiny.json').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText('sealed.scrutiny.json is open.').waitFor(LONG);
  expect(await body(page).inputValue()).toBe('Haringey panel, June');
  expect(workbook.violations).toEqual([]);
});

it('figures saved in Panel mode carry the mark and the target that the page shows', async () => {
  const workbook = await open();
  const { page } = workbook;
  await onRecord(page);
  await button(page, 'Tell what happened').click();
  await page.getByLabel('What happened', { exact: true }).fill('The operating model was changed');
  await page.getByLabel('Day, if it was one').fill('2024-11-03');
  await button(page, 'Set a local target').click();
  await page.getByLabel('Set by', { exact: true }).fill('the board');
  await page.getByLabel('Number in 100').fill('40');
  await button(page, /^Draw it where this is shown: Community resolution/).click();
  await follow(page, '#/oocd/time?mode=panel');
  await page.locator('.settled main').waitFor(LONG);
  const told =
    'Numbered upright lines, from the meeting’s record: 1: 3 November 2024, The operating model was changed. Line of dashes and dots, target: 40 in 100, set by the board. Whether it is met is not said here: a number can pass it by chance.';
  await page.getByText(told).first().waitFor(LONG);
  await page.locator('#figure-time summary', { hasText: 'Save' }).click(LONG);
  const saved = async (name: string): Promise<string> => {
    const coming = page.waitForEvent('download', LONG);
    await page.getByRole('button', { name, exact: true }).click(LONG);
    return readFile(await (await coming).path(), 'utf8');
  };
  const csv = await saved('Table (CSV)');
  expect(csv).toContain('Panel mode');
  expect(csv).toContain(told);
  expect(csv).toMatch(/mark 1/);
  const picture = await saved('Picture (SVG)');
  expect(picture).toContain('>target<');
  expect(picture.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain('The operating model was changed');
  expectNothingLeft(workbook);
});

const follows = oneOnSamples();

it.each(['sentences', 'breach', 'adjudications', 'released under investigation', 'needs'])(
  'Find leads from “%s” to the register, where a line is added and taken back; Back leads back',
  async (query) => {
    const workbook = await follows('#/oocd/rates', { width: 1366, height: 768 });
    const { page } = workbook;
    const names: Readonly<Record<string, string>> = {
      ...{ sentences: 'Sentences', breach: 'Breach of orders', adjudications: 'Adjudications' },
      ...{ 'released under investigation': 'Released under investigation', needs: 'Assessed needs and services' },
    };
    const name = names[query] ?? '';
    await page.keyboard.press('/');
    await page.keyboard.type(query);
    const option = page
      .getByRole('option')
      .filter({ hasText: 'No extract here holds it: go to the data asked for, in the meeting’s record' })
      .filter({ hasText: name });
    await option.click(LONG);
    const heading = page.getByRole('heading', { name: 'Data asked for' });
    await expect
      .poll(
        () =>
          heading.evaluate((one) => [document.activeElement === one, Math.abs(one.getBoundingClientRect().top) < 120]),
        LONG,
      )
      .toEqual([true, true]);
    const lines = page.getByRole('article', { name: /^Data asked for/ });
    expect(await lines.count()).toBe(0);
    await button(page, `${name}: not supplied`).click();
    expect(await lines.getByLabel('Data', { exact: true }).inputValue()).toBe(name);
    expect(await lines.getByRole('radio', { name: 'Not supplied' }).isChecked()).toBe(true);
    expect(await lines.getByLabel('As it stood on').inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/);
    await button(page, 'Take back the last change').click();
    expect(await lines.count()).toBe(0);
    await page.goBack();
    await page.locator('#figure-rates').waitFor(LONG);
    expectNothingLeft(workbook);
  },
);
