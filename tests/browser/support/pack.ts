/** A protected pack, opened in the built workbook as a reader opens it. */
import type { Page } from 'playwright-core';
import { forgedPack } from '../../support/forged-pack';
import { fileOfPack, type TestPack } from '../../support/sample-pack';
import { chooseFiles } from './sheet';

const LONG = { timeout: 90_000 };

/** Chooses the file of a pack; of one of numbers that nobody counted, where none is given. */
export async function choosePack(page: Page, pack: TestPack = forgedPack()): Promise<void> {
  const bytes = new Uint8Array(await fileOfPack(pack));
  await chooseFiles(page, [{ name: 'pack-of-the-panel.parquet', bytes }]);
}

/** Says yes to the question, and waits until the sheet of the pack stands. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close them and open the pack' }).click(LONG);
  await page.getByLabel('Area').waitFor(LONG);
  await page.locator('.page.settled').waitFor(LONG);
}
