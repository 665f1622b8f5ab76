/** The record published beside a protected pack: chosen line by line, saved as one file, and read from that file alone. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCopy } from '../../src/copying/copy-text';
import { forgedPack } from '../support/forged-pack';
import { fileOfPack } from '../support/sample-pack';
import { axe } from './support/axe';
import { eachOnSamples } from './support/on-samples';
import { askedFor, openOneFile } from './support/one-file';
import { follow } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

const open = eachOnSamples(400_000);
const LONG = { timeout: 120_000 };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrutiny-workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('goes into the copy as the pack answers it, and is read there beside the pack', async () => {
  const workbook = await open();
  const { page } = workbook;
  await follow(page, '#/oocd/rates?outcome.oocd=charge&count=events');
  await page.getByRole('button', { name: /^Pin for the record/ }).click(LONG);
  await page.getByText('Pinned to the meeting’s record.').waitFor(LONG);
  const [exact = ''] = /\d+ in 100 \([\d,]+ of [\d,]+\)/.exec(await page.locator('main').innerText()) ?? [];
  expect(exact).not.toBe('');
  await page.getByRole('link', { name: 'To the record', exact: true }).click(LONG);
  await page.getByLabel('Who meets').fill('Haringey scrutiny panel');
  for (const words of ['The operating model was changed.', 'Case YP-0451-77 was in the news.']) {
    await page.getByRole('button', { name: 'Tell what happened' }).click();
    await page.getByLabel('What happened', { exact: true }).last().fill(words);
  }
  await page.getByLabel('Day, if it was one').first().fill('2024-11-03');
  await page.getByRole('button', { name: 'Set a local target' }).click();
  await page.getByLabel('Set by', { exact: true }).fill('the board');
  await page.getByLabel('Number in 100').fill('40');
  await page.getByRole('button', { name: /^Draw it where this is shown: Charge/ }).click();
  await page.getByRole('button', { name: 'Begin the next meeting' }).click();
  await page.getByRole('button', { name: 'Publish this record' }).click(LONG);
  const section = page.getByRole('region', { name: 'Publish for members and the public' });
  await section.locator('input[type=file]').setInputFiles({
    ...{ name: 'pack-charge.parquet', mimeType: 'application/octet-stream' },
    buffer: Buffer.from(await fileOfPack(forgedPack())),
  });
  await section.getByText('The pack says:').waitFor(LONG);
  expect(await section.getByRole('checkbox', { name: 'What happened' }).count()).toBe(1);
  expect(await section.innerText()).toContain(
    'What happened. Stays out. It holds what looks like the number of a case or person. Take it out of the record first.',
  );
  const target = section.getByRole('checkbox', { name: 'Local target' });
  expect([await target.isChecked(), await section.getByText('40 in 100').count()]).toEqual([false, 1]);
  await target.check();
  for (const width of [320, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    expect(await axe(page)).toEqual([]);
    // Nothing of it is cut, nor wider than the window.
    expect(await section.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  if (process.env.SHOTS) await section.screenshot({ path: `${process.env.SHOTS}-publish.png` });
  await section.getByRole('button', { name: 'Save the copy to publish' }).click();
  await section.getByText('Tick this box once you have read the lines.').waitFor(LONG);
  await section.getByRole('checkbox', { name: /^I have read every line/ }).check();
  const coming = page.waitForEvent('download', LONG);
  await section.getByRole('button', { name: 'Save the copy to publish' }).click();
  const file = join(folder, 'published.html');
  await (await coming).saveAs(file);
  const bytes = await readFile(file);
  expect(await section.locator('.sum').innerText()).toBe(createHash('sha256').update(bytes).digest('hex'));
  expectNothingLeft(workbook);

  const copy = await readCopy(/data-extracts>([^<]*)/.exec(bytes.toString('latin1'))?.[1] ?? '');
  const inside = await copy?.open('');
  expect(inside?.others.map(({ name }) => name)).toEqual(['pack-charge.parquet', 'record.scrutiny.json']);
  const record = new TextDecoder().decode(inside?.others[1]?.bytes);
  expect(record).not.toMatch(/YP-0451|[0-9a-f]{8}-[0-9a-f]{4}/);
  expect(record).not.toContain(exact);

  const reader = await openOneFile({ width: 1366, height: 768 }, file);
  await reader.page.getByRole('link', { name: 'The meeting’s record' }).click(LONG);
  await reader.page.getByRole('heading', { level: 1, name: 'Haringey scrutiny panel' }).waitFor(LONG);
  const read = await reader.page.locator('main').innerText();
  expect(read).toContain('The operating model was changed.');
  expect(read).not.toContain(exact);
  expect(read).toMatch(/What changed since the last meeting, \d+ \w+ 20\d\d\n+Of what is published here\./);
  expect(read).toContain('Before you quote these');
  expect(read).toContain('How it was worked out: ');
  expect(await reader.page.locator('main :is(input, textarea)').count()).toBe(0);
  expect(await axe(reader.page)).toEqual([]);
  if (process.env.SHOTS) await reader.page.screenshot({ path: `${process.env.SHOTS}-read.png`, fullPage: true });
  await reader.page.getByRole('navigation', { name: 'Its figures in this pack' }).getByRole('link').click();
  await reader.page.getByLabel('Area').waitFor(LONG);
  expect(askedFor(reader)).toEqual([]);
  if (process.env.SHOTS) await reader.page.screenshot({ path: `${process.env.SHOTS}-figure.png` });
  const aim = 'Line of dashes and dots, target: 40 in 100, set by the board.';
  await reader.page.getByText(aim).waitFor(LONG);
  await reader.page.evaluate(() => void (location.hash = location.hash.replace('/rates', '/time')));
  const marked =
    'Numbered upright lines, from the meeting’s record: 1: 3 November 2024, The operating model was changed.';
  await reader.page.getByText(`${marked} ${aim}`).waitFor(LONG);
  await reader.page.keyboard.press('p');
  await reader.page.locator('.presentation').getByText(`${marked} ${aim}`).waitFor(LONG);
  await reader.close();
});
