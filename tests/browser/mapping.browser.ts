/** A file in somebody else's shape is told column by column, opens, is remembered, and is added to another. */
import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { itServed } from './support/it-served';
import { oocdColumns } from '../support/extract-files';
import { column, parquetBytes } from '../support/parquet';
import { axe } from './support/axe';
import { oneOnSamples } from './support/on-samples';
import { chooseFiles, counts, openOnSamples, refusals, whole } from './support/sheet';
import { axeOnTheWay } from './support/ways';
import { cutOff, expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };

const SEARCHES = 'london-child-searches-2021-12-to-2022-11.parquet';
const REAL = new URL(`../../../shared/data/${SEARCHES}`, import.meta.url);
const IMAGE = '<img src=x onerror=alert(1)>';

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

async function onSamples(): Promise<Workbook> {
  const workbook = await openOnSamples({ path: '#/oocd' });
  opened.push(workbook);
  return workbook;
}

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: /^Tell the workbook/ });
const openIt = (page: Page) => page.getByRole('button', { name: 'Open the extract' });
const many = <Value>(times: number, value: (row: number) => Value) =>
  Array.from({ length: times }, (_, row) => value(row));

/** Sixty decisions as a supplier might write them: dates that could be either way round, codes of an unknown version. */
function foreign(rows = 60): Uint8Array<ArrayBuffer> {
  return parquetBytes([
    column(
      'Date of decision',
      'text',
      many(rows, (row) => `0${String((row % 9) + 1)}/0${String((row % 3) + 1)}/2023`),
    ),
    column(
      'Borough of residence',
      'text',
      many(rows, (row) => (row % 10 ? 'Camden' : 'Atlantis')),
    ),
    column(
      'Self defined ethnicity',
      'text',
      many(rows, (row) => ['O1', 'W1', 'B1'][row % 3] ?? ''),
    ),
    column(
      'Age',
      'int',
      many(rows, (row) => 13 + (row % 4)),
    ),
    column(
      'Outcome',
      'text',
      many(rows, (row) => (row % 2 ? 'Community resolution' : 'Charged')),
    ),
    column(
      IMAGE,
      'text',
      many(rows, () => IMAGE),
    ),
  ]);
}

/** A file that fits, of so many decisions in a month. */
const fitting = (month: string, rows: number): Uint8Array<ArrayBuffer> =>
  parquetBytes(
    oocdColumns([
      column(
        'event_date',
        'day',
        many(rows, () => `${month}-04`),
      ),
      column(
        'sex',
        'text',
        many(rows, () => 'male'),
      ),
    ]),
  );

const hash = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));

async function toTheFigures(page: Page): Promise<void> {
  const go = page.getByRole('button', { name: 'Go to the figures' }).first();
  await go.waitFor(LONG);
  await go.click();
  await whole(page);
}

describe.skipIf(!existsSync(REAL))('22,995 searches of children in London', () => {
  it('open as stops and searches with few clicks, and the mapping is offered when the file comes again', async () => {
    const workbook = await onSamples();
    const { page } = workbook;
    await cutOff(page);
    const file = { name: SEARCHES, bytes: new Uint8Array(readFileSync(REAL)) };
    await chooseFiles(page, [file]);
    await heading(page).waitFor(LONG);
    expect(await heading(page).innerText()).toBe(`Tell the workbook what the columns of ${SEARCHES} mean`);
    // They are searches, and the workbook knows it.
    expect(await page.getByRole('radio', { name: /^Stop and search/ }).isChecked()).toBe(true);
    expect(await page.getByRole('note', { name: 'What is left out' }).count()).toBe(0);
    const chosen = await page
      .locator('.mapping tbody select[id^=column-]')
      .evaluateAll((found) => found.map((one) => [one.id, one instanceof HTMLSelectElement ? one.value : '']));
    expect(chosen.filter(([, from]) => from !== '')).toEqual([
      ['column-event_date', 'from:date'],
      ['column-borough', 'from:la_code'],
      ['column-ethnicity', 'from:self_defined_ethnicity'],
      ['column-age_band', 'from:age_range'],
      ['column-search_outcome', 'from:outcome'],
      ['column-ethnicity_observed', 'from:officer_defined_ethnicity'],
      ['column-sex', 'from:gender'],
      ['column-search_type', 'from:type'],
      ['column-legislation', 'from:legislation'],
      ['column-object_of_search', 'from:object_of_search'],
    ]);
    expect(await page.locator('.mapping').innerText()).toContain('22,995 rows will be read');
    expect(await axeOnTheWay(page)).toEqual([]);

    await page.getByLabel('Yes, real records').check();
    await page.getByLabel('Who supplied it').fill('data.police.uk');
    await page.getByRole('checkbox', { name: /^Keep these answers on this device/ }).check();
    await openIt(page).click();
    await toTheFigures(page);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('22,995 searches');
    await whole(page);
    await page.getByRole('button', { name: /^Outcome of the search/ }).click();
    expect((await counts(page, 'Outcome of the search'))['Community resolution']).toBe(1508);
    expect(await page.getByText('Synthetic data: about no real child').count()).toBe(0);

    // The same file again in this sitting: its columns are not asked for once more, and it is not added to itself.
    await chooseFiles(page, [{ ...file, name: 'the same once more.parquet' }]);
    await page.getByText(/the same once more\.parquet is open already in stop and search/).waitFor(LONG);
    await page.locator('.question').getByRole('button', { name: 'Cancel' }).click();
    expect(await heading(page).count()).toBe(0);

    // After a reload the answers that were kept are filled in, to be looked at and opened.
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('heading', { name: /^This link was made on/ }).waitFor(LONG);
    await chooseFiles(page, [file]);
    await heading(page).waitFor(LONG);
    expect(await page.getByRole('note').first().innerText()).toMatch(
      /^Filled in as kept on \d{1,2} \w+ \d{4} for data\.police\.uk\. Check it\.$/,
    );
    await page.locator('.foot').getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => heading(page).count()).toBe(0);

    await page.locator('summary', { hasText: 'Kept on this device: 0 files and 1 mapping' }).click();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await page.getByText('Forgotten: 0 files and 1 mapping. Nothing is kept on this device any more.').waitFor();
    await page.locator('summary', { hasText: 'Nothing is kept on this device' }).waitFor();
    expectNothingLeft(workbook);
  });
});

