/** A protected pack, from the choices to its two files, under the policy of the page and in a worker. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readCopy } from '../../src/copying/copy-text';
import { sha256OfText } from '../../src/copying/digest';
import { openedCertificate } from '../../src/protecting/certificate';
import { openPack } from '../../src/protecting/open-pack';
import { faultIn } from '../../src/protecting/verify';
import { axe } from './support/axe';
import { eachOnSamples } from './support/on-samples';
import { expectNothingLeft } from './support/workbook';

const open = eachOnSamples(400_000);
const LONG = { timeout: 180_000 };
const PASSPHRASE = 'river lamp orange walk';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Build a protected pack' });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const digest = (text: string) => sha256OfText([text]);

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Build a pack' }).click();
  await dialog(page).getByRole('heading', { name: 'Build a protected pack' }).waitFor();
  // Nothing is built before it is said whether others were.
  await button(page, 'Preview').click();
  await dialog(page)
    .getByText(
      'Say whether a pack of these records has been issued before. If you do not know, ask whoever answers for the records.',
    )
    .waitFor(LONG);
  await dialog(page).getByLabel('No, this is the first').check();
}

/** The one file that a button saves: what the dialog says of it, its name and what is in it. */
async function saved(page: Page, name: string): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download', LONG);
  await button(page, name).click();
  const download = await coming;
  return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

it('is built of the sample: chosen, previewed, built, saved, and proven by its certificate', async () => {
  const workbook = await open();
  const { page } = workbook;
  await begin(page);
  expect(await dialog(page).locator('.size').innerText()).toBe('436 cells.');
  expect(await axe(page)).toEqual([]);
  await dialog(page).getByLabel('Outcome', { exact: true }).selectOption('charge');
  await button(page, 'Preview').click();
  await dialog(page)
    .getByText('436 cells, of which 13 are withheld by rule. More will be, so that these cannot be worked out.')
    .waitFor(LONG);
  const rule = 'Counts of fewer than 6 different children are withheld.';
  expect(await dialog(page).innerText()).toContain(rule);
  await button(page, 'Build the pack').click();
  await dialog(page)
    .getByText(/^The pack is built and was checked\./)
    .waitFor(LONG);
  const built = await dialog(page).innerText();
  for (const words of ['Outcome: Charge. Out of: ', 'Financial year: 2024-25.', rule]) expect(built).toContain(words);
  const packed = await saved(page, 'Save the pack');
  await dialog(page).getByText(`The pack was saved as ${packed.file}. It is the file for readers.`).waitFor(LONG);
  expect(packed.file).toMatch(/^pack-oocd-charge-/);
  const copied = await saved(page, 'Save a copy with this pack');
  expect(copied.file).toMatch(/^scrutiny-workbook-with-pack-/);
  const copy = await readCopy(/data-extracts>([^<]*)/.exec(copied.bytes.toString('latin1'))?.[1] ?? '');
  expect(copy?.header.mode).toBe('pack');
  // The pack alone: neither an extract, nor a mapping, nor the address of the page.
  expect(await copy?.open('')).toEqual({
    ...{ view: '', extracts: [] },
    others: [{ name: packed.file, bytes: new Uint8Array(packed.bytes) }],
  });
  await page.keyboard.press('Escape');
  await dialog(page)
    .getByText(
      'The certificate was not saved. Once this is closed it cannot be made again, and nobody can prove that this pack is safe.',
    )
    .waitFor(LONG);
  await button(page, 'Go back to save it').click();
  await button(page, 'Save the certificate').click();
  await dialog(page).getByText('This is too short to keep anyone out.').waitFor();
  await dialog(page).getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog(page).getByLabel('The same passphrase again').fill(PASSPHRASE);
  const proof = await saved(page, 'Save the certificate');
  await dialog(page)
    .getByText(
      `The certificate was saved as ${proof.file}. Keep it apart from the pack, as confidential as the records. It is for no reader.`,
    )
    .waitFor(LONG);
  expect(proof.file).toMatch(/^confidential-certificate-oocd-charge-/);
  const bytes = new Uint8Array(packed.bytes);
  const opened = await openPack('pack.parquet', bytes.buffer, digest);
  const pack = opened.ok ? opened.value : null;
  expect(pack?.facts).toMatchObject({
    lattices: [{ kind: 'oocd', questions: [{ outcome: 'charge', base: 'five_disposals' }], counts: 'children' }],
    ...{ threshold: 6, synthetic: true, after: [] },
  });
  expect(pack?.cells.length).toBe(436);
  const certificate = await openedCertificate(proof.bytes.toString(), PASSPHRASE);
  expect(certificate && faultIn(certificate)).toBeNull();
  expect(certificate?.targets.length).toBe(17);
  await button(page, 'Close').click();
  expectNothingLeft(workbook);
});

