/** The templates for suppliers: saved with a press, from a server as from one file, and opened again once filled in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../.ci/prepare.mjs';
import { EXTRACT_TEMPLATES, REFERENCE_TEMPLATES } from '../../src/templates/all-templates';
import { filledCsv, filledWorkbook, type FilledRow } from '../support/filled-template';
import { askedFor, openOneFile } from './support/one-file';
import { chooseFiles, column, openOnSamples, refusals, samplesOpen, whole } from './support/sheet';
import { axeOnTheWay } from './support/ways';
import { expectNothingLeft, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

const OOCD = EXTRACT_TEMPLATES.find(({ id }) => id === 'oocd');
if (!OOCD) throw new Error('There is no template of out-of-court disposals.');

/** Sixty decisions about as many children: 10 of 30 Black and 20 of 30 White children got a community resolution. */
const ROWS: readonly FilledRow[] = Array.from({ length: 60 }, (_, row) => ({
  ...{ record_id: `00${row}`, person_id: `p${row}`, event_date: `2024-05-${13 + (row % 15)}`, borough: 'E09000005' },
  ...{ ethnicity: row < 30 ? 'B1' : 'W1', age: '15', gravity: '3', gravity_scheme: '1-5' },
  disposal: (row < 30 ? row % 3 === 0 : row % 3 !== 0) ? 'community_resolution' : 'charge',
}));

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Templates for suppliers' });

async function toTemplates(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Templates', exact: true }).click(LONG);
  await dialog(page).getByRole('listitem').first().waitFor(LONG);
}

/** Presses one of the three buttons of a template, and gives the name and the bytes of what is saved. */
async function saved(page: Page, name: string): Promise<readonly [name: string, bytes: Buffer]> {
  const coming = page.waitForEvent('download', LONG);
  await dialog(page).getByRole('button', { name, exact: true }).click();
  const download = await coming;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

/** From now on what is saved is noted in the page, and no file comes of it. */
function noteWhatIsSaved(): void {
  const files: Blob[] = [];
  const names: string[] = [];
  Object.assign(window, { filesSaved: files, namesSaved: names });
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) files.push(file);
    return '#saved';
  };
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
}

async function whatWasSaved(): Promise<readonly { readonly name: string; readonly bytes: readonly number[] }[]> {
  const { filesSaved, namesSaved } = window as unknown as {
    filesSaved: readonly Blob[];
    namesSaved: readonly string[];
  };
  return Promise.all(
    filesSaved.map(async (file, at) => ({
      name: namesSaved[at] ?? '',
      bytes: [...new Uint8Array(await file.arrayBuffer())],
    })),
  );
}

const inPublic = (name: string): Promise<Buffer> => readFile(join(ROOT, 'public', 'templates', name));

/** Opens a filled template, and finds its numbers on the sheet without having been asked anything. */
async function opensAsItIs(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await chooseFiles(page, [{ name, bytes }]);
  await page.locator('section.notes').getByText(name).first().waitFor(LONG);
  await whole(page);
  expect(await page.getByRole('heading', { name: /^Tell the workbook what/ }).count()).toBe(0);
  expect(await refusals(page)).toEqual([]);
  await page.locator('#figure-rates').scrollIntoViewIfNeeded();
  await expect.poll(() => column(page, 'rates'), LONG).toMatchObject({ Black: '10 of 30', White: '20 of 30' });
}

describe('the templates', () => {
  it('are listed with three files each, by keyboard too, and are those of public/', async () => {
    const workbook = await openOnSamples({ path: '#/oocd' });
    opened.push(workbook);
    const { page, requests } = workbook;
    const asked = requests.length;
    await toTemplates(page);
    expect(await axeOnTheWay(page)).toEqual([]);
    const labels = [...EXTRACT_TEMPLATES, ...REFERENCE_TEMPLATES].map(({ label }) => label);
    const buttons = await dialog(page).getByRole('listitem').getByRole('button').allInnerTexts();
    expect(buttons.length).toBe(labels.length * 3);
    await page.evaluate(noteWhatIsSaved);
    for (const button of await dialog(page).getByRole('listitem').getByRole('button').all()) await button.click();
    const saves = await page.evaluate(whatWasSaved);
    expect(saves.length).toBe(labels.length * 3);
    for (const { name, bytes } of saves) expect((await inPublic(name)).equals(Buffer.from(bytes)), name).toBe(true);
    await page.keyboard.press('Shift+Tab');
    const before = dialog(page).getByRole('button', { name: 'CSV template: Areas of several boroughs', exact: true });
    expect(await before.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Templates');
    expect(requests.slice(asked).filter((request) => !/^(?:blob|data):/.test(request))).toEqual([]);
    expectNothingLeft(workbook);
  });

  it('open without a mapping once they are filled in, from a server', async () => {
    const workbook = await openOnSamples({ path: '#/oocd/whole' });
    opened.push(workbook);
    await opensAsItIs(workbook.page, 'filled.csv', new TextEncoder().encode(filledCsv(OOCD, ROWS)));
    expectNothingLeft(workbook);
  });

  it('are saved from one file, filled in and opened in it, and nothing is asked of anybody', async () => {
    const workbook = await openOneFile({ path: '#/oocd/whole' });
    opened.push(workbook);
    const { page } = workbook;
    await samplesOpen(page);
    await toTemplates(page);
    const [name, bytes] = await saved(page, 'Excel template: Out-of-court disposals');
    expect([name, bytes.equals(await inPublic(name))]).toEqual(['template-oocd.xlsx', true]);
    await page.keyboard.press('Escape');
    await opensAsItIs(page, 'filled.xlsx', filledWorkbook(OOCD, ROWS, bytes));
    expect(askedFor(workbook)).toEqual([]);
    expectNothingLeft(workbook);
  });
});