describe('a foreign file', () => {
  const follows = oneOnSamples();

  it('waits in its turn while the sheets stay in use, and a file that lacks a column says which', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    await chooseFiles(page, [
      {
        name: 'e.parquet',
        bytes: parquetBytes([column('date', 'day', ['2022-01-01']), column(IMAGE, 'text', ['Camden'])]),
      },
      { name: 'f.parquet', bytes: parquetBytes(oocdColumns([], ['ethnicity'])) },
      { name: 'g.parquet', bytes: parquetBytes(oocdColumns([column('event_date', 'text', ['4 March 2022'])])) },
    ]);
    await heading(page).waitFor(LONG);
    await page.getByText('2 more files wait for this.').waitFor(LONG);
    await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name: 'Remand' }).click();
    await whole(page);
    expect(await page.locator('main h1').innerText()).toMatch(/^Remand:/);
    await page.getByRole('button', { name: 'Go back to its columns' }).click();
    for (const [name, why] of [
      ['e', 'The file is none of the five extracts that this workbook reads.'],
      ['f', 'A column that this extract needs is missing. (column ethnicity'],
      ['g', 'A column has the wrong type. (column event_date, found text)'],
    ] as const) {
      await page.getByRole('heading', { name: `columns of ${name}.parquet mean` }).waitFor(LONG);
      expect(await page.locator('.mapping').innerText()).toContain(why);
      await page.locator('.foot').getByRole('button', { name: 'Cancel' }).click();
    }
    await expect.poll(() => heading(page).count(), LONG).toBe(0);
    expect(await page.getByRole('list', { name: 'Files being opened' }).count()).toBe(0);
    expect(await refusals(page)).toEqual([]);
    expectNothingLeft(workbook);
  });

  // The file stays open, so it comes last.
  it('is told on a narrow screen: what only a person knows is asked before it opens', async () => {
    const workbook = await follows('#/oocd', { width: 320, height: 800 });
    const { page } = workbook;
    const before = page.workers().length;
    await chooseFiles(page, [{ name: 'foreign.parquet', bytes: foreign() }]);
    await heading(page).waitFor(LONG);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.locator('summary', { hasText: '2 values, 1 not recognised (6 rows)' }).click();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('img').count()).toBe(0);

    await openIt(page).click();
    const missing = page.getByRole('list', { name: 'Still missing' });
    expect(await missing.getByRole('listitem').count()).toBe(3);
    await page.getByRole('radio', { name: /^19\+1/ }).check();
    await page.getByRole('radio', { name: /^The day/ }).check();
    await page.getByText(/is read as \d+ (January|February|March) 2023\./).waitFor();
    await page.getByLabel('Yes, real records').check();
    expect(await missing.count()).toBe(0);
    await page.getByLabel('Atlantis means').selectOption({ label: 'Camden' });
    await page.locator('summary', { hasText: /2 values, all understood\s*in Borough/ }).waitFor();

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the answers as a file' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('mapping foreign.json');
    const mapping = readFileSync(await download.path());

    // Cancelled, nothing of it stays; opened again, the saved mapping tells all but the click that opens it.
    await page.getByRole('button', { name: 'Cancel' }).last().click();
    await expect.poll(() => page.workers().length, LONG).toBe(before);
    await whole(page);
    await chooseFiles(page, [{ name: 'foreign.parquet', bytes: foreign() }]);
    await heading(page).waitFor(LONG);
    const load = page.locator('.mapping input[type=file]');
    await load.setInputFiles({ name: 'minutes.json', mimeType: '', buffer: Buffer.from('{"format":"minutes"}') });
    await page.getByText('The file is not a mapping that this workbook can use.').waitFor();
    await load.setInputFiles({ name: 'mapping foreign.json', mimeType: '', buffer: mapping });
    await page.locator('summary', { hasText: /2 values, all understood\s*in Borough/ }).waitFor();
    await openIt(page).click();
    await toTheFigures(page);
    await page.getByRole('button', { name: 'Who is counted', exact: true }).click();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('60 decisions');
    expectNothingLeft(workbook);
  });
});

