/** A copy of the single file with extracts inside, opened from a folder: sealed, in the open, of a copy, damaged. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { copyWith } from '../../.ci/packaging/with-extracts';
import { readCopy } from '../../src/copying/copy-text';
import { forgedPack } from '../support/forged-pack';
import { DRAWN, someOf } from '../support/long-form';
import { realExtract } from '../support/real-extract';
import { fileOfPack } from '../support/sample-pack';
import { axe } from './support/axe';
import { opensForeignFirst } from './support/foreign';
import { askedFor, ONE_FILE, openOneFile } from './support/one-file';
import { chooseFiles, headline, press, refusals, whole } from './support/sheet';
import { expectNothingLeft, openWorkbook, type Options, type Workbook } from './support/workbook';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const PASSPHRASE = 'river lamp orange walk';
const DAMAGED = 'This file is damaged, so nothing in it is shown. Get it again from whoever gave it to you.';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrutiny-workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});
async function open(file = ONE_FILE, options?: Options): Promise<Workbook> {
  const workbook = await openOneFile(options, file);
  opened.push(workbook);
  return workbook;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Save a copy of this workbook with these extracts' });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const sealedCopy = () => join(folder, 'sealed.html');

/** Presses "Save the copy", keeps the file that comes, and checks the sum that is shown of it. */
async function saveAs(page: Page, file: string): Promise<void> {
  const coming = page.waitForEvent('download', LONG);
  await dialog(page).getByRole('button', { name: 'Save the copy' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^scrutiny-workbook-with-extracts-\d{4}-\d\d-\d\d\.html$/);
  await download.saveAs(file);
  expect(await dialog(page).locator('.sum').innerText()).toBe(sha256(await readFile(file)));
  await dialog(page).getByRole('button', { name: 'Close' }).click();
}

async function typed(page: Page, first: string, second = first): Promise<void> {
  await dialog(page).getByLabel('Passphrase', { exact: true }).fill(first);
  await dialog(page).getByLabel('The same passphrase again').fill(second);
}

/** The template part of a file: all but what the copy holds. */
async function templateIn(file: string): Promise<string> {
  return (await readFile(file, 'latin1')).replace(/(data-extracts>)[^<]*/, '$1');
}

/** Nothing that was counted stands on the page. */
const noNumber = async (page: Page) => expect(await page.locator('main table, main figure').count()).toBe(0);

describe('a copy under a passphrase', () => {
  let said = '';
  let selection = '';

  it('is asked for, refuses a weak passphrase by its field, and is one file', async () => {
    const workbook = await open(ONE_FILE, { path: '#/oocd' });
    const { page } = workbook;
    await opensForeignFirst(page, 'brent disposals.csv');
    await chooseFiles(page, [{ name: 'orders.parquet', bytes: realExtract('kcpo') }]);
    await page.locator('nav button', { hasText: 'Knife crime' }).filter({ hasNotText: 'not open' }).waitFor(LONG);
    await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name: 'Out-of-court' }).click();
    await whole(page);
    await press(page, 'Borough', 'Brent');
    await expect.poll(() => page.locator('.selection .sentence').innerText(), LONG).toMatch(/^Brent, /);
    await whole(page);
    [said, selection] = [await headline(page), await page.locator('.selection .sentence').innerText()];

    await page.getByRole('button', { name: 'Save a copy' }).click();
    expect(await dialog(page).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^orders\.parquet, \d/),
      'brent disposals.csv, 1.0 KB',
    ]);
    expect(await axe(page, 'dialog')).toEqual([]);
    await typed(page, 'a b c d');
    await dialog(page).getByText('Not enough yet.').waitFor();
    await dialog(page).getByRole('button', { name: 'Save the copy' }).click();
    await dialog(page)
      .getByText('This is too short to keep anyone out. Take 14 signs or more: four words, for example.')
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await typed(page, PASSPHRASE, 'river lamp orange wall');
    await dialog(page).getByText('Long enough.').waitFor();
    await dialog(page).getByRole('button', { name: 'Save the copy' }).click();
    await dialog(page).getByText('The two are not the same. Type it once more.').waitFor();
    expect(await axe(page, 'dialog')).toEqual([]);
    await typed(page, PASSPHRASE);
    await saveAs(page, sealedCopy());

    expect(await templateIn(sealedCopy())).toBe(await readFile(ONE_FILE, 'latin1'));
    const kept = await page.evaluate(() => [location.href, ...Object.values({ ...localStorage, ...sessionStorage })]);
    for (const text of [...kept, await readFile(sealedCopy(), 'latin1')]) expect(text).not.toContain(PASSPHRASE);
    expect(await readFile(sealedCopy(), 'latin1')).not.toContain('event_date,borough');
    expect(askedFor(workbook)).toEqual([]);
    expectNothingLeft(workbook);
  });

  it('shows no number before its passphrase, then all of the original', async () => {
    const workbook = await open(sealedCopy());
    const { page } = workbook;
    await page.getByRole('heading', { name: 'This copy is sealed' }).waitFor(LONG);
    await page.getByText(/^It was made on .* and holds orders\.parquet and brent disposals\.csv\.$/).waitFor();
    await noNumber(page);
    expect(await axe(page)).toEqual([]);
    await page.keyboard.type('river lamp orange wall');
    await page.keyboard.press('Enter');
    await page
      .getByText('This is not its passphrase. Nothing was opened. Try again: capitals and spaces count.')
      .waitFor(LONG);
    await noNumber(page);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), LONG)
      .toBe('true');
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await whole(page);
    expect([await headline(page), await page.locator('.selection .sentence').innerText()]).toEqual([said, selection]);
    expect(await page.locator('nav button', { hasText: 'not open' }).count()).toBe(3);
    expect(await page.locator('header').getByText('Synthetic data').count()).toBe(0);
    expect(await refusals(page)).toEqual([]);

    // A copy of the copy, in the open: only after the warning was read.
    await page.getByRole('button', { name: 'Save a copy' }).click();
    await dialog(page).getByLabel('Everyone who gets the file').check();
    await dialog(page)
      .getByText('Everyone who gets the file can read every row. So can everyone to whom it is passed on.')
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Save the copy' }).click();
    await dialog(page)
      .getByText('Tick this box to save a copy that everyone can read, or choose a passphrase.')
      .waitFor();
    expect(await axe(page, 'dialog')).toEqual([]);
    await dialog(page).getByLabel('I understand that everyone').check();
    const again = join(folder, 'open.html');
    await saveAs(page, again);
    expect(await templateIn(again)).toBe(await readFile(ONE_FILE, 'latin1'));
    expect(askedFor(workbook)).toEqual([]);
    expectNothingLeft(workbook);

    const other = await open(again);
    await whole(other.page);
    expect([await headline(other.page), await other.page.locator('.selection .sentence').innerText()]).toEqual([
      said,
      selection,
    ]);
    expect(askedFor(other)).toEqual([]);
    expectNothingLeft(other);
  });

  it(`says that it is damaged, before any number, whichever part of it was changed (${DRAWN})`, async () => {
    const text = await readFile(sealedCopy(), 'latin1');
    const places: Readonly<Record<string, readonly [words: string, after: number]>> = {
      policy: ["connect-src 'none'", 3],
      title: ['<title>', 9],
      'first line': ['"shell-name">', 15],
      style: ['<style data-part>', 60_000],
      'name of the style': ['<style data-part>', 3],
      'first script': ['<script data-part>', 120],
      engine: ['data-file="duckdb-eh', 5_000_000],
      'end of an element': ['</script>\n<script type="text/plain" data-part data-file="parquet', 4],
      'page within': [' data-page>', 800],
      sum: [' data-extracts>', 20],
      header: ['"format":"scrutiny-workbook copy"', 14],
      name: ['orders.parquet', 2],
      salt: ['"salt":"', 10],
      rows: ['"iv":"', 400],
      module: ['<script type="module" data-part>', 100_000],
      'type of the module': ['<script type="module" data-part>', 15],
    };
    for (const [part, [words, after]] of someOf(Object.entries(places), { many: 6 })) {
      const at = text.lastIndexOf(words) + after;
      const file = join(folder, 'damaged.html');
      await writeFile(file, `${text.slice(0, at)}${text[at] === 'e' ? 'f' : 'e'}${text.slice(at + 1)}`, 'latin1');
      const workbook = await openOneFile({}, file);
      await workbook.page.getByText(DAMAGED).waitFor(LONG);
      expect(await workbook.page.locator('nav, main, table, input').count(), part).toBe(0);
      await workbook.close();
    }
  });
});

