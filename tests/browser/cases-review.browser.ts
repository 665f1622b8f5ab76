/** Reviewing cases in the built workbook: by keyboard alone, in two passes, and what comes of it. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runs } from '../support/long-form';
import { HARINGEY, SEED } from '../support/sample-drawn';
import { axe } from './support/axe';
import { openOnSamples, toAddress } from './support/sheet';
import { expectNothingLeft, type Workbook } from './support/workbook';

// Forty sheets are worked through in the long form; a busy machine takes long over them.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
/** Five questions, the verdict, the reveal, three questions, the next case. */
const PLAIN = ['1', '1', '1', '1', '1', '1', 'Enter', '1', '1', '1', 'Enter'];

/** The cases of a review that several tests look at, each on a case of its own. */
const CASES = 12;
/** The sheets that are worked through, one after the other. */
const SHEETS = runs(8, 40);

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

async function underReview(cases: number): Promise<Workbook> {
  const workbook = await openOnSamples({ path: '#/oocd', width: 1366, height: 768 });
  opened.push(workbook);
  const { page } = workbook;
  await toAddress(page, `#/oocd/cases${HARINGEY}`);
  await page.getByText('can be drawn').waitFor(LONG);
  await page.getByLabel('Cases to draw').fill(String(cases));
  await page.getByLabel('Seed').fill(SEED);
  await page.getByRole('button', { name: 'Draw the cases' }).click();
  await page.getByRole('button', { name: 'Review these cases' }).click(LONG);
  await page.locator('.review h1').waitFor(LONG);
  return workbook;
}

