/** Casework as a file: sealed and opened again, edited by hand and found out, and named before the page is left. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, it, vi } from 'vitest';
import type { CaseworkFile } from '../../src/casework/file/casework-file';
import { HARINGEY, SEED } from '../support/sample-drawn';
import { axe } from './support/axe';
import { readChosen, writeChosen } from './support/files-with-handles';
import { itServed } from './support/it-served';
import { dropFiles, openOnSamples } from './support/sheet';
import type { Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const PASSPHRASE = 'river lamp orange walk';

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click(LONG);
const band = (page: Page) => page.locator('[role=alert] .band');

/** Six cases of Haringey are under review. */
async function underReview(): Promise<Page> {
  const workbook = await openOnSamples({ path: '#/oocd', width: 1366, height: 768 });
  opened.push(workbook);
  const { page } = workbook;
  await page.evaluate((to) => void (location.hash = to), `#/oocd/cases${HARINGEY}`);
  await page.getByText('can be drawn').waitFor(LONG);
  await page.getByLabel('Seed').fill(SEED);
  await page.getByLabel('Cases to draw').fill('6');
  await page.getByLabel('In reserve').fill('1');
  await press(page, 'Draw the cases');
  await press(page, 'Review these cases');
  await page.getByRole('heading', { name: '1 of 6' }).waitFor(LONG);
  return page;
}

async function saved(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download', LONG);
  await press(page, button);
  return readFile(await (await coming).path(), 'utf8');
}

const give = (page: Page, name: string, text: string) =>
  page.getByLabel('Open a casework file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });

it('is sealed and opens by its passphrase; edited by hand it says what differs on every page', async () => {
  const page = await underReview();
  await press(page, 'Save the casework');
  expect(await axe(page)).toEqual([]);
  const plain = await saved(page, 'Save without a passphrase');
  for (const label of ['Passphrase', 'The same passphrase again']) {
    await page.getByLabel(label, { exact: true }).fill(PASSPHRASE);
  }
  const sealed = await saved(page, 'Save under this passphrase');
  await press(page, 'Close');
  expect(sealed).not.toContain(SEED);

  await give(page, 'sealed.json', sealed);
  await page.getByLabel('Passphrase of sealed.json').fill(PASSPHRASE);
  await press(page, 'Open');
  await page
    .getByText('sealed.json is open. Its draws were made again from the file of records: the same cases.')
    .waitFor(LONG);
  expect(await band(page).count()).toBe(0);

  const file = JSON.parse(plain) as CaseworkFile;
  const cases = file.draws[0]?.cases.map((one, at) => (at === 1 ? { ...one, id: 'chosen' } : one));
  await give(page, 'edited.json', JSON.stringify({ ...file, draws: [{ ...file.draws[0], cases }] }));
  await band(page).getByText('Case 2 of the list is not the one that is drawn.').waitFor(LONG);
  for (const name of ['Draw', 'Results']) {
    await page.getByRole('link', { name, exact: true }).click();
    await band(page).getByText('The list of cases is not the one that the certificate states.').waitFor(LONG);
    expect(await band(page).locator('strong').innerText()).toBe(
      'This casework is not as it was drawn. Do not rely on it until you know why.',
    );
  }
});

it('a case that cannot be reviewed needs a reason, and the next in reserve is reviewed after the last', async () => {
  const page = await underReview();
  await press(page, 'This case cannot be reviewed');
  const dialog = page.getByRole('dialog', { name: 'A case that cannot be reviewed' });
  await dialog.getByText('Case 7 of the list, in reserve, stands in for it.').waitFor(LONG);
  await dialog.getByLabel('Why it cannot be reviewed').selectOption('other');
  await press(page, 'Put this case aside');
  expect(await dialog.getByRole('alert').innerText()).toBe('Say why this case cannot be reviewed.');
  await dialog.getByLabel('Why it cannot be reviewed').selectOption('no_file');
  await press(page, 'Put this case aside');
  await page
    .getByText('This case cannot be reviewed: the file is missing or incomplete. Case 7 of the list, in reserve,')
    .waitFor(LONG);
  expect(await page.getByLabel('Note', { exact: true }).isDisabled()).toBe(true);
  expect(await page.locator('[data-onward]').innerText()).toBe('Next case');
  await page.getByRole('button', { name: 'Case 7, not begun' }).click();
  expect(await page.getByLabel('Note', { exact: true }).isDisabled()).toBe(false);
  await press(page, 'Certificate of the draw');
  await page
    .getByText('1 (the file is missing or incomplete); each has the next in reserve in its place')
    .waitFor(LONG);
});

// Files with handles are made in a folder of the browser's own, which a page opened as a file does not have.
itServed('opened by a handle or dropped, it goes on in its file as it is typed, once the chair says so', async () => {
  const page = await underReview();
  await press(page, 'Save the casework');
  const plain = await saved(page, 'Save without a passphrase');
  await press(page, 'Close');
  const name = 'june.casework.json';
  const opens = page.getByText(`${name} is open. Its draws were made again from the file of records: the same cases.`);
  await dropFiles(page, [{ name, bytes: Buffer.from(plain) }]);
  await opens.waitFor(LONG);

  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await writeChosen(page, name, plain);
  await page.locator('label', { hasText: 'Open a casework file' }).click();
  await opens.waitFor(LONG);
  await press(page, 'Where it is kept');
  await page.getByRole('button', { name: `Go on saving into ${name}` }).click(LONG);
  await page.locator('dialog .now', { hasText: /^Saved \d\d:\d\d:\d\d in june\.casework\.json$/ }).waitFor(LONG);
  await press(page, 'Close');
  await page.getByLabel('Note', { exact: true }).fill('Nobody asked the family');
  await expect.poll(() => readChosen(page, name), LONG).toContain('"note":"Nobody asked the family"');
});

it('the browser asks before casework that is neither kept nor saved is lost with the page', async () => {
  const page = await underReview();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.reload({ timeout: 5000 }).catch(() => undefined);
  expect(asked).toEqual(['beforeunload']);
  await press(page, 'Save the casework');
  await saved(page, 'Save without a passphrase');
  await page.reload(LONG);
  expect(asked).toEqual(['beforeunload']);
});
