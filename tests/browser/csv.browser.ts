/** Text and spreadsheets in the built workbook: what Excel saves in the United Kingdom opens, and its numbers are right. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { chooseFiles, column, dropFiles, refusals, whole } from './support/sheet';
import { eachOnSamples, oneOnSamples } from './support/on-samples';
import { expectNothingLeft, type Workbook } from './support/workbook';

const onSamples = eachOnSamples(240_000);
/** What opens as a table stays open, so it comes last. */
const follows = oneOnSamples();
const LONG = { timeout: 90_000 };

const NAMES = ['event_date', 'borough', 'ethnicity', 'age', 'disposal', 'person_id', 'note'];
const ROWS = 240;

/** Decisions about as many children: 40 of 120 Black and 80 of 120 White children got a community resolution. */
const decisions = (date: (day: number, month: number) => string): readonly (readonly string[])[] =>
  Array.from({ length: ROWS }, (_, row) => [
    date(13 + (row % 15), 5 + (row % 3)),
    row % 2 ? 'Brent' : 'Kensington and Chelsea',
    row < ROWS / 2 ? 'B1' : 'W1',
    '15',
    (row < ROWS / 2 ? row % 3 === 0 : row % 3 !== 0) ? 'community_resolution' : 'charge',
    `child ${row}`,
    'café – “kept”; £5',
  ]);

const two = (number: number): string => String(number).padStart(2, '0');
/** Windows-1252, as Excel saves "CSV" where lists are separated by semicolons. */
const LETTERS: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94 };
const windows = (text: string) => Uint8Array.from(text, (letter) => LETTERS[letter] ?? letter.charCodeAt(0));

/** The columns are shown beside those of the contract; a person looks at them, says whose records they are, and goes on. */
async function openAsMapped({ page }: Workbook): Promise<void> {
  await page.getByRole('radio', { name: 'Yes, real records' }).check(LONG);
  await page.getByRole('button', { name: 'Open the extract' }).click();
  await expect.poll(() => page.getByText('Synthetic data: about no real child').count(), LONG).toBe(0);
  await whole(page);
}

async function expectNumbers({ page }: Workbook): Promise<void> {
  await page.getByRole('button', { name: 'Clear Period' }).click();
  // What is in view is drawn first; the report on the file stands above the figures.
  await page.locator('#figure-rates').scrollIntoViewIfNeeded();
  await expect.poll(() => column(page, 'rates'), LONG).toMatchObject({ Black: '40 of 120', White: '80 of 120' });
}

describe('a text that does not become a table', () => {
  it('says how much of it has been looked through where it is large, and stops at once where that is cancelled', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    const folder = await mkdtemp(join(tmpdir(), 'large-csv-'));
    try {
      const line = decisions((day, month) => `${two(day)}/${two(month)}/2024`)[0]?.join(',') ?? '';
      const file = join(folder, 'large.csv');
      await writeFile(file, `${NAMES.join(',')}\n${`${line}\n`.repeat(4_000_000)}`);
      await page.locator('input[type=file]').first().setInputFiles(file);
      const opening = page.getByRole('list', { name: 'Files being opened' });
      const said = /Looking through it first: read [\d.]+ MB of 3\d\d MB, (about|a few) .*left/;
      await expect.poll(() => opening.innerText(), LONG).toMatch(said);
      expect(Number(await opening.getByRole('progressbar').getAttribute('value'))).toBeGreaterThan(0);
      await opening.getByRole('button', { name: 'Cancel' }).click();
      await opening.waitFor({ state: 'detached' });
      expect(await refusals(page)).toEqual([]);
      expectNothingLeft(workbook);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is refused with what to do, where it is a web page, a PDF or minutes', async () => {
    const workbook = await follows('#/oocd');
    const text = (words: string) => new TextEncoder().encode(words);
    await chooseFiles(workbook.page, [
      { name: 'extract.csv', bytes: text('<!DOCTYPE html><title>Sign in</title>') },
      { name: 'extract.pdf', bytes: text('%PDF-1.7\n') },
      { name: 'minutes.txt', bytes: text('Minutes of the panel\nof May\n') },
    ]);
    await expect.poll(() => workbook.page.getByRole('alert').count(), LONG).toBe(3);
    const said = (await refusals(workbook.page)).join('\n');
    expect(said).toContain('The file is a web page or XML, not a table;');
    expect(said).toContain('The file is a PDF: a picture of a table, not a table.');
    expect(said).toContain('The file reads as a single column: nothing divides its lines into cells.');
    expectNothingLeft(workbook);
  });
});

describe('a table that is no Parquet', () => {
  it('a semicolon CSV in Windows-1252 with UK dates, dropped on the page', async () => {
    const workbook = await follows('#/oocd/rates');
    const lines = decisions((day, month) => `${two(day)}/${two(month)}/2024`).map((cells) =>
      cells.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';'),
    );
    const bytes = windows(['Decisions of the panel', NAMES.join(';'), ...lines, ''].join('\r\n'));
    await dropFiles(workbook.page, [{ name: 'decisions 2024.csv', bytes }]);
    await openAsMapped(workbook);
    await expectNumbers(workbook);
    expect(await workbook.page.locator('section.notes').innerText()).toContain('decisions 2024.csv');
    expectNothingLeft(workbook);
  });

  it('an Excel workbook with real dates', async () => {
    const workbook = await onSamples();
    const rows = decisions((day, month) => `2024-${two(month)}-${two(day)}`).map(([date = '', ...cells]) => [
      { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' },
      // Long enough that the unpacking is handed to a worker of its own.
      ...cells.map((cell) => ({ value: cell === '15' ? 15 : cell.padEnd(cell.includes('café') ? 1500 : 0, cell) })),
    ]);
    const data = [NAMES.map((value) => ({ value })), ...rows];
    const bytes = await writeXlsxFile(data as never).toBuffer();
    await chooseFiles(workbook.page, [{ name: 'decisions.xlsx', bytes }]);
    await openAsMapped(workbook);
    await expectNumbers(workbook);
    expectNothingLeft(workbook);
  });
});