/** Decisions without a place, as a spreadsheet's CSV: days that could be either way round, and how many of each. */
const placeless = (month: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `Date,Ethnicity,Age,Outcome,Number\n${many(60, (row) => `0${String((row % 9) + 1)}/0${String(month)}/2023,${row % 2 ? 'White - Irish' : 'Black - African'},${String(13 + (row % 4))},${row % 3 ? 'Charged' : 'Community resolution'},${String((row * 7) % 5)}`).join('\n')}`,
  );

describe('two files with the same columns', () => {
  it('are told once; only the area of the second is asked, and then whether they belong together', async () => {
    const workbook = await onSamples();
    const { page } = workbook;
    await chooseFiles(page, [{ name: 'march.csv', bytes: placeless(3) }]);
    await heading(page).waitFor(LONG);
    await openIt(page).click();
    // The first thing to answer has the focus, and each message stands beside its field and is tied to it.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question-date-format-event-date-DD-MM-YYYY');
    for (const [field, words] of [
      ['#column-borough', 'Say which column holds: Borough.'],
      ['#column-count', 'Is “Number” how many decisions each row stands for?'],
      ['#column-event_date', 'Does the day or the month stand first in the dates of event date?'],
    ] as const) {
      const said = await page.locator(field).evaluate((one) =>
        (one.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      );
      expect(said).toContain(words);
      expect(await page.locator(`tr:has(${field}) .problem:visible`).count()).toBeGreaterThan(0);
    }
    expect(await page.locator('#column-borough').getAttribute('aria-invalid')).toBe('true');
    // Said aloud once, with all that is missing.
    expect((await page.getByRole('alert').allInnerTexts()).map((words) => words.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(
        /^Not opened yet\. \d things are still to be answered: .*Say which column holds: Borough\./,
      ),
    ]);
    expect(await axe(page)).toEqual([]);
    await page.locator('#column-borough').selectOption({ label: 'One area for the whole file' });
    await openIt(page).click();
    await page.locator('#every-borough').selectOption({ label: 'Camden' });
    await page.getByRole('radio', { name: 'Yes, each row stands for that many' }).check();
    await page.getByRole('radio', { name: /^The day/ }).check();
    await page.getByLabel('Yes, real records').check();
    await openIt(page).click();
    await toTheFigures(page);
    await chooseFiles(page, [{ name: 'april.csv', bytes: placeless(4) }]);
    await page
      .getByText(
        'april.csv has the same columns as march.csv. It can be read with the answers you gave for that file. Is it all of Camden too?',
      )
      .waitFor(LONG);
    await page.getByRole('button', { name: 'Yes, all of Camden' }).click();
    await page
      .getByText(/april\.csv has the same columns as march\.csv and is read with the answers you gave/)
      .waitFor(LONG);
    await page.getByRole('button', { name: 'Add them together' }).click();
    await toTheFigures(page);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('240 decisions');
    expectNothingLeft(workbook);
  });
});

describe('files of one kind', () => {
  it('are added to one another where the reader says so, and the link carries them all', async () => {
    const workbook = await onSamples();
    const { page } = workbook;
    const [march, april] = [
      { name: 'march.parquet', bytes: fitting('2022-03', 30) },
      { name: 'april.parquet', bytes: fitting('2022-04', 12) },
    ];
    await chooseFiles(page, [march]);
    await toTheFigures(page);
    await chooseFiles(page, [april]);
    await page
      .getByText('march.parquet is open as out-of-court disposals, with 30 rows. Add april.parquet to it?')
      .waitFor(LONG);
    // The question takes the focus, and is answered with one of two buttons.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'A question before april.parquet opens',
    );
    expect(await page.locator('.question .button').allInnerTexts()).toEqual([
      'Add them together',
      'Show april.parquet alone',
    ]);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add them together' }).click();
    await toTheFigures(page);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('42 decisions');
    const link = await hash(page);
    expect(link).toMatch(/extract\.oocd=[0-9a-f]{12}-[0-9a-f]{12}\.march\.parquet and april\.parquet/);

    // The link was made on both: they are put together without a question, one after the other too.
    await page.reload();
    await page.getByRole('heading', { name: /^This link was made on march\.parquet and april\.parquet/ }).waitFor(LONG);
    await chooseFiles(page, [april]);
    await toTheFigures(page);
    await expect.poll(() => hash(page)).toBe(link);
    await chooseFiles(page, [march]);
    await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('42 decisions');

    // The very same file is never added to itself.
    await chooseFiles(page, [{ ...march, name: 'march again.parquet' }]);
    await page.getByText(/march again\.parquet is open already in out-of-court disposals/).waitFor(LONG);
    await page.getByRole('list', { name: 'Files being opened' }).getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => page.getByRole('list', { name: 'Files being opened' }).count(), LONG).toBe(0);
    expectNothingLeft(workbook);
  });
});

