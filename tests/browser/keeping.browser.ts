/** What is kept on this device: two tabs, lists that read the same twice, browsers that keep nothing, files that changed. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DRAWN, someOf } from '../support/long-form';
import { realExtract } from '../support/real-extract';
import { mayChooseFiles, opensForeign, opensForeignFirst } from './support/foreign';
import { chooseFiles, refusals, whole } from './support/sheet';
import { expectNothingLeft, openWorkbook, type Options, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const NOTHING = 'Nothing is kept on this device';

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

async function open(options: Options = {}): Promise<Workbook> {
  const workbook = await openWorkbook({ path: '#/remand', ...options });
  opened.push(workbook);
  return workbook;
}

const summary = (page: Page, words: string) => page.locator('footer summary', { hasText: words });
const namesBox = (page: Page) => page.getByRole('checkbox', { name: /^Remember the names of these files/ });
const rowsBox = (page: Page) => page.getByRole('checkbox', { name: /^Keep the rows on this device too/ });

async function opensRemand(page: Page, name: string): Promise<void> {
  await mayChooseFiles(page);
  await chooseFiles(page, [{ name, bytes: realExtract('remand') }]);
  await page.locator('section.notes', { hasText: name }).waitFor(LONG);
  await whole(page);
}

describe('two tabs', () => {
  it('after everything was forgotten in one, the other keeps nothing, and both say so', async () => {
    const workbook = await open();
    const { page } = workbook;
    const other = await page.context().newPage();
    await other.goto(`${workbook.address}#/remand`);
    await opensRemand(page, 'march.parquet');
    await summary(page, NOTHING).click();
    expect(await page.locator('footer details p').first().innerText()).toBe(
      'A mapping is the answers you gave about the columns of a file. It is kept where you said so there. Names of files, and their rows, are kept only where you tick it here. All of it stays in this browser on this device.',
    );
    await namesBox(page).check();
    await summary(page, 'Kept on this device: 1 file').waitFor();
    await rowsBox(page).check();
    await page.getByRole('button', { name: 'Open march.parquet again' }).waitFor();

    await summary(other, 'Kept on this device: 1 file and 0 mappings').click(LONG);
    expect([await namesBox(other).isChecked(), await rowsBox(other).isChecked()]).toEqual([true, true]);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await summary(page, NOTHING).waitFor();
    await summary(other, NOTHING).waitFor();
    expect([await namesBox(other).isChecked(), await rowsBox(other).isChecked()]).toEqual([false, false]);
    await opensRemand(other, 'april.parquet');
    await summary(other, NOTHING).waitFor();
    await other.reload();
    await summary(other, NOTHING).waitFor(LONG);
    const kept = await other.evaluate(
      () =>
        new Promise((resolve) => {
          const asked = indexedDB.open('scrutiny-workbook');
          asked.onsuccess = () => {
            const all = asked.result.transaction('kept').objectStore('kept').getAllKeys();
            all.onsuccess = () => resolve(all.result);
          };
        }),
    );
    expect(kept).toEqual([]);
    expectNothingLeft(workbook);
  });
});

describe('two mappings of one supplier and day', () => {
  it('both stand in the list, after a reload too, and both are forgotten', async () => {
    const workbook = await open();
    const { page } = workbook;
    await opensForeignFirst(page, 'one.csv');
    await opensForeign(page, 'two.csv');
    await summary(page, 'Kept on this device: 0 files and 2 mappings').waitFor(LONG);
    await page.reload();
    await summary(page, 'Kept on this device: 0 files and 2 mappings').click(LONG);
    const listed = page.locator('footer li');
    await expect.poll(() => listed.count(), LONG).toBe(2);
    for (const words of await listed.allTextContents()) expect(words).toMatch(/^Brent, \d{1,2} \w+ \d{4}$/);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByText('Forgotten: 0 files and 2 mappings. Nothing is kept on this device any more.').waitFor();
    expectNothingLeft(workbook);
  });
});

/** What a browser may do where it keeps nothing. */
const REFUSING: Readonly<Record<string, () => void>> = {
  'has no storage': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'throws where storage is looked at': () =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  'never answers': () => Object.defineProperty(window, 'indexedDB', { value: { open: () => new EventTarget() } }),
  'has no room': () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
  },
};

describe(`a browser that (${DRAWN})`, () => {
  it.each(someOf(Object.keys(REFUSING), { many: 2 }))(
    '%s still opens foreign columns, and says that nothing is kept',
    async (how) => {
      const workbook = await open({ path: 'nothing' });
      const { page } = workbook;
      await page.addInitScript(REFUSING[how] ?? (() => undefined));
      await page.goto(`${workbook.address}#/oocd`);
      await opensForeignFirst(page, 'one.csv');
      await whole(page);
      const said = 'The browser would not keep it: a private window, or no room is left. Nothing was kept.';
      await page.getByText(said).waitFor(LONG);
      await summary(page, NOTHING).click();
      // A click, because a box that does not stay ticked is no failure here.
      await namesBox(page).click();
      await expect.poll(() => namesBox(page).isChecked(), LONG).toBe(false);
      expect(await rowsBox(page).isDisabled()).toBe(true);
      await summary(page, NOTHING).waitFor();
      await page.getByText(said).waitFor();
      expect(await refusals(page)).toEqual([]);
      // The first page is none of the workbook: only its address is needed, before anything of the workbook runs.
      expect(workbook.errors.filter((error) => !/\/(?:nothing|favicon\.ico)\)$/.test(error))).toEqual([]);
    },
  );
});

describe('a file that is opened again', () => {
  it('says before it opens that it was changed, and stands once in the list', async () => {
    const workbook = await open();
    const { page } = workbook;
    const write = (bytes: Uint8Array) =>
      page.evaluate(
        async (given) => {
          const folder = await navigator.storage.getDirectory();
          const handle = await folder.getFileHandle('march.parquet', { create: true });
          const stream = await handle.createWritable();
          await stream.write(new Uint8Array(given));
          await stream.close();
          Object.assign(window, { showOpenFilePicker: async () => [handle] });
        },
        [...bytes],
      );
    await mayChooseFiles(page);
    await write(realExtract('kcpo'));
    await page.getByText('Open extracts', { exact: true }).click();
    await page.locator('section.notes', { hasText: 'march.parquet' }).first().waitFor(LONG);
    await summary(page, NOTHING).click();
    await namesBox(page).check();
    await page.getByRole('button', { name: 'Open march.parquet again' }).waitFor();
    await write(realExtract('kcpo', { supplier: 'Another service' }));
    await page.reload();
    await page.getByRole('main').getByRole('button', { name: 'Open march.parquet again' }).click(LONG);
    const asks = page.getByRole('list', { name: 'Files being opened' });
    await asks.getByText(/^march\.parquet was changed since it was opened here on/).waitFor(LONG);
    expect(await page.locator('main figure').count()).toBe(0);
    await asks.getByRole('button', { name: 'Open it as it is now' }).click();
    await page.locator('section.notes', { hasText: 'march.parquet' }).first().waitFor(LONG);
    await summary(page, 'Kept on this device: 1 file and 0 mappings').waitFor(LONG);
    expectNothingLeft(workbook);
  });
});