/** Pages of the paper that the page in sight is printed on. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const place = (page: Page) => page.locator('.review h1').innerText();
const hidden = (page: Page) => page.locator('.left').getByText('hidden until the verdict').count();

it(`works ${SHEETS} sheets by keyboard alone, in eleven keys each`, async () => {
  const workbook = await underReview(SHEETS);
  const { page } = workbook;
  let pressed = 0;
  for (let at = 1; at <= SHEETS; at += 1) {
    expect(await place(page)).toBe(`${at} of ${SHEETS}`);
    for (const key of PLAIN) {
      await page.keyboard.press(key);
      pressed += 1;
    }
  }
  expect(pressed / SHEETS).toBeLessThanOrEqual(14);
  await page
    .getByText(`${SHEETS} cases have a verdict, of ${SHEETS} drawn: all given before ethnicity was shown, none changed`)
    .waitFor(LONG);
  await expect.poll(() => new URL(page.url()).hash).toContain('/oocd/cases-results');
  expect(await pagesOnPaper(page), 'the page for the record, and its appendix').toBe(2);
  // No figure stands here, so none is presented.
  await page.keyboard.press('p');
  expect(await page.locator('.presentation').count()).toBe(0);
  expectNothingLeft(workbook);
});

it('records what there is to learn, tells the public totals alone, and saves the cases without notes', async () => {
  const { page } = await underReview(6);
  await page.keyboard.press('n');
  await page.keyboard.type('=a secret note');
  await page.keyboard.press('Escape');
  for (let at = 1; at <= 6; at += 1)
    for (const key of at === 1 ? ['2', ...PLAIN.slice(1)] : PLAIN) await page.keyboard.press(key);
  await page.getByText('6 cases have a verdict, of 6 drawn').waitFor(LONG);
  await page.getByRole('button', { name: /^Record as a finding/ }).click();
  await page.getByText('Recorded.').waitFor(LONG);
  expect(await axe(page)).toEqual([]);
  const coming = page.waitForEvent('download', LONG);
  await page.getByRole('button', { name: 'All cases (CSV)' }).click();
  const csv = await readFile(await (await coming).path(), 'utf8');
  expect(csv.split('\r\n').filter((line) => line.includes('"Panel, jointly"'))).toHaveLength(6);
  expect(csv).not.toContain('secret');
  await page.getByRole('button', { name: 'For the public' }).click();
  const words = await page.locator('main').innerText();
  expect(words).toContain('Haringey, children aged 10 to 17, April 2024 to March 2025.');
  expect(words).toMatch(/6 of 307 decisions were drawn at random on .+, and the panel reviewed 6 of them\./);
  // All six were found alike: that would be known of each of them.
  expect(words).toContain(
    'The verdicts are withheld: those found appropriate, or all others, are none or of fewer than 6 different children.',
  );
  expect(words).toContain('What could be published instead');
  expect(words).not.toMatch(/Black|White|Asian/);
  await page.getByLabel('Withhold counts of fewer children than').selectOption('10');
  await page.getByText('too few children stand behind the review').waitFor(LONG);
});

describe('a case', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await underReview(CASES);
    opened.splice(0);
  }, 240_000);
  afterAll(() => workbook.close());

  /** Goes to a case that nothing was said of, by the strip of all cases. */
  async function onCase(at: number, mode = ''): Promise<Workbook> {
    const { page } = workbook;
    await page.setViewportSize({ width: 1366, height: 768 });
    await toAddress(page, `#/oocd/cases-review${HARINGEY}${mode}`);
    await page.locator('.review .top ol button').nth(at).click();
    await expect.poll(() => place(page)).toBe(`${at + 1} of ${CASES}`);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    return workbook;
  }

  it('hides ethnicity and religion until the verdict, and keeps both verdicts', async () => {
    const { page } = await onCase(0);
    await page.locator('.left dl').waitFor(LONG);
    expect(await hidden(page)).toBe(4);
    const sheet = page.locator('.left');
    expect(await sheet.innerText()).not.toMatch(/Self-defined|Officer-defined/);
    await page.keyboard.press('Enter');
    expect(await page.getByText('Give a verdict first (1 to 4), or skip this case.').count()).toBe(1);
    await page.keyboard.press('3');
    expect(await hidden(page)).toBe(4);
    await page.keyboard.press('Enter');
    expect(await hidden(page)).toBe(0);
    expect(await page.getByRole('radiogroup', { name: 'Were those needs met?' }).count()).toBe(1);
    // What leads on is not under the bar of keys.
    const onward = await page.getByRole('button', { name: 'Next case' }).boundingBox();
    expect((onward?.y ?? 768) + (onward?.height ?? 0)).toBeLessThanOrEqual(768);
    await page
      .getByRole('radiogroup', { name: 'Was the disposal appropriate and proportionate?' })
      .getByLabel('Yes')
      .check();
    expect(await page.getByText('Question 1 is answered “Yes”, and the verdict is “Inappropriate”.').count()).toBe(1);
    await page.getByRole('radio', { name: /^Appropriate and consistent/ }).check();
    expect(await page.getByText('Before ethnicity was shown: Inappropriate.').count()).toBe(1);
    expect(await axe(page)).toEqual([]);
  });

  it('has nothing that axe finds, and fits, however wide', async () => {
    const { page } = await onCase(1);
    await page.locator('.left dl').waitFor(LONG);
    for (const width of [320, 768, 1366, 1920]) {
      await page.setViewportSize({ width, height: 768 });
      expect(await axe(page), `${width} wide`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  it('leaves letters to the note, and does nothing by single keys once they are off', async () => {
    const { page } = await onCase(2);
    await page.keyboard.press('n');
    await page.keyboard.type('1 nib');
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('1 nib');
    expect(await page.locator('.review input:checked').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /^Single keys/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    expect(await page.locator('.review input:checked').count()).toBe(0);
    await page.getByRole('button', { name: /^Help/ }).click();
    await page.getByRole('checkbox', { name: /^Single keys/ }).check();
    await page.keyboard.press('Escape');
  });

  it('keeps a member with an interest out of the case', async () => {
    const { page } = await onCase(3);
    await page.getByRole('button', { name: 'The panel' }).click();
    await page.getByLabel('Name or initials').fill('K. Ade');
    await page.getByRole('button', { name: 'Add a member' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('i');
    await page.getByLabel('What the interest is').fill('knows the family');
    await page.getByRole('button', { name: 'Declare it' }).click();
    await page.getByLabel('Whose view').selectOption('K. Ade');
    expect(
      await page.getByText('This member has declared an interest and takes no part in this case.').first().isVisible(),
    ).toBe(true);
    expect(await page.locator('.review input[type=radio]:enabled').count()).toBe(0);
  });

  it('shows nothing of a case in Panel mode until it is asked for, and B takes it away', async () => {
    const { page } = await onCase(4, '&mode=panel');
    expect(await page.locator('.left dl').count()).toBe(0);
    await page.getByRole('button', { name: 'Show the case' }).click();
    await page.locator('.left dl').waitFor(LONG);
    await page.keyboard.press('b');
    expect(await page.locator('.left dl').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show the case');
    await page.keyboard.press('b');
    expect(await page.locator('.left dl').count()).toBe(1);
  });
});
