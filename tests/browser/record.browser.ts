/** The meeting's record: pinned, found, acted on, saved, opened again, and carried away on paper and as files. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { axe } from './support/axe';
import { oneOnSamples } from './support/on-samples';
import { dropFiles, toAddress } from './support/sheet';
import { axeOnTheWay } from './support/ways';
import { expectNothingLeft } from './support/workbook';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const follows = oneOnSamples();
const LONG = { timeout: 90_000 };

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function saved(page: Page, name: string): Promise<readonly [name: string, bytes: Buffer]> {
  const coming = page.waitForEvent('download', LONG);
  await button(page, name).click(LONG);
  const download = await coming;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

const FOUND =
  'Black children were less likely than White children to get a community resolution at their first formal or informal outcome. It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).';

it('a finding and an action are recorded, saved, and opened again at the next meeting', async () => {
  const workbook = await follows('#/oocd', { width: 1366, height: 768 });
  const { page } = workbook;
  await page.evaluate(() => {
    location.hash = '#/oocd/record';
  });
  await page.getByRole('heading', { name: 'The meeting’s record' }).waitFor(LONG);
  await page.getByLabel('Who meets').fill('Haringey scrutiny panel');
  await page.getByRole('button', { name: FOUND }).click(LONG);
  await page.getByRole('radio', { name: 'To be reformed' }).check(LONG);
  expect(await page.getByText('A reform needs a next step.').count()).toBe(1);
  await page.getByLabel('Next step').fill('Ask every case whether <b>a charge</b> was needed');
  await button(page, 'Record an action').click(LONG);
  await page.getByLabel('Owner').fill('Inspector');
  await page.getByLabel('Action', { exact: true }).fill('Second reader for each charge');
  const target = page.getByLabel('Target date');
  await target.fill('2020-01-31');
  // What no record can hold never gets into it, or its file would be refused at the next meeting.
  await target.fill('0026-01-31');
  await page.getByLabel('Overseer').focus();
  await page.getByText('A day from 2000 to 2099: the one before stands.').waitFor();
  expect(await target.inputValue()).toBe('2020-01-31');
  expect(await page.getByRole('listitem').filter({ hasText: 'Overdue: action 1' }).innerText()).toBe(
    'Overdue: action 1, 31 January 2020. Second reader for each charge Inspector',
  );
  await button(page, 'Sentences: not supplied').click(LONG);
  expect(await page.locator('#record-pins + article').innerText()).toContain(FOUND);
  expect(await axeOnTheWay(page)).toEqual([]);

  const [name, bytes] = await saved(page, 'Save the record');
  expect(name).toMatch(/^record-20\d\d-\d\d-\d\d\.scrutiny\.json$/);
  await page.reload();
  await page.getByRole('heading', { name: 'The meeting’s record' }).waitFor(LONG);
  const chooser = page.locator('.record .opens input[type=file]');
  await chooser.setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await expect.poll(() => page.getByRole('textbox', { name: 'Finding 1' }).inputValue(), LONG).toBe(FOUND);
  // Dropped on whatever page is in sight, it opens on its own.
  await toAddress(page, '#/oocd');
  await dropFiles(page, [{ name: 'dropped.scrutiny.json', bytes }]);
  await page.getByText('dropped.scrutiny.json is open.').waitFor(LONG);
  await expect.poll(() => new URL(page.url()).hash).toContain('/oocd/record');
  await button(page, 'Begin the next meeting').click(LONG);
  expect(await page.getByRole('heading', { name: /^What changed since the last meeting/ }).count()).toBe(1);
  const before = page.getByText(/^Found before on \d+ \w+ 20\d\d: To be reformed\.$/);
  await before.first().waitFor(LONG);

  const cut = { name: 'cut.json', mimeType: 'application/json', buffer: bytes.subarray(0, 100) };
  await chooser.setInputFiles(cut);
  expect(await page.getByRole('alert').innerText()).toBe(
    'The record in sight is neither kept nor saved, and would be gone. Save it first, or choose cut.json again to open it all the same.',
  );
  await chooser.setInputFiles(cut);
  await expect
    .poll(() => page.getByRole('alert').innerText(), LONG)
    .toBe(
      'cut.json is not a record of this workbook: its text is no JSON, or it is cut.\nThe record that was open stands as it was.',
    );
  expect(await page.getByRole('textbox', { name: 'Finding 1' }).inputValue()).toBe(FOUND);
  expectNothingLeft(workbook);
});

it('a figure is pinned where it stands, and the record is written as a page and for Word', async () => {
  const workbook = await follows('#/oocd/rates', { width: 1366, height: 768 });
  const { page } = workbook;
  await button(page, /^Pin for the record/).click(LONG);
  await page.getByText('Pinned to the meeting’s record.').waitFor(LONG);
  await page.getByRole('link', { name: 'To the record', exact: true }).click(LONG);
  await page.getByRole('heading', { name: 'The meeting’s record' }).waitFor(LONG);
  await page.getByLabel('Who meets').fill('Panel <i>of</i> "Haringey"');

  const [htmlName, html] = await saved(page, 'Write it as a page (HTML)');
  expect(htmlName).toMatch(/^record-.*\.html$/);
  const browser = page.context().browser();
  if (!browser) throw new Error('There is no browser.');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const read = await context.newPage();
  const asked: string[] = [];
  read.on('request', (request) => asked.push(request.url()));
  await read.setContent(html.toString('utf8'));
  expect(await read.getByRole('heading', { level: 1 }).innerText()).toBe('Panel <i>of</i> "Haringey"');
  expect(
    await read
      .getByRole('row', { name: /^Asian/ })
      .first()
      .innerText(),
  ).toMatch(/^Asian\t/);
  expect(await read.locator('header').innerText()).toContain('Synthetic data: about no real child.');
  expect(await read.locator('script').count()).toBe(0);
  expect(asked).toEqual([]);
  const pdf = await read.pdf({ preferCSSPageSize: true, tagged: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(0);
  await context.close();
  // What looks for faults is a script itself.
  const looked = await page.context().newPage();
  await looked.setContent(html.toString('utf8'));
  expect(await axe(looked)).toEqual([]);
  await looked.close();

  const [docxName, docx] = await saved(page, 'Write it for Word (.docx)');
  expect(docxName).toMatch(/^record-.*\.docx$/);
  const parts = unzipSync(docx);
  const body = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
  expect(body).toContain('w:pStyle w:val="Heading1"');
  expect(body).toContain('w:tblHeader');
  expect(body).toContain('Panel &lt;i&gt;of&lt;/i&gt;');
  expectNothingLeft(workbook);
});