describe('a copy of synthetic extracts', () => {
  it('needs no passphrase, and says that they are synthetic', async () => {
    const { page } = await open();
    await chooseFiles(page, [{ name: 'made up.parquet', bytes: realExtract('kcpo', { synthetic: 'true' }) }]);
    await page.getByRole('button', { name: 'Save a copy' }).click(LONG);
    await dialog(page)
      .getByText('The extracts are synthetic: about no real child. The copy says so too, and needs no passphrase.')
      .waitFor();
    const file = join(folder, 'synthetic.html');
    await saveAs(page, file);
    const copy = await open(file);
    await whole(copy.page);
    await copy.page.getByText('Synthetic data: about no real child').first().waitFor();
  });
});

describe('a copy with a protected pack', () => {
  const bytes = (async () => new Uint8Array(await fileOfPack(forgedPack())))();
  const MODE = 'Court user group and public. Protected pack: counts alone. No record, child or case is in this page.';
  const file = () => join(folder, 'pack.html');

  async function saveFrom(page: Page, to: string): Promise<void> {
    await page.locator('.page.settled').waitFor(LONG);
    const coming = page.waitForEvent('download', LONG);
    await page.getByRole('button', { name: 'Save a copy with this pack' }).click(LONG);
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^scrutiny-workbook-with-pack-\d{4}-\d\d-\d\d\.html$/);
    await download.saveAs(to);
    expect(await page.locator('.about .sum').innerText()).toBe(sha256(await readFile(to)));
  }

  /** What a copy holds, and what it says in the open. */
  async function within(of: string) {
    const text = /data-extracts>([^<]*)/.exec(await readFile(of, 'latin1'))?.[1] ?? '';
    const copy = await readCopy(text);
    return { header: copy?.header, contents: await copy?.open('') };
  }

  it('is saved of a served page that held records, and has nothing of them', async () => {
    const workbook = await openWorkbook({ path: '#/kcpo' });
    opened.push(workbook);
    const { page } = workbook;
    await chooseFiles(page, [{ name: 'orders.parquet', bytes: realExtract('kcpo') }]);
    await page.getByRole('button', { name: 'Save a copy' }).waitFor(LONG);
    await chooseFiles(page, [{ name: 'pack-of-the-panel.parquet', bytes: await bytes }]);
    await page.getByRole('button', { name: 'Close them and open the pack' }).click(LONG);
    await page.getByLabel('Area').waitFor(LONG);
    await saveFrom(page, file());
    const { header, contents } = await within(file());
    expect(header).toMatchObject({ mode: 'pack', synthetic: true, sealed: null });
    expect(header?.files.map(({ name }) => name)).toEqual(['pack-of-the-panel.parquet']);
    expect(contents).toEqual({
      ...{ view: '', extracts: [] },
      others: [{ name: 'pack-of-the-panel.parquet', bytes: await bytes }],
    });
    expect(await templateIn(file())).toBe(await readFile(ONE_FILE, 'latin1'));
    expect(workbook.foreign()).toEqual([]);
    expect(workbook.violations).toEqual([]);
  });

  it('opens in the mode of packs at once, with no engine, no sample and no way to records', async () => {
    const workbook = await open(file());
    const { page } = workbook;
    await page.getByLabel('Area').waitFor(LONG);
    await page.locator('.page.settled').waitFor(LONG);
    expect(await page.getByText(MODE).first().isVisible()).toBe(true);
    expect(page.workers().map((worker) => worker.url())).toEqual([]);
    expect(await page.getByRole('button', { name: 'Leave the pack' }).count()).toBe(0);
    await chooseFiles(page, [{ name: 'orders.parquet', bytes: realExtract('kcpo') }]);
    await expect
      .poll(() => refusals(page), LONG)
      .toEqual([expect.stringContaining('No file with records opens in this page')]);
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);

    const again = join(folder, 'pack again.html');
    await saveFrom(page, again);
    expect((await within(again)).contents).toEqual((await within(file())).contents);
    expect(await templateIn(again)).toBe(await readFile(ONE_FILE, 'latin1'));
    await page.reload();
    await page.getByLabel('Area').waitFor(LONG);
    expect(askedFor(workbook)).toEqual([]);
    expectNothingLeft(workbook);
  });

  it('says that it is damaged where a letter of it was changed', async () => {
    const text = await readFile(file(), 'latin1');
    for (const words of ['"mode":"pack', ' data-extracts>']) {
      const at = text.lastIndexOf(words) + words.length + 4;
      const damaged = join(folder, 'damaged pack.html');
      await writeFile(damaged, `${text.slice(0, at)}${text[at] === 'e' ? 'f' : 'e'}${text.slice(at + 1)}`, 'latin1');
      const { page } = await open(damaged);
      await page.getByText(DAMAGED).waitFor(LONG);
      expect(await page.locator('nav, main, table, input, select').count()).toBe(0);
    }
  });
});

