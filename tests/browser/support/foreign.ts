/** Files whose columns are named by a supplier, so that a person must tell what they mean. */
import type { Page } from 'playwright-core';
import { chooseFiles } from './sheet';

const LONG = { timeout: 90_000 };

/** Waits until files may be chosen. */
export async function mayChooseFiles(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .waitFor({ state: 'attached', ...LONG });
}

/** Thirty decisions; `extra` names a column, which makes them another file. */
export const foreign = (extra: string): Uint8Array => {
  const rows = Array.from({ length: 30 }, (_, row) =>
    [`2024-05-${String(1 + (row % 28)).padStart(2, '0')}`, 'Brent', row % 2 ? 'B1' : 'W1', '15', 'charge', 'x'].join(),
  );
  return new TextEncoder().encode([`event_date,borough,ethnicity,age,disposal,${extra}`, ...rows].join('\n'));
};

/** Opens such a file and tells what it is; the answers are kept on the device. */
export async function opensForeign(page: Page, name: string): Promise<void> {
  await chooseFiles(page, [{ name, bytes: foreign(`note of ${name}`) }]);
  await page.getByRole('radio', { name: 'Yes, real records' }).check(LONG);
  await page.getByLabel('Who supplied it').fill('Brent');
  await page.getByRole('checkbox', { name: /^Keep these answers on this device/ }).check();
  await page.getByRole('button', { name: 'Open the extract' }).click();
}

/** The same as the first file on the page, until the samples have gone. */
export async function opensForeignFirst(page: Page, name: string): Promise<void> {
  await mayChooseFiles(page);
  await opensForeign(page, name);
  await page
    .getByText('Synthetic data: about no real child')
    .first()
    .waitFor({ state: 'detached', ...LONG });
}
