/** Real extracts, opened with the network off: samples close, and the numbers are those of the files. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DRAWN, someOf } from '../support/long-form';
import { rawSamples, type RawRows } from '../support/raw-rows';
import { anyName, realExtract, repeated } from '../support/real-extract';
import { FIRST_OUTCOME, howMany, OPENING, outcomeByGroup, type Ticked } from './support/expected';
import { oneOnSamples } from './support/on-samples';
import { chooseFiles, column, dropFiles, openOnSamples, refusals, whole } from './support/sheet';
import { cutOff as goOffline, expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const KINDS = ['kcpo', 'oocd', 'remand', 'rule49'] as const;
const SHEET = {
  kcpo: 'Knife crime prevention orders',
  oocd: 'Out-of-court disposals',
  remand: 'Remand',
  rule49: 'Rule 49 separation',
} as const;
const ALL_TIME: Ticked = { age: OPENING['age'] ?? '' };

let raw: RawRows;
beforeAll(async () => {
  raw = await rawSamples();
});

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

/** Opened on the samples, and then cut off from everything, its own server included. */
async function cutOff(path: string): Promise<Workbook> {
  const workbook = await openOnSamples({ path });
  opened.push(workbook);
  await goOffline(workbook.page);
  return workbook;
}

const openSheets = ({ page }: Workbook) =>
  page
    .getByRole('navigation', { name: 'Sheets' })
    .getByRole('button')
    .filter({ hasNotText: 'not open' })
    .allTextContents();

const LONG = { timeout: 60_000 };

describe(`with the network off (${DRAWN})`, () => {
  it('four real extracts, dropped together, take the place of all samples', async () => {
    const workbook = await cutOff('#/oocd/rates');
    const { page } = workbook;
    const names = Object.fromEntries(KINDS.map((kind) => [kind, anyName()]));
    await dropFiles(
      page,
      KINDS.map((kind) => ({ name: names[kind] ?? '', bytes: realExtract(kind) })),
    );
    await expect.poll(() => page.getByRole('list', { name: 'Files being opened' }).count(), LONG).toBe(0);
    await expect.poll(() => openSheets(workbook), LONG).toEqual(['Overview', ...Object.values(SHEET)]);
    expect(await page.getByText('Synthetic data: about no real child').count()).toBe(0);
    await whole(page);
    const asked = FIRST_OUTCOME['oocd'];
    if (!asked) throw new Error('No outcome of oocd is written down.');
    expect(await column(page, 'rates')).toEqual(await outcomeByGroup(raw, asked, OPENING, 'All children'));
    for (const kind of KINDS) {
      await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name: SHEET[kind] }).click();
      await whole(page);
      expect(await page.locator('section.notes').innerText()).toContain(names[kind]);
      // Below the quality report, the figure may be out of sight.
      const source = await page.locator('main figure .notes').first().textContent();
      expect(source).toContain(`Source: ${names[kind] ?? ''}`);
      // The choice of the first sheet holds for the others.
      if (kind === 'kcpo') await page.getByRole('button', { name: 'Clear Period' }).click();
      const { events } = await howMany(raw, kind, ALL_TIME);
      const sentence = page.locator('.selection .sentence');
      await expect.poll(() => sentence.textContent(), LONG).toContain(` ${events} `);
    }
    expectNothingLeft(workbook);
  });

  it.each(someOf([0, 300, 600, 1200], { many: 2 }))(
    'a real extract opened %i ms after the page, while samples are read, stands alone',
    async (wait) => {
      const workbook = await openWorkbook({ path: '#/kcpo' });
      opened.push(workbook);
      const { page } = workbook;
      await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(wait);
      const name = anyName();
      await chooseFiles(page, [{ name, bytes: realExtract('kcpo') }]);
      // By the name: while samples are read, theirs may be the only open sheet too.
      await page.locator('section.notes', { hasText: name }).waitFor(LONG);
      await whole(page);
      expect(await openSheets(workbook)).toEqual(['Overview', SHEET.kcpo]);
      expect(await page.getByText('Synthetic data: about no real child').count()).toBe(0);
      expectNothingLeft(workbook);
    },
  );
});

describe('with the network off, on one page', () => {
  const follows = oneOnSamples();

  it('a large file says how many rows it has read and can be cancelled, and nothing is lost', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    await goOffline(page);
    const before = await page.locator('main h1').innerText();
    await chooseFiles(page, [{ name: 'large.parquet', bytes: repeated('oocd', 5) }]);
    const list = page.getByRole('list', { name: 'Files being opened' });
    await list.getByText(/[1-9][\d,]* of 300,000 rows/).waitFor(LONG);
    expect(await list.innerText()).toContain('large.parquet');
    await list.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => list.count(), LONG).toBe(0);
    expect(await page.locator('main h1').innerText()).toBe(before);
    expect(await openSheets(workbook)).toHaveLength(6);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.locator('header').getByText('Synthetic data: about no real child').count()).toBe(1);
    expectNothingLeft(workbook);
  });

  it('one bad file among good ones is refused by name, and the good one opens', async () => {
    const workbook = await follows('#/kcpo');
    const { page } = workbook;
    const good = anyName();
    await chooseFiles(page, [
      { name: good, bytes: realExtract('kcpo') },
      { name: 'minutes of the panel.parquet', bytes: new TextEncoder().encode('Minutes of the meeting of the panel') },
    ]);
    await expect.poll(() => openSheets(workbook), LONG).toEqual(['Overview', SHEET.kcpo]);
    expect(await refusals(page)).toEqual([
      'The file is not Parquet. | File: minutes of the panel.parquet | Found: a file of another kind | Expected: a Parquet file, which begins and ends with the letters PAR1 | Export the extract again as Parquet and open it from this computer.',
    ]);
    await page.getByRole('button', { name: /^Dismiss/ }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
    await whole(page);
    expect(await page.locator('section.notes').innerText()).toContain(good);
    expect(await page.getByText('Synthetic data: about no real child').count()).toBe(0);
    await page.getByRole('button', { name: SHEET.remand }).click();
    expect(await page.locator('main h1').innerText()).toBe('Remand: no extract is open');
    expect(await page.locator('main').innerText()).not.toMatch(/in 100/);
    expectNothingLeft(workbook);
  });
});
