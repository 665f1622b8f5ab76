/** Files as they lie on a disk: larger than 2 GB, and written to by another program while they are read. */
import { appendFile, mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { refusals, rows, whole } from './support/sheet';
import { oneOnSamples } from './support/on-samples';
import { expectNothingLeft } from './support/workbook';

vi.setConfig({ testTimeout: 300_000 });
const follows = oneOnSamples();
const LONG = { timeout: 150_000 };

const SAMPLE = new URL('../../data/sample/oocd.parquet', import.meta.url);
const THREE_GB = 3 * 1024 ** 3;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-on-disk-'));
});
afterAll(() => rm(folder, { recursive: true }));

const choose = (page: Page, ...names: string[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(names.map((name) => join(folder, name)));

/** A file of 3 GB that takes no room on the disk: bytes at its begin and its end, and nothing between them. */
async function sparse(name: string, begin: Uint8Array, end = new Uint8Array()): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, begin);
  await truncate(path, THREE_GB);
  const file = await open(path, 'r+');
  await file.write(end, 0, end.length, THREE_GB - end.length);
  await file.close();
}

/** Puts away every refusal, so that the next file is answered by its own. */
async function dismissAll(page: Page): Promise<void> {
  for (let left = await page.getByRole('alert').count(); left > 0; left -= 1) {
    await page
      .getByRole('button', { name: /^Dismiss/ })
      .first()
      .click();
    await expect.poll(() => page.getByRole('alert').count()).toBe(left - 1);
  }
}

/** The rows of the sample where they lie in it, and its footer at the end: Parquet counts from the first byte. */
async function largeParquet(name: string): Promise<void> {
  const bytes = await readFile(SAMPLE);
  const footer = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8);
  await sparse(name, bytes.subarray(0, footer), bytes.subarray(footer));
}

describe('a file of 3 GB', () => {
  it('is refused at once where it is not what its name says, and what was open stays open', async () => {
    const workbook = await follows('#/oocd/rates');
    const { page } = workbook;
    const before = await rows(page, 'rates');
    const begin = (await readFile(SAMPLE)).subarray(0, 50_000);
    const lines = `event_date,borough\n${'2024-03-04,Brent\n'.repeat(400)}`;
    await sparse('cut-short.parquet', begin);
    await sparse('nothing.parquet', new Uint8Array(4));
    await sparse('large.xlsx', new TextEncoder().encode('PK\u0003\u0004'));
    await sparse('lines.csv', new TextEncoder().encode(lines));
    await choose(page, 'cut-short.parquet', 'nothing.parquet', 'large.xlsx', 'lines.csv');
    await expect.poll(() => page.getByRole('alert').count(), LONG).toBe(4);
    const said = (await refusals(page)).join('\n');
    for (const sentence of [
      'The file is not complete: its end is missing. | File: cut-short.parquet',
      'The file is not Parquet. | File: nothing.parquet',
      'The spreadsheet is damaged: it cannot be unpacked. | File: large.xlsx | Found: the list of its parts is missing: the file was cut short',
      'The file is damaged: from one row on it holds no text. | File: lines.csv | Found: bytes of nought in row 402 of the file',
    ]) {
      expect(said).toContain(sentence);
    }
    expect(await rows(page, 'rates')).toEqual(before);
    await dismissAll(page);
    expectNothingLeft(workbook);
  });
});

describe('a file that another program writes while it is read', () => {
  const CHANGED =
    'The file can no longer be read: it was changed while it was being opened, or the browser may not read it.';

  it.each(['csv', 'parquet'])('of %s is refused in a sentence, and what was open stays open', async (format) => {
    const workbook = await follows('#/oocd/rates');
    const { page } = workbook;
    const before = await rows(page, 'rates');
    const name = `growing.${format}`;
    const line = '2024-03-04,E09000007,W1,15,charge\n';
    if (format === 'parquet') await largeParquet(name);
    else await writeFile(join(folder, name), `event_date,borough,ethnicity,age,disposal\n${line.repeat(3_000_000)}`);
    await choose(page, name);
    // The other program writes on for as long as the file is being read.
    const writing = setInterval(() => void appendFile(join(folder, name), line), 20);
    await expect.poll(() => page.getByRole('alert').count(), LONG).toBe(1);
    clearInterval(writing);
    const said = await refusals(page);
    const changed = `${CHANGED} | File: ${name} | Wait until nothing else is writing to it, check that another program can open it, then choose it again.`;
    // Where the other program was quicker than the first look, the end that Parquet must have is gone already.
    const endGone = format === 'parquet' && (said[0] ?? '').includes('ends with the letters PAR1');
    expect(said).toEqual([endGone ? said[0] : changed]);
    expect(await rows(page, 'rates')).toEqual(before);
    await dismissAll(page);
    expectNothingLeft(workbook);
  });
});

// In place of the samples, so it comes last.
describe('a file of 3 GB that is whole', () => {
  it('opens where its footer says that its rows fit', async () => {
    const workbook = await follows('#/oocd/rates');
    const { page } = workbook;
    const before = await rows(page, 'rates');
    await largeParquet('whole.parquet');
    await choose(page, 'whole.parquet');
    await page.getByRole('region', { name: 'Quality of whole.parquet' }).first().waitFor(LONG);
    await whole(page);
    expect(await rows(page, 'rates')).toEqual(before);
    expectNothingLeft(workbook);
  });
});