it('says what to leave out where it has too many cells, and can be stopped', async () => {
  const workbook = await open();
  const { page } = workbook;
  await begin(page);
  // Two outcomes of one base have it in common; another extract stands beside it.
  const size = () => dialog(page).locator('.size').innerText();
  await button(page, 'Count another outcome too').click();
  await expect.poll(size, LONG).toBe('654 cells.');
  await dialog(page).getByLabel('Count Remand too').check();
  await expect.poll(size, LONG).toBe('1,090 cells.');
  expect(await axe(page, 'dialog')).toEqual([]);
  await dialog(page).getByLabel('Count Remand too').uncheck();
  await button(page, 'Leave out outcome 2').click();
  await expect.poll(size, LONG).toBe('436 cells.');
  const boroughs = dialog(page).getByRole('group', { name: 'Boroughs' });
  for (const apart of ['by ethnicity', 'by age', 'by part of the year']) await boroughs.getByLabel(apart).check();
  expect(await dialog(page).locator('.size').innerText()).toBe(
    'That is 4,528 cells, and a pack has 2,500 at most. Leave out “by age” in boroughs: 1,756 cells are left.',
  );
  expect(await button(page, 'Preview').isDisabled()).toBe(true);
  await boroughs.getByLabel('by age').uncheck();
  await button(page, 'Preview').click();
  await button(page, 'Build the pack').click();
  await button(page, 'Stop').click();
  await dialog(page).getByText('Building was stopped. Nothing was made.').waitFor();
  expectNothingLeft(workbook);
});

it('is noted on this device where the officer agrees, and binds the next pack in a page that is loaded anew', async () => {
  const workbook = await open();
  const { page } = workbook;
  await begin(page);
  for (const level of ['Boroughs', 'Youth justice services', 'Police command units', 'Court user groups'])
    await dialog(page).getByRole('group', { name: level }).getByLabel(level).uncheck();
  const note = () => dialog(page).getByLabel('Note on this device which packs are issued');
  expect(await note().isChecked()).toBe(false);
  await button(page, 'Preview').click();
  await button(page, 'Build the pack').click();
  await dialog(page)
    .getByText(/^The pack is built and was checked\./)
    .waitFor(LONG);
  await note().check();
  expect(await axe(page, 'dialog')).toEqual([]);
  const pack = await saved(page, 'Save the pack');
  const line = `${pack.file}, made on `;
  await expect
    .poll(() => page.locator('footer summary').allInnerTexts(), LONG)
    .toContain('Kept on this device: 0 files and 0 mappings, and the name of 1 issued pack');
  await page.reload();
  await page.getByRole('button', { name: 'Build a pack' }).click(LONG);
  await dialog(page).getByText(`This device noted that ${pack.file} was issued.`).waitFor(LONG);
  expect(await dialog(page).getByLabel('No, this is the first').isDisabled()).toBe(true);
  expect(await dialog(page).getByLabel('Yes', { exact: true }).isChecked()).toBe(true);
  await button(page, 'Preview').click();
  await dialog(page)
    .getByText(/Open it first: two packs that were not built together can give away what each withholds\./)
    .waitFor(LONG);
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'called-otherwise.parquet', mimeType: 'application/octet-stream', buffer: pack.bytes });
  await dialog(page).getByText('called-otherwise.parquet', { exact: true }).waitFor(LONG);
  await button(page, 'Preview').click();
  await button(page, 'Build the pack').waitFor(LONG);
  await page.keyboard.press('Escape');
  await page.locator('footer summary', { hasText: 'the name of 1 issued pack' }).click();
  await page
    .locator('footer li', { hasText: line })
    .getByRole('button', { name: /^Forget/ })
    .click();
  await page.locator('footer summary', { hasText: 'Nothing is kept on this device' }).waitFor(LONG);
  expectNothingLeft(workbook);
});
