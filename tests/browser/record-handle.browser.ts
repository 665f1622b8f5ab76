/** A record opened from a file that the browser can write: saved on into that file once the reader says so. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { sealedFiles } from '../../src/keeping/sealed-file';
import { EMPTY_RECORD } from '../../src/record/edit';
import { writeRecord } from '../../src/record/record-file';
import { EMPTY_TARGET } from '../../src/record/record';
import { axe } from './support/axe';
import { readChosen, writeChosen } from './support/files-with-handles';
import { oneOnSamples } from './support/on-samples';
import { toAddress } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

const follows = oneOnSamples();
const LONG = { timeout: 90_000 };
const PASSPHRASE = 'river lamp orange walk';
const [JUNE, JULY] = ['june.scrutiny.json', 'july.scrutiny.json'];

const body = (page: Page) => page.getByLabel('Who meets');
const status = (page: Page) => page.locator('.record .kept [role=status]');
const goOn = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name: `Go on saving into ${name}`, exact: true });
const close = (page: Page) => page.getByRole('button', { name: 'Close', exact: true }).click();
const ofBody = (name: string) =>
  writeRecord({ ...EMPTY_RECORD, body: name, targets: [{ id: 't', ...EMPTY_TARGET, words: 'Fewer gaps' }] });

/** Chooses the file that was written last, as a reader does. */
async function choose(page: Page): Promise<void> {
  await page.locator('label', { hasText: 'Open a record' }).click();
}

async function opened(page: Page, name: string, of: string): Promise<void> {
  await writeChosen(page, name, ofBody(of));
  await choose(page);
  await page.getByText(`${name} is open.`).waitFor(LONG);
  await expect.poll(() => body(page).inputValue(), LONG).toBe(of);
}

it('goes on in its file as it is typed, covers nothing that others wrote, and no other record goes there', async () => {
  const workbook = await follows('#/oocd/rates', { width: 1366, height: 768 });
  const { page } = workbook;
  await toAddress(page, '#/oocd/record');
  await opened(page, JUNE, 'A panel');
  await body(page).fill('A panel, June');
  expect(await readChosen(page, JUNE)).toBe(ofBody('A panel'));
  await page.getByRole('button', { name: 'Where it is kept' }).click();
  expect(await axe(page)).toEqual([]);
  await goOn(page, JUNE).click();
  await page.locator('dialog .now', { hasText: /^Saved \d\d:\d\d:\d\d in june\.scrutiny\.json$/ }).waitFor(LONG);
  expect(await readChosen(page, JUNE)).toBe(ofBody('A panel, June'));
  expect(await goOn(page, JUNE).count()).toBe(0);
  await close(page);
  await body(page).press('End');
  await page.keyboard.type(', the second');
  await expect.poll(() => readChosen(page, JUNE), LONG).toBe(ofBody('A panel, June, the second'));
  expect(await status(page).innerText()).toMatch(/^Saved \d\d:\d\d:\d\d in june\.scrutiny\.json$/);

  await opened(page, JULY, 'Another panel');
  await body(page).fill('Another panel, July');
  expect(await readChosen(page, JUNE)).toBe(ofBody('A panel, June, the second'));
  // It can be gone on with where it stands as well, without the window.
  await page.getByRole('button', { name: `Go on saving into ${JULY}` }).click();
  await expect.poll(() => readChosen(page, JULY), LONG).toBe(ofBody('Another panel, July'));

  await writeChosen(page, JULY, ofBody('Written by a colleague'));
  await body(page).fill('Typed too late');
  const covered = 'Not saved: another page or program changed july.scrutiny.json. Save a copy by hand';
  await expect.poll(() => status(page).innerText(), LONG).toBe(covered);
  expect(await readChosen(page, JULY)).toBe(ofBody('Written by a colleague'));
  expectNothingLeft(workbook);
});

it('sealed goes on sealed; damaged or newer is refused and left as it is', async () => {
  const workbook = await follows('#/oocd/rates', { width: 1366, height: 768 });
  const { page } = workbook;
  await page.reload();
  await toAddress(page, '#/oocd/record');
  await writeChosen(page, JUNE, await (await sealedFiles(PASSPHRASE))(ofBody('A panel')));
  await body(page).waitFor(LONG);
  await choose(page);
  await page.getByLabel(`Passphrase of ${JUNE}`).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect.poll(() => body(page).inputValue(), LONG).toBe('A panel');
  await page.getByRole('button', { name: 'Where it is kept' }).click();
  await goOn(page, JUNE).click();
  await page.locator('dialog .now', { hasText: /in june\.scrutiny\.json$/ }).waitFor(LONG);
  await close(page);
  const before = await readChosen(page, JUNE);
  await body(page).fill('Nobody reads this');
  await expect.poll(async () => (await readChosen(page, JUNE)) === before, LONG).toBe(false);
  expect(await readChosen(page, JUNE)).toMatch(/^\{"opening":/);
  expect(await readChosen(page, JUNE)).not.toContain('Nobody');

  const refused: readonly (readonly [text: string, said: string])[] = [
    [ofBody('A panel').slice(0, -4), 'july.scrutiny.json is cut, or was damaged.'],
    [ofBody('A panel').replace(/"format":\d+/, '"format":999'), 'july.scrutiny.json was written by a newer workbook.'],
  ];
  for (const [text, said] of refused) {
    await writeChosen(page, JULY, text);
    await choose(page);
    await page.getByText(said).waitFor(LONG);
    await page.getByRole('button', { name: 'Open what could be read' }).click();
    await expect.poll(() => page.getByRole('button', { name: /^Go on saving into/ }).count()).toBe(0);
    await page.getByLabel('Target 1, in words').fill('Changed');
    expect(await readChosen(page, JULY)).toBe(text);
    await page.getByRole('button', { name: 'Save the record' }).click();
  }
  expectNothingLeft(workbook);
});
