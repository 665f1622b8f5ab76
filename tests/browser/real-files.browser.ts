import { expect, it } from 'vitest';
import { anyName, realExtract } from '../support/real-extract';
import { chooseFiles, headline, openOnSamples, whole } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

it('probe', async () => {
  const workbook = await openOnSamples({ path: '#/oocd' });
  const { page } = workbook;
  console.log(await headline(page));
  await page.context().setOffline(true);
  await chooseFiles(page, [{ name: anyName(), bytes: realExtract('oocd') }]);
  const t = Date.now();
  await expect.poll(() => page.getByText('Synthetic data').count(), { timeout: 50_000 }).toBe(0);
  console.log(Date.now() - t);
  await whole(page);
  console.log(await headline(page), await page.locator('header').innerText());
  expectNothingLeft(workbook);
  await workbook.close();
}, 100_000);
