/** Workbooks, folders and files that are gone, in the built workbook: what is said before anything opens, and after. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../support/long-form';
import { madeBook, rowXml, workbookOf } from '../support/workbooks';
import { axe } from './support/axe';
import { chooseFiles, refusals, whole } from './support/sheet';
import { eachOnSamples, oneOnSamples } from './support/on-samples';
import { expectNothingLeft, screenshot } from './support/workbook';

const onSamples = eachOnSamples(300_000);
const follows = oneOnSamples();
const LONG = { timeout: 150_000 };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbooks-'));
});
afterAll(() => rm(folder, { recursive: true }));

const NAMES = ['When', 'Place', 'Group', 'Years', 'Outcome'];
const decisions = (many: number) =>
  Array.from({ length: many }, (_, row) => [
    new Date(Date.UTC(2024, 3, 1 + (row % 28))),
    'Brent',
    row % 2 ? 'White British' : 'Black Caribbean',
    15,
    'Community resolution',
  ]);

const inThousands = (number: number): string => number.toLocaleString('en-GB');

const opening = (page: Page) => page.getByRole('list', { name: 'Files being opened' });
/** The words of what is asked before a file opens. */
const question = (page: Page) => opening(page).getByRole('group').locator('p').first();
/** The screen on which columns are told, where a workbook comes to whose columns have other names. */
const mapping = (page: Page) => page.locator('main', { has: page.getByRole('button', { name: 'Open the extract' }) });

/** Leaves the screen on which columns are told; the samples stay open. */
async function cancel(page: Page): Promise<void> {
  await page.locator('.foot').getByRole('button', { name: 'Cancel' }).click();
  await mapping(page).waitFor({ state: 'detached' });
}

/** Drops what lies on the disk, as from a window of the system. */
async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
}

describe('a workbook', () => {
  const MANY = runs(15_000, 60_000);
  it(`of ${inThousands(MANY)} rows opens as far as its columns can be told`, async () => {
    const workbook = await follows('#/oocd');
    const rows = Array.from({ length: MANY }, (_, row) =>
      rowXml(row + 2, [[45_383 + (row % 300)], 'Brent', row % 2 ? 'White British' : 'Black Caribbean', 15, 'Charge']),
    );
    const bytes = workbookOf({ folder: 'xl/' }, `${rowXml(1, NAMES)}${rows.join('')}`);
    await chooseFiles(workbook.page, [{ name: 'large.xlsx', bytes }]);
    await expect
      .poll(() => mapping(workbook.page).innerText(), LONG)
      .toContain(`${inThousands(MANY)} rows in 5 columns`);
    await cancel(workbook.page);
    expectNothingLeft(workbook);
  });

  it.each([
    ['biff8', 'decisions.xls'],
    ['xlsb', 'decisions.xlsb'],
    ['ods', 'decisions.ods'],
  ] as const)('of the kind %s opens', async (bookType, name) => {
    const workbook = await follows('#/oocd');
    const bytes = madeBook({ Rows: { rows: [NAMES, ...decisions(40)] } }, bookType);
    await chooseFiles(workbook.page, [{ name, bytes }]);
    await expect.poll(() => mapping(workbook.page).innerText(), LONG).toContain('40 rows in 5 columns');
    await cancel(workbook.page);
    expectNothingLeft(workbook);
  });

  it('with several tables asks which sheet is read; the keyboard answers, and nothing opens before', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    const bytes = madeBook({
      'Codes & notes': {
        rows: [['Code', 'Meaning'], ...Array.from({ length: 6 }, (_, row) => [`W${row}`, 'a group'])],
      },
      April: { rows: [NAMES, ...decisions(40)] },
      Old: { rows: [NAMES, ...decisions(30)], hidden: 1 },
    });
    await chooseFiles(page, [{ name: 'months.xlsx', bytes }]);
    const asks = question(page);
    await asks.waitFor(LONG);
    expect(await asks.innerText()).toBe(
      'The workbook has 3 sheets with a table. Which one holds the extract? One sheet is read at a time.',
    );
    const buttons = opening(page).getByRole('button');
    expect(await buttons.allInnerTexts()).toEqual([
      'April: 41 rows with the header',
      'Codes & notes: 7 rows with the header',
      'Old: 31 rows with the header, hidden in the workbook',
      'Cancel',
    ]);
    await screenshot(page, 'workbook-sheets');
    expect(await axe(page)).toEqual([]);
    expect(await mapping(page).count()).toBe(0);
    await buttons.nth(2).focus();
    await page.keyboard.press('Enter');
    await asks.filter({ hasText: 'The sheet “Old” is hidden in the workbook.' }).waitFor(LONG);
    await opening(page).getByRole('button', { name: 'Open it with all of them' }).press('Enter');
    await expect.poll(() => mapping(page).innerText(), LONG).toContain('30 rows in 5 columns');
    const said = await mapping(page).innerText();
    expect(said).toContain('The sheet “Old” was read; 2 other sheets of the workbook were not (Codes & notes; April).');
    expect(said).toContain('The sheet “Old” is hidden in the workbook.');
    await cancel(workbook.page);
    expectNothingLeft(workbook);
  });

  it('that hides rows says so before it opens, with their number and places', async () => {
    const workbook = await follows('#/oocd');
    const name = 'repro-05-autofilter-hides-10-of-20-rows.xlsx';
    const bytes = await readFile(new URL(`../../../shared/data/faults/${name}`, import.meta.url));
    await chooseFiles(workbook.page, [{ name, bytes }]);
    const asks = question(workbook.page);
    await asks.waitFor(LONG);
    expect(await asks.innerText()).toMatch(
      /^10 rows of the sheet are hidden in the workbook, by a filter or by hand\. They are read like the others\. Where: row 2 of the file; .+ Whoever looks at the workbook sees fewer rows than are counted here\.$/,
    );
    await screenshot(workbook.page, 'workbook-hidden');
    expect(await mapping(workbook.page).count()).toBe(0);
    await opening(workbook.page).getByRole('button', { name: 'Open it with all of them' }).click();
    await expect.poll(() => mapping(workbook.page).innerText(), LONG).toContain('20 rows in 5 columns');
    expect(await mapping(workbook.page).innerText()).toContain(
      '10 rows of the sheet are hidden in the workbook, by a filter or by hand. They are read like the others (row 2 of the file; row 4 of the file; row 6 of the file; …).',
    );
    await cancel(workbook.page);
    expectNothingLeft(workbook);
  });
});

