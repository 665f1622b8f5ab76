/** Drawing cases in the built workbook: the form, its refusals, the certificate, and the check of one. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { drawnInHaringey, HARINGEY, SEED } from '../support/sample-drawn';
import { axe } from './support/axe';
import { oneOnSamples } from './support/on-samples';
import { toAddress } from './support/sheet';
import { axeOnTheWay } from './support/ways';
import { expectNothingLeft, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };

/** One page for all tests: what one of them has drawn stays in the list, so those of an empty list come first. */
const follows = oneOnSamples();

/** The page of cases draws no figure; its form is as the workbook opens. */
async function onCases(): Promise<Workbook> {
  const workbook = await follows('#/oocd', { width: 1366, height: 768 });
  const { page } = workbook;
  await toAddress(page, `#/oocd/cases${HARINGEY}`);
  await page.getByText('can be drawn').waitFor(LONG);
  await page.getByLabel('From all cases alike').check();
  await page.getByLabel('Cases to draw').fill('40');
  await page.getByLabel('Seed').fill('');
  return workbook;
}

const draw = (page: Page) => page.getByRole('button', { name: 'Draw the cases' }).click();
const fault = (page: Page, label: string) =>
  page.locator('.typed', { has: page.getByLabel(label) }).locator('.problem');

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent('download', LONG);
  await page.getByRole('button', { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

it('says beside each field what is wrong with it, and draws nothing', async () => {
  const { page } = await onCases();
  await draw(page);
  expect(await fault(page, 'Seed').innerText()).toBe(
    'Type a seed. Any words will do, as long as the panel chose them before the draw.',
  );
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  await page.getByLabel('Seed').fill(SEED);
  await page.getByLabel('Cases to draw').fill('forty');
  await draw(page);
  expect(await fault(page, 'Cases to draw').innerText()).toBe('Type a whole number.');
  await page.getByLabel('Cases to draw').fill('400');
  await draw(page);
  expect(await fault(page, 'Cases to draw').innerText()).toBe(
    'There are 307 cases in the selection, and 400 were asked for. Ask for fewer, or widen the selection.',
  );
  await page.getByLabel('Cases to draw').fill('40');
  await page.getByLabel('By ethnicity, group by group').check();
  await page.getByLabel('At least, of each group').fill('8');
  await draw(page);
  expect(await fault(page, 'At least, of each group').innerText()).toBe(
    'At least 8 of each of 6 groups are 48 cases, and 40 were asked for. Ask for more cases, or for fewer of each group.',
  );
  await page.getByLabel('At least, of each group').fill('12');
  await page.getByLabel('Cases to draw').fill('100');
  await draw(page);
  expect(await fault(page, 'At least, of each group').innerText()).toBe(
    'Not every group holds 12 cases: Asian 10 and Other 11. Ask for fewer of each, or widen the selection.',
  );
  expect(await axeOnTheWay(page)).toEqual([]);
  expect(await page.getByText('None yet.').count()).toBe(1);
});

it('has nothing that axe finds, and fits, however wide', async () => {
  const { page } = await onCases();
  for (const width of [320, 768, 1366, 1920]) {
    await page.setViewportSize({ width, height: 768 });
    expect(await axe(page), `${width} wide`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

it('is reached from a sheet with its selection, and is named among the sheets', async () => {
  const { page } = await follows(`#/remand${HARINGEY}`, { width: 1366, height: 768 });
  await page.getByRole('link', { name: 'Draw cases from this selection' }).click();
  await page.getByText(/can be drawn: Haringey/).waitFor(LONG);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/\/remand\/cases\?borough=E09000014$/);
  expect(await page.title()).toBe('Remand: Cases, draw - Scrutiny Workbook');
  expect(await page.getByRole('navigation', { name: 'Sheets' }).locator('[aria-current=page]').innerText()).toBe(
    'Cases',
  );
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /Remand/ }).waitFor(LONG);
});

it('keeps every draw in the list, and checks a certificate: the same, or what differs', async () => {
  const { page } = await onCases();
  for (const seed of ['first', 'second']) {
    await page.getByLabel('Seed').fill(seed);
    await draw(page);
    await page.getByText(`seed “${seed}”`).waitFor(LONG);
  }
  expect(await page.locator('#draws-title ~ ol li').count()).toBe(2);
  await page.getByRole('button', { name: 'Certificate of the draw' }).last().click();
  const { text } = await saved(page, 'Save the certificate');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Check a certificate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check a certificate' });
  const check = (given: string) =>
    dialog.locator('input[type=file]').setInputFiles({ name: 'c.json', mimeType: '', buffer: Buffer.from(given) });
  await check(text);
  await dialog.getByText('The same cases are drawn, and all that the certificate says is as it was.').waitFor(LONG);
  await check(text.replace('"N": 307', '"N": 308').replace(/"source": "\w{4}/, '"source": "0000'));
  await dialog.getByText('The same cases are drawn, but not all is as the certificate says.').waitFor(LONG);
  const said = await dialog.locator('li').allInnerTexts();
  expect(said.some((one) => one.startsWith('The file (its SHA-256) was “0000'))).toBe(true);
  expect(said).toContain('The numbers of the certificate do not add up: it was changed by hand.');
  await check(text.replace('"seed": "first"', '"seed": "third"'));
  await dialog.getByText('Other cases are drawn than those of the certificate.').waitFor(LONG);
  await check(text.replace('"form": 2', '"form": 3'));
  await dialog.getByText('This certificate says that it was made by a newer workbook.').waitFor(LONG);
  await check('{}');
  await dialog.getByText('This file is no certificate of a draw, or it was changed by hand.').waitFor(LONG);
});

it('draws the cases that Node draws from the raw rows, and certifies them', async () => {
  const workbook = await onCases();
  const { page } = workbook;
  expect(await page.getByText('can be drawn').innerText()).toBe(
    '307 decisions can be drawn: Haringey, children aged 10 to 17, April 2024 to March 2025.',
  );
  await page.getByLabel('Seed').fill(SEED);
  await draw(page);
  await page.getByText(`40 of 307 cases, seed “${SEED}”`).waitFor(LONG);
  await page.getByRole('button', { name: 'Certificate of the draw' }).first().click();
  expect(await axe(page)).toEqual([]);
  const { name, text } = await saved(page, 'Save the certificate');
  const expected = await drawnInHaringey(40);
  expect(JSON.parse(text)).toMatchObject({ form: 2, kind: 'oocd', N: 307, n: 40, seed: SEED, sample: expected.sample });
  expect(name).toMatch(new RegExp(`^certificate-oocd-\\d{4}-\\d{2}-\\d{2}-${expected.sample.slice(0, 8)}\\.json$`));
  expectNothingLeft(workbook);
});

it('opens no other casework over what is neither kept nor saved but on being asked twice', async () => {
  const { page } = await onCases();
  await page.getByLabel('Seed').fill('unsaved');
  await draw(page);
  await page.getByText('40 of 307 cases, seed “unsaved”').waitFor(LONG);
  const other = { name: 'other.casework.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  const said = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor(LONG);
  const choose = () => page.getByLabel('Open a casework file').setInputFiles(other);
  await choose();
  await said(
    'The casework under review is neither kept nor saved, and would be gone. Save it first, or choose other.casework.json again to open it all the same.',
  );
  await choose();
  await said('The file is not a whole casework file.');
  await page.getByRole('button', { name: 'Save the casework' }).click();
  const { name } = await saved(page, 'Save without a passphrase');
  await said(
    `Saved as ${name}. Whoever opens it can read record ids, verdicts and notes: keep it as you keep the records.`,
  );
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await choose();
  await said('The file is not a whole casework file.');
});
