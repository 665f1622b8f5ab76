/** The workbook as one HTML file, opened from a folder: all of it works, and it asks for nothing. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { realExtract } from '../support/real-extract';
import { opensForeignFirst } from './support/foreign';
import { askedFor, ONE_FILE, openOneFile } from './support/one-file';
import { counts, dropFiles, headline, press, refusals, samplesOpen, whole } from './support/sheet';
import { expectNothingLeft, type Options, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const DAMAGED = 'This file is damaged, so nothing in it is shown. Get it again from whoever gave it to you.';

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

async function open(options?: Options, file?: string): Promise<Workbook> {
  const workbook = await openOneFile(options, file);
  opened.push(workbook);
  return workbook;
}

/** At each unpacking, how many paints the browser has told of: the first, and the first of anything. */
function noteWhatIsDrawn(): void {
  const Unpacking = window.DecompressionStream;
  const drawn: number[] = [];
  Object.assign(window, {
    drawn,
    DecompressionStream: class extends Unpacking {
      constructor(format: CompressionFormat) {
        super(format);
        drawn.push(performance.getEntriesByType('paint').length);
      }
    },
  });
}

const sentence = (page: Page) => page.locator('.selection .sentence');

describe('opened with a double click', () => {
  it('draws its first lines before it unpacks anything, counts its samples, asks for nothing and is small enough to send', async () => {
    const workbook = await open({ path: '#/oocd/whole', ahead: noteWhatIsDrawn });
    const { page } = workbook;
    await samplesOpen(page);
    expect(await headline(page)).toBe(
      'Black children were less likely than White children to get a community resolution at their first formal or informal outcome. It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).',
    );
    await page.getByText('All of the workbook is here. It works without a network.').waitFor(LONG);
    await page.getByRole('button', { name: 'Licences' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^@duckdb\/duckdb-wasm {2}\d/m)
      .waitFor(LONG);
    await page.getByRole('button', { name: 'Close the licences' }).click();
    const drawn = await page.evaluate(() => (window as unknown as { drawn: number[] }).drawn);
    expect(drawn.length).toBeGreaterThan(10);
    expect(Math.min(...drawn)).toBeGreaterThan(0);
    expect(askedFor(workbook)).toEqual([]);
    const workers = page.workers().map((worker) => worker.url());
    expect(workers.length).toBeGreaterThanOrEqual(2);
    for (const address of workers) expect(address).toMatch(/^blob:/);
    expect((await stat(ONE_FILE)).size).toBeLessThanOrEqual(18_000_000);
    expectNothingLeft(workbook);
  });

  it('answers a tick, finds, presents, prints, opens files by button and by dropping, and keeps mappings only', async () => {
    const workbook = await open({ path: '#/oocd/whole' });
    const { page } = workbook;
    await samplesOpen(page);
    const before = (await counts(page, 'Ethnicity'))['Black'];
    await press(page, 'Borough', 'Brent');
    await expect.poll(() => sentence(page).textContent(), LONG).toMatch(/^Brent, /);
    await whole(page);
    expect((await counts(page, 'Ethnicity'))['Black']).toBeLessThan(before ?? 0);

    await page.keyboard.press('/');
    await page.keyboard.type('haringey girls charge');
    await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().waitFor(LONG);
    await page.keyboard.press('Enter');
    await expect.poll(() => sentence(page).textContent(), LONG).toMatch(/Haringey.*sex: Female/);
    await whole(page);

    await page.getByRole('button', { name: 'Present' }).click();
    await page.locator('.presentation figure').waitFor(LONG);
    await page.keyboard.press('Escape');
    await page.locator('.presentation').waitFor({ state: 'detached' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect((await page.pdf()).length).toBeGreaterThan(50_000);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));

    await opensForeignFirst(page, 'by button.csv');
    await whole(page);
    await dropFiles(page, [{ name: 'dropped.parquet', bytes: realExtract('remand') }]);
    await page.locator('nav button', { hasText: 'Remand' }).filter({ hasNotText: 'not open' }).waitFor(LONG);
    expect(await refusals(page)).toEqual([]);

    await page.locator('footer summary', { hasText: 'Kept on this device: 0 files and 1 mapping' }).click(LONG);
    expect(await page.locator('footer details p').first().innerText()).toBe(
      'This page was opened from a file. There, what one page keeps every other HTML file on this computer can read, so only mappings and names of issued packs, which hold no rows, and casework or a record under a passphrase may be kept.',
    );
    expect(await page.getByRole('checkbox', { name: /^Remember the names of these files/ }).count()).toBe(0);
    expect(askedFor(workbook)).toEqual([]);
    expectNothingLeft(workbook);
  });
});

describe('a file that did not come whole', () => {
  let folder = '';
  let text = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scrutiny-workbook-'));
    text = await readFile(ONE_FILE, 'latin1');
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Opens the file with one letter changed, some way after the place where some words stand. */
  async function changed(words: string, after: number): Promise<Page> {
    const at = text.indexOf(words) + after;
    const file = join(folder, 'changed.html');
    await writeFile(file, `${text.slice(0, at)}${text[at] === 'e' ? 'f' : 'e'}${text.slice(at + 1)}`, 'latin1');
    return (await open({}, file)).page;
  }

  it('cut short says so, and shows nothing', async () => {
    const file = join(folder, 'cut.html');
    await writeFile(file, text.slice(0, -1000), 'latin1');
    const { page } = await open({}, file);
    await page.getByText(DAMAGED).waitFor(LONG);
    expect(await page.locator('nav, main, table').count()).toBe(0);
  });

  it('with a letter of its script changed says so, and shows nothing', async () => {
    const page = await changed('<script type="module" data-part>', 100_000);
    await page.getByText(DAMAGED).waitFor(LONG);
    expect(await page.locator('nav, main, table').count()).toBe(0);
  });

  it('with a letter of its engine changed names what is damaged, and offers no second try', async () => {
    const page = await changed('data-file="duckdb-eh', 5_000_000);
    await page
      .getByText('The engine that reads extracts could not be unpacked: this file is damaged.')
      .first()
      .waitFor(LONG);
    await page
      .getByText('Do not use its numbers: get the file again from whoever gave it to you.')
      .first()
      .waitFor(LONG);
    expect(await page.getByRole('button', { name: 'Try again now' }).count()).toBe(0);
  });
});
