/** Names of columns and values that would run in a page, a database or a spreadsheet are text, and nothing else. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DRAWN, someOf } from '../support/long-form';
import { column, parquetBytes } from '../support/parquet';
import { chooseFiles, openOnSamples, whole } from './support/sheet';
import { expectNothingLeft, type Workbook } from './support/workbook';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };

const QUOTED = 'Borough "of" residence';
const IMAGE = '<img src=x onerror=alert(1)>';
const DROP = `'; drop table x; --`;
const SUM = '=1+1';
const HOSTILE = [QUOTED, IMAGE, DROP, SUM] as const;

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

/** A workbook that has gone quiet, and every dialog that it opens from then on. */
async function watched(): Promise<readonly [Workbook, readonly string[]]> {
  const workbook = await openOnSamples({ path: '#/oocd' });
  opened.push(workbook);
  const dialogs: string[] = [];
  workbook.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await workbook.page.waitForLoadState('networkidle');
  return [workbook, dialogs];
}

/** What each column of the file is. */
const MEANT = { event_date: DROP, borough: QUOTED, ethnicity: IMAGE, age: 'Age', disposal: SUM } as const;
const ROWS = 60;
/** Every tenth row holds the hostile texts in place of what is known. */
const COLUMNS: readonly (readonly [string, (row: number) => string])[] = [
  [DROP, (row) => (row % 10 ? `2023-0${String((row % 3) + 1)}-04` : DROP)],
  [QUOTED, (row) => (row % 10 ? 'Camden' : SUM)],
  [IMAGE, (row) => (row % 10 ? (row % 2 ? 'W1' : 'B1') : IMAGE)],
  ['Age', (row) => (row % 10 ? '15' : SUM)],
  [SUM, (row) => (row % 10 ? (row % 3 ? 'charge' : 'community_resolution') : QUOTED)],
];
const places = Array.from({ length: ROWS }, (_, row) => row);

const parquet = (columns = COLUMNS) =>
  parquetBytes(columns.map(([name, value]) => column(name, 'text', places.map(value))));

function csv(columns = COLUMNS): Uint8Array {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = [columns.map(([name]) => name), ...places.map((row) => columns.map(([, value]) => value(row)))];
  return new TextEncoder().encode(lines.map((cells) => cells.map(quoted).join(',')).join('\r\n'));
}

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: /^Tell the workbook/ });

/** Says which column is which, as a person would, and what only a person knows. */
async function tell(page: Page): Promise<void> {
  await heading(page).waitFor(LONG);
  await page.getByRole('radio', { name: /^Out-of-court disposals/ }).check();
  await page.locator('summary', { hasText: 'more columns that this file does not seem to hold' }).click();
  for (const [field, name] of Object.entries(MEANT)) {
    await page.locator(`#column-${field}`).selectOption({ value: `from:${name}` });
  }
  await page.getByLabel('Yes, real records').check();
}

/** The names stand as text, and nothing was made of them. */
async function expectText(page: Page): Promise<void> {
  const names = await page.locator('#column-borough optgroup option').allTextContents();
  for (const name of HOSTILE) expect(names.join('\n')).toContain(name);
  expect(await page.locator('.mapping').innerText()).toContain(IMAGE);
  expect(await page.locator('img').count()).toBe(0);
}

/** The rows that were not read, as the file that a reader saves. */
async function notRead(page: Page): Promise<readonly string[]> {
  const saved = page.waitForEvent('download', LONG);
  await page.getByRole('button', { name: 'Save the list as CSV' }).first().click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  return text.replace('\uFEFF', '').trim().split('\r\n');
}

/** What comes first; the other way of writing it comes second. */
const FIRST = [
  ['parquet', parquet],
  ['csv', csv],
] as const;

describe(`hostile names and values (${DRAWN})`, () => {
  it.each(someOf(FIRST))(
    'of a %s stand as text in the mapping, on the sheet and in what is saved',
    async (format, bytes) => {
      const [workbook, dialogs] = await watched();
      const { page } = workbook;
      const before = workbook.requests.length;
      await chooseFiles(page, [{ name: `${IMAGE}.${format}`, bytes: bytes() }]);
      await tell(page);
      await expectText(page);
      await page.getByRole('checkbox', { name: /^Keep these answers on this device/ }).check();
      await page.getByRole('button', { name: 'Open the extract' }).click();

      await page.getByRole('region', { name: /^Quality of/ }).waitFor(LONG);
      const lines = await notRead(page);
      const file = `${IMAGE}.${format},As supplied`;
      expect(lines.slice(0, 6)).toEqual([
        'row,column,value,why,file,data',
        `1,age,'=1+1,not an age from 0 to 110,${file}`,
        `1,borough,'=1+1,not a value of borough that is known,${file}`,
        `1,disposal,"Borough ""of"" residence",not a value of disposal that is known,${file}`,
        `1,ethnicity,${IMAGE},not a value of ethnicity that is known,${file}`,
        `1,event_date,${DROP},"not a date from 2000 to 2099, nor a period",${file}`,
      ]);
      expect(lines.length).toBe(1 + 5 * (ROWS / 10));
      await page.getByRole('button', { name: 'Go to the figures' }).first().click();
      await whole(page);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('60 decisions');
      expect(await page.locator('section.notes').innerText()).toContain(`${IMAGE}.${format}`);
      expect(await page.locator('img').count()).toBe(0);

      // The same columns in another order and the other way of writing them.
      const turned = [...COLUMNS].reverse();
      const other = format === 'csv' ? parquet(turned) : csv(turned);
      await chooseFiles(page, [{ name: `turned.${format === 'csv' ? 'parquet' : 'csv'}`, bytes: other }]);
      await page
        .getByText(`has the same columns as ${IMAGE}.${format} and is read with the answers you gave for it.`)
        .waitFor(LONG);
      expect(await page.locator('img').count()).toBe(0);
      await page.getByRole('button', { name: /^Show turned\..+ alone$/ }).click();
      await expect.poll(() => page.locator('section.notes').innerText(), LONG).toContain('turned.');
      expect(await page.locator('img').count()).toBe(0);
      expect(dialogs).toEqual([]);
      const asked = workbook.requests.slice(before).filter((request) => !request.startsWith('blob:'));
      for (const request of asked) expect(request).toMatch(/\/assets\/[\w.-]+\.(?:js|wasm)$/);
      expectNothingLeft(workbook);
    },
  );
});
