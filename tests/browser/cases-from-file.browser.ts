/** Casework on the single file, opened from a folder: nothing of a case is kept but under a passphrase, and the page says so. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { SEED } from '../support/sample-drawn';
import { openOneFile } from './support/one-file';
import { samplesOpen, toAddress } from './support/sheet';
import { expectNothingLeft, type Workbook } from './support/workbook';

// A busy machine takes longer than a person does.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
const LONG = { timeout: 90_000 };
const PASSPHRASE = 'river lamp orange walk';
const NOTE = 'The worker never met this child before the day.';

let workbook: Workbook;
let record = '';
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click(LONG);

/** Everything that stands in the storage of the page, as text. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    const read = <Value>(asked: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error('It could not be read.'));
      });
    for (const { name } of await indexedDB.databases()) {
      const base = await read(indexedDB.open(name ?? ''));
      for (const store of base.objectStoreNames) {
        const inStore = base.transaction(store).objectStore(store);
        all.push(name, store, await read(inStore.getAllKeys()), await read(inStore.getAll()));
      }
      base.close();
    }
    const plain = new TextDecoder();
    return JSON.stringify(all, (_, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? plain.decode(value) : value,
    );
  });
}

const told = (text: string): readonly string[] =>
  [SEED, record, NOTE, NOTE.slice(0, 12), 'appropriate', 'K. Ade', 'knows the family', 'Haringey'].filter((one) =>
    text.includes(one),
  );

beforeAll(async () => {
  workbook = await openOneFile({ path: '#/oocd', width: 1366, height: 768 });
  const { page } = workbook;
  await samplesOpen(page);
  await toAddress(page, '#/oocd/cases?borough=E09000014');
  await page.getByText('can be drawn').waitFor(LONG);
  await page.getByLabel('Cases to draw').fill('6');
  await page.getByLabel('Seed').fill(SEED);
  await press(page, 'Draw the cases');
  await press(page, 'Review these cases');
  await page.getByRole('heading', { name: '1 of 6' }).waitFor(LONG);
  record = await page.locator('.review .line strong').innerText();
  await press(page, 'The panel');
  await page.getByLabel('Name or initials').fill('K. Ade');
  await press(page, 'Add a member');
  await page.keyboard.press('Escape');
  for (const key of ['1', '1', '1', '1', '1', '1', 'Enter']) await page.keyboard.press(key);
  await page.getByLabel('Note', { exact: true }).fill(NOTE);
});
afterAll(() => workbook.close());

it('keeps nothing of what was drawn, judged and typed, and says why and what could be kept', async () => {
  const { page } = workbook;
  expect(new URL(page.url()).protocol).toBe('file:');
  expect(record).toMatch(/^oor-/);
  expect(await page.locator('p.kept').innerText()).toBe('Not kept: gone when this page is closed');
  expect(told(await stored(page))).toEqual([]);
  await press(page, 'Where it is kept');
  const dialog = page.getByRole('dialog', { name: 'Where this casework is kept' });
  expect(await dialog.innerText()).toContain(
    'Casework is confidential. This page was opened from a file, and what one such page keeps every other HTML file on this computer can read: so nothing of a case is kept here except under a passphrase, or in a file that you name.',
  );
  expect(await dialog.getByRole('button', { name: 'Keep it on this device', exact: true }).count()).toBe(0);
});

it('keeps it under a passphrase as it is typed, and nothing of it stands there in the open', async () => {
  const { page } = workbook;
  const dialog = page.getByRole('dialog', { name: 'Where this casework is kept' });
  for (const label of ['Passphrase', 'The same passphrase again'])
    await dialog.getByLabel(label, { exact: true }).fill(PASSPHRASE);
  await press(page, 'Keep it on this device under this passphrase');
  await dialog.locator('.now', { hasText: /^Saved \d\d:\d\d:\d\d under the passphrase$/ }).waitFor(LONG);
  await page.keyboard.press('Escape');
  const before = await stored(page);
  await page.getByLabel('Note', { exact: true }).fill(`${NOTE} And more.`);
  await expect.poll(async () => (await stored(page)) === before, LONG).toBe(false);
  const kept = await stored(page);
  expect(kept).toContain('Out-of-court disposals.');
  expect(told(kept)).toEqual([]);
  expectNothingLeft(workbook);
});