describe('what is kept on this device', () => {
  // From a file only mappings are kept, as one-file.browser holds.
  itServed(
    'is nothing before the reader says so; then a file opens again with one click, and is forgotten with another',
    async () => {
      const workbook = await openWorkbook({ path: '#/oocd' });
      opened.push(workbook);
      const { page } = workbook;
      await page.locator('summary', { hasText: 'Nothing is kept on this device' }).waitFor(LONG);
      await chooseFiles(page, [{ name: 'march.parquet', bytes: fitting('2022-03', 30) }]);
      await toTheFigures(page);
      await page.locator('summary', { hasText: 'Nothing is kept on this device' }).click();
      await page.getByRole('checkbox', { name: /^Remember the names of these files/ }).check();
      await page.locator('summary', { hasText: 'Kept on this device: 1 file and 0 mappings' }).waitFor();
      expect(await page.getByRole('list', { name: 'Opened before on this device' }).innerText()).toContain(
        'Choose it with “Open extracts”.',
      );
      await page.getByRole('checkbox', { name: /^Keep the rows on this device too/ }).check();
      await page.getByRole('button', { name: 'Open march.parquet again' }).waitFor();
      expect(await axe(page, 'footer')).toEqual([]);

      await page.reload();
      await page.getByRole('heading', { name: /^This link was made on march\.parquet/ }).waitFor(LONG);
      await page.getByRole('main').getByRole('button', { name: 'Open march.parquet again' }).click();
      await toTheFigures(page);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('30 decisions');

      await page.locator('summary', { hasText: 'Kept on this device: 1 file' }).click();
      await page.getByRole('button', { name: 'Forget everything' }).click();
      await page.getByText('Forgotten: 1 file and 0 mappings.').waitFor();
      await page.reload();
      await page.getByRole('heading', { name: /^This link was made on march\.parquet/ }).waitFor(LONG);
      expect(await page.getByRole('button', { name: 'Open march.parquet again' }).count()).toBe(0);
      expectNothingLeft(workbook);
    },
  );

  // Pages opened from a file have no private files, of which this test makes its handle.
  itServed('is the handle of a file where the browser gives one, and not its rows', async () => {
    const workbook = await openWorkbook({ path: '#/oocd' });
    opened.push(workbook);
    const { page } = workbook;
    // The browser's own dialog cannot be pressed from here: a file of the page's own stands for the chosen one.
    await page.evaluate(
      async (bytes) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle('march.parquet', { create: true });
        const stream = await handle.createWritable();
        await stream.write(new Uint8Array(bytes));
        await stream.close();
        Object.assign(window, { showOpenFilePicker: async () => [handle] });
      },
      [...fitting('2022-03', 30)],
    );
    await page.getByText('Open extracts', { exact: true }).click();
    await toTheFigures(page);
    await page.locator('summary', { hasText: 'Nothing is kept on this device' }).click();
    await page.getByRole('checkbox', { name: /^Remember the names of these files/ }).check();
    await page.getByRole('button', { name: 'Open march.parquet again' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /^This link was made on march\.parquet/ }).waitFor(LONG);
    await page.getByRole('main').getByRole('button', { name: 'Open march.parquet again' }).click();
    await toTheFigures(page);
    expect(await page.locator('main h1').innerText()).toMatch(/^Out-of-court disposals:/);
    expectNothingLeft(workbook);
  });
});