describe('what is no file', () => {
  it('is called a folder where a folder was dropped', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    const extracts = join(folder, 'Extracts of May');
    await mkdir(extracts);
    await dropFromDisk(page, [extracts]);
    await expect.poll(() => refusals(page), LONG).toHaveLength(1);
    expect((await refusals(page)).join()).toContain('This is a folder, not a file. | File: Extracts of May');
    await screenshot(page, 'folder');
    await page.getByRole('button', { name: /^Dismiss/ }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expectNothingLeft(workbook);
  });

  it('is called gone where the file was deleted before it was read, by the button', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    await page.evaluate(() => {
      const getFile = () => Promise.reject(new DOMException('It could not be found', 'NotFoundError'));
      const picker = () => Promise.resolve([{ kind: 'file', name: 'gone.csv', getFile }]);
      Object.assign(window, { showOpenFilePicker: picker });
    });
    await page.getByText('Open extracts').first().click();
    await expect.poll(() => refusals(page), LONG).toHaveLength(1);
    expect((await refusals(page)).join()).toContain('The file is not there any more: it was moved, renamed or deleted');
    await screenshot(page, 'gone');
    expectNothingLeft(workbook);
  });
});

describe('a file that was open', () => {
  it('and is wanted once more is called gone where it was deleted meanwhile', async () => {
    const workbook = await onSamples();
    const { page } = workbook;
    const [first, second] = [join(folder, 'first.parquet'), join(folder, 'second.parquet')];
    await copyFile(new URL('../../data/sample/oocd.parquet', import.meta.url), first);
    await page.locator('input[type=file]').first().setInputFiles(first);
    await page.getByRole('region', { name: 'Quality of first.parquet' }).first().waitFor(LONG);
    await whole(page);
    await rm(first);
    const bytes = await readFile(new URL('../../data/sample/oocd.parquet', import.meta.url));
    // Another file of the same rows: a byte of the letters in its footer that say who wrote it.
    const at = bytes.lastIndexOf('Scrutiny Workbook');
    bytes[at] = 's'.charCodeAt(0);
    await writeFile(second, bytes);
    await page.locator('input[type=file]').first().setInputFiles(second);
    await opening(page).getByRole('button', { name: 'Add them together' }).click(LONG);
    await expect.poll(() => refusals(page), LONG).toHaveLength(1);
    expect((await refusals(page)).join()).toMatch(/The file is not there any more.+File: first\.parquet/);
  });
});

// It stays open on the page of the others, so it comes last.
describe('the report on a file', () => {
  it('shows the SHA-256 of each file, as sha256sum gives it', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    const bytes = await readFile(new URL('../../data/sample/oocd.parquet', import.meta.url));
    const path = join(folder, 'extract.parquet');
    await writeFile(path, bytes);
    await page.locator('input[type=file]').first().setInputFiles(path);
    const report = page.getByRole('region', { name: 'Quality of extract.parquet' }).first();
    await report.waitFor(LONG);
    const expected = createHash('sha256').update(bytes).digest('hex');
    await expect.poll(() => report.locator('.facts').innerText(), LONG).toContain(expected);
    expect(await report.locator('.facts').innerText()).toContain('SHA-256 of the file');
    await screenshot(page, 'sha-256');
    expectNothingLeft(workbook);
  });
});