describe('made by the build', () => {
  it('opens on its files, those of one kind together, with nothing asked', async () => {
    const within = ['north', 'south'].map((name) => {
      const file = join(folder, `${name}.parquet`);
      writeFileSync(file, realExtract('kcpo', { supplier: name }));
      return { file, mapping: null };
    });
    const made = await copyWith(await readFile(ONE_FILE, 'utf8'), within, PASSPHRASE, '2026-11-28');
    const file = join(folder, 'made.html');
    await writeFile(file, made.page);
    const workbook = await open(file, { path: '#/kcpo' });
    const { page } = workbook;
    await page.getByText('It was made on 28 November 2026 and holds north.parquet and south.parquet.').waitFor(LONG);
    await page.getByLabel('Passphrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Open the copy' }).click();
    await whole(page);
    await page.getByText('3,000 cases').first().waitFor(LONG);
    expect(await page.getByRole('list', { name: 'Files being opened' }).count()).toBe(0);
    expect(askedFor(workbook)).toEqual([]);
    expectNothingLeft(workbook);
  });
});

describe('served', () => {
  it('makes the copy of the single file beside it; where there is none, says what to do', async () => {
    const workbook = await openWorkbook({ path: '#/kcpo' });
    opened.push(workbook);
    const { page } = workbook;
    await chooseFiles(page, [{ name: 'orders.parquet', bytes: realExtract('kcpo') }]);
    await page.getByRole('button', { name: 'Save a copy' }).click(LONG);
    await typed(page, PASSPHRASE);
    await page.route('**/scrutiny-workbook.html', (route) => route.fulfill({ status: 404 }));
    await dialog(page).getByRole('button', { name: 'Save the copy' }).click();
    await dialog(page)
      .getByText(
        'A copy is made of the single file, scrutiny-workbook.html, which could not be had from beside this page. Save the copy again when there is a network, or open that file and save the copy from there.',
      )
      .waitFor(LONG);
    await page.unroute('**/scrutiny-workbook.html');
    const file = join(folder, 'served.html');
    await saveAs(page, file);
    expect(await templateIn(file)).toBe(await readFile(ONE_FILE, 'latin1'));
    expect(workbook.foreign()).toEqual([]);
    expect(workbook.violations).toEqual([]);
  });
});
