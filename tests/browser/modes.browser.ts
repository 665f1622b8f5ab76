/** Panel mode: exact on the reader's own screen; before a room and on paper small counts are masked, everywhere on the page. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { axe } from './support/axe';
import { follow, openOnSamples, whole } from './support/sheet';
import { axeOnTheWay } from './support/ways';
import type { Workbook } from './support/workbook';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });

let workbook: Workbook;
let page: Page;
beforeAll(async () => {
  workbook = await openOnSamples({ width: 1366, height: 768 });
  page = workbook.page;
});
afterAll(() => workbook.close());

/** Remand in Haringey: White children detained are fewer than 6. */
const FEW = '#/remand/rates?borough=E09000014';
/** Every text of the page that is read, seen or heard, drawings and hidden words included; scripts are none of it. */
const everyText = () => page.locator('#workbook').evaluate((whole) => new XMLSerializer().serializeToString(whole));
/** The bars of the figure as they are drawn. */
const bars = () =>
  page
    .locator('#figure-rates svg')
    .first()
    .evaluate((svg) => new XMLSerializer().serializeToString(svg));
/** The mode as the masthead names it. */
const mode = async () => (await page.locator('#mode').innerText()).replace(/\s/g, ' ');
const figure = () => page.locator('#figure-rates table').innerText();

it('stands in Analyst mode, where nothing is masked before a room', async () => {
  await follow(page, FEW);
  await whole(page);
  expect(await mode()).toBe('Analyst mode');
  expect(await everyText()).not.toContain('[masked]');
  await page.keyboard.press('p');
  await page.locator('.presentation figure').waitFor();
  expect(await page.locator('.presentation .mode').innerText()).toBe('Analyst mode');
  expect(await everyText()).not.toContain('[masked]');
  await page.keyboard.press('Escape');
});

it('is chosen by keyboard, says what each mode means, and goes into the address', async () => {
  await page.locator('#mode').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Who may see what' });
  expect(await dialog.innerText()).toContain('Masking is not protection.');
  expect(await axeOnTheWay(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Analyst mode' }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Panel mode' }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await mode()).toBe('Panel mode');
  await expect.poll(() => new URL(page.url()).hash).toContain('mode=panel');
});

it('is exact on the own screen, and masked before a room', async () => {
  const exact = await figure();
  expect(exact).not.toContain('[masked]');
  await page.keyboard.press('p');
  await page.locator('.presentation figure').waitFor();
  const masked = await figure();
  expect(masked).toContain('[masked] of');
  expect(await page.locator('.presentation .mode').innerText()).toBe('Panel mode: 5 or fewer masked');
  expect(await page.locator('.presentation .notice').innerText()).toContain('Masking is not protection');
  expect(await page.title()).toContain('is masked');
  expect(await axe(page)).toEqual([]);
  for (const count of countsOf(exact).filter((one) => !countsOf(masked).includes(one))) {
    expect(await everyText(), count).not.toContain(count);
  }
  await page.keyboard.press('f');
  await page.locator('.presentation .list').waitFor();
  expect(await page.locator('.presentation .list').innerText()).toContain('is masked');
  for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
  await page.locator('.presentation').waitFor({ state: 'detached' });
  expect(await figure()).toBe(exact);
});

/** "4 of 12" as the cells of a table write them. */
const countsOf = (text: string): readonly string[] => text.match(/\b\d+ of \d+\b/g) ?? [];

it('is masked on paper, drawings and stamp included, before the browser prints', async () => {
  const [exact, drawn] = [await figure(), await bars()];
  const printed = await page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    const said = {
      table: document.querySelector<HTMLElement>('#figure-rates table')?.innerText ?? '',
      stamp: document.adoptedStyleSheets
        .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
        .join(' '),
      text: document.body.innerText,
    };
    // Browsers print once all that was promised is done, and wait for no turn of their own.
    for (let turn = 0; turn < 500; turn += 1) await Promise.resolve();
    const hidden = document.querySelector('.place:has(#figure-rates)')?.classList.contains('hides-drawings');
    return { ...said, hidden };
  });
  expect(printed.table).toContain('[masked] of');
  expect(printed.stamp).toContain('Panel mode: 5 or fewer masked');
  expect(await page.locator('.stamp.masked').textContent()).toContain('Masking is not protection');
  for (const count of countsOf(exact).filter((one) => !countsOf(printed.table).includes(one)))
    expect(printed.text, count).not.toContain(count);
  expect(printed.hidden).toBe(false);
  expect(await bars()).not.toBe(drawn);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await figure()).toBe(exact);
});

it('saves what others may see, and no rows', async () => {
  expect(await page.getByRole('button', { name: 'Save these rows (Parquet)' }).count()).toBe(0);
  const exact = await figure();
  const pressed = await masked();
  await page.locator('#figure-rates summary', { hasText: 'Save' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Counts (CSV)' })
      .or(page.getByRole('button', { name: 'Table (CSV)' }))
      .first()
      .click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('[masked]');
  expect(text).toContain('Panel mode. Counts of 5 or fewer, groups all alike and what depends on them are masked.');
  expect(text).not.toContain('not for publication');

  const svg = (await saved('Picture (SVG)')).toString('utf8');
  expect(svg).toContain('[masked]');
  expect(svg).toContain('Panel mode.');
  const hidden = countsOf(exact).filter((one) => !countsOf(pressed).includes(one));
  expect(hidden.length).toBeGreaterThan(0);
  for (const count of hidden) expect(svg, count).not.toContain(`>${count}<`);
  const png = await saved('Picture (PNG)');
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 1600]);
  expect(await figure()).toBe(exact);
});

/** The table as it stands before a room. */
async function masked(): Promise<string> {
  await page.keyboard.press('p');
  await page.locator('.presentation figure').waitFor();
  const text = await figure();
  await page.keyboard.press('Escape');
  await page.locator('.presentation').waitFor({ state: 'detached' });
  return text;
}

/** The bytes of the figure saved by a button. */
async function saved(name: string): Promise<Buffer> {
  const coming = page.waitForEvent('download', { timeout: 90_000 });
  await page.getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await coming).path());
}

it('does not leave Panel mode by a link, nor by going back', async () => {
  await page.evaluate(() => (location.hash = '#/oocd/rates'));
  await page.locator('#figure-rates').waitFor();
  expect(await mode()).toBe('Panel mode');
  await page.goBack();
  expect(await mode()).toBe('Panel mode');
  await expect.poll(() => new URL(page.url()).hash).toContain('mode=panel');
});

it('keeps values of a file behind a button, and one key blanks them', async () => {
  await page.getByRole('button', { name: 'Quality of this file' }).first().click();
  const report = page.locator('#quality-title');
  await page.getByRole('button', { name: 'Show the values of this file' }).waitFor();
  expect(await report.count()).toBe(0);
  await page.getByRole('button', { name: 'Show the values of this file' }).click();
  await report.waitFor();
  expect(await page.getByRole('button', { name: 'Save the list as CSV' }).count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('x');
  await report.waitFor({ state: 'detached' });
});
