/** A selection that leaves nobody says so and what to do next, where Undo has nothing to undo. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { openOnSamples, whole } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const NEXT =
  'No row is left by the boxes that are ticked. Untick one, or press “Start again”, and the figures come again.';

it.each(['#/kcpo', '#/kcpo/rates'])('%s with nobody left leads by “Start again” to figures', async (path) => {
  const workbook = await openOnSamples({ path: `${path}?borough=E09000001`, width: 1366, height: 768 });
  onTestFinished(() => workbook.close());
  const { page } = workbook;
  const words = page.getByText(NEXT, { exact: true });
  await words.waitFor();
  expect(await words.count()).toBe(1);
  expect(await page.locator('.selection .sentence').textContent()).toMatch(/0 children, 0 cases\.$/);
  expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Start again' }).click();
  await words.waitFor({ state: 'detached' });
  await whole(page);
  expect(await page.locator('.selection .sentence').textContent()).toMatch(/432 children, 442 cases\.$/);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(path);
  expectNothingLeft(workbook);
});
