/** What is wrong with a file is said in a sentence that names it, and what was on the page stays. */
import { describe, expect, it, vi } from 'vitest';
import { oocdColumns } from '../support/extract-files';
import { column, parquetBytes } from '../support/parquet';
import { chooseFiles, refusals, rows, whole } from './support/sheet';
import { oneOnSamples } from './support/on-samples';
import { expectNothingLeft } from './support/workbook';

vi.setConfig({ testTimeout: 240_000 });
// The last test opens a file, in place of the samples.
const follows = oneOnSamples();
const LONG = { timeout: 90_000 };

const IMAGE = '<img src=x onerror=alert(1)>';
const DROP = "'; drop table x;--";
const LINK = '=HYPERLINK("http://x")';

const text = (words: string) => new TextEncoder().encode(words);
const SOUND = parquetBytes(oocdColumns());

const REFUSED: readonly (readonly [name: string, bytes: Uint8Array, said: readonly string[]])[] = [
  ['a.parquet', text('name,age\nx,12\n'), ['The file is not Parquet.', 'File: a.parquet']],
  [
    'b.parquet',
    SOUND.subarray(0, SOUND.length - 20),
    ['The file is not complete: its end is missing.', 'File: b.parquet'],
  ],
  ['c.parquet', new Uint8Array(), ['The file is empty.', 'File: c.parquet', 'Found: 0 bytes']],
  [
    'd.parquet',
    parquetBytes(oocdColumns([column('sex', 'text', [])])),
    ['The file has no rows.', 'File: d.parquet', 'Found: 0 rows'],
  ],
];

describe('files that are no extract', () => {
  it('are refused, each with its own sentence, and nothing that was there is lost', async () => {
    const workbook = await follows('#/oocd/rates');
    const { page } = workbook;
    const before = await rows(page, 'rates');
    await chooseFiles(
      page,
      REFUSED.map(([name, bytes]) => ({ name, bytes })),
    );
    await expect.poll(() => page.getByRole('alert').count(), LONG).toBe(REFUSED.length);
    const said = await refusals(page);
    for (const [name, , sentences] of REFUSED) {
      const own = said.find((one) => one.includes(`File: ${name}`));
      for (const sentence of sentences) expect(own, name).toContain(sentence);
    }
    expect(await rows(page, 'rates')).toEqual(before);
    expect(await page.locator('header').getByText('Synthetic data: about no real child').count()).toBe(1);
    for (let left = REFUSED.length; left > 0; left -= 1) {
      await page
        .getByRole('button', { name: /^Dismiss/ })
        .first()
        .click();
      await expect.poll(() => page.getByRole('alert').count()).toBe(left - 1);
    }
    expectNothingLeft(workbook);
  });
});

describe('values that are not what they should be', () => {
  it('are kept, counted, and shown as the text that they are', async () => {
    const workbook = await follows('#/oocd/rates');
    const { page } = workbook;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const times = 40;
    const each = <Value>(value: (row: number) => Value) => Array.from({ length: times }, (_, row) => value(row));
    const bytes = parquetBytes(
      oocdColumns([
        column(
          'event_date',
          'day',
          each((row) => (row === 0 ? '1900-01-01' : '2024-05-14')),
        ),
        column(
          'ethnicity',
          'text',
          each((row) => [IMAGE, DROP, LINK, 'Martian'][row] ?? (row % 2 ? 'B1' : 'W1')),
        ),
        column(
          'age',
          'int',
          each((row) => (row === 5 ? 250 : 15)),
        ),
        column(
          'disposal',
          'text',
          each((row) => (row % 3 ? 'community_resolution' : 'charge')),
        ),
        column(
          'record_id',
          'text',
          each((row) => (row < 2 ? 'same' : `r${String(row)}`)),
        ),
        column(
          'person_id',
          'text',
          each((row) => `p${String(row)}`),
        ),
        column(
          IMAGE,
          'text',
          each(() => LINK),
        ),
      ]),
      { period_from: '2024-04-01', period_to: '2025-03-31' },
    );
    await chooseFiles(page, [{ name: `${IMAGE}.parquet`, bytes }]);
    await expect.poll(() => page.getByText('Synthetic data: about no real child').count(), LONG).toBe(0);
    await whole(page);
    const notes = await page.getByRole('region', { name: /^Quality of/ }).innerText();
    for (const told of [
      '1 row has a date that is not plausible: before 2000, after 2099 or not a period.',
      'Found: 1900-01-01',
      '1 row repeats a record_id that an earlier row has.',
      '1 row has an impossible or unknown age.',
      'Found: 250',
      '4 rows have a value of ethnicity that is not recognised.',
      `For example: ${DROP}; ${IMAGE}; ${LINK}; Martian`,
      `Columns that this workbook does not know were not read: ${IMAGE}.`,
    ]) {
      expect(notes).toContain(told);
    }
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('40 decisions');
    expect(await page.locator('main').innerText()).toContain('Not recognised');
    expect(await page.locator('img').count()).toBe(0);
    expect(dialogs).toEqual([]);
    expectNothingLeft(workbook);
  });
});
