/** A meeting led by its agenda: ordered, walked through before the room, written into while the figure stands. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { drawnInHaringey, HARINGEY, SEED } from '../support/sample-drawn';
import { axe } from './support/axe';
import { eachOnSamples } from './support/on-samples';
import { follow, toAddress } from './support/sheet';
import { axeOnTheWay } from './support/ways';
import { expectNothingLeft } from './support/workbook';

const open = eachOnSamples(300_000);
const LONG = { timeout: 90_000 };
const SIZE = { width: 1366, height: 768 };
const FOUND =
  'Black children were less likely than White children to get a community resolution at their first formal or informal outcome. It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).';
const ASKED = 'Was one group more likely to get this outcome?';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const agenda = (page: Page) => page.locator('#record-agenda ~ ol > li .words').allInnerTexts();
const stage = (page: Page) => page.locator('.presentation');
const toRecord = async (page: Page) => {
  await toAddress(page, '#/oocd/record');
  await page.getByRole('heading', { name: 'The meeting’s record' }).waitFor(LONG);
};
const shot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}-${name}.png`, fullPage: true }) : undefined;

/** A figure is pinned; a finding and an action are written in words. */
async function recorded(page: Page): Promise<void> {
  await follow(page, '#/oocd/rates');
  await button(page, /^Pin for the record/).click(LONG);
  await toRecord(page);
  await button(page, 'Record a finding in your own words').click();
  await page.getByRole('textbox', { name: 'Finding 1' }).fill('Fathers are never asked');
  await button(page, 'Record an action').click();
  await page.getByLabel('Action', { exact: true }).fill('Second reader for each charge');
}

it('the chair orders it, walks through it, and types while the figure stands; no case is in sight', async () => {
  const workbook = await open();
  const { page } = workbook;
  await page.setViewportSize(SIZE);
  await toAddress(page, `#/oocd/cases${HARINGEY}`);
  await page.getByText('can be drawn').waitFor(LONG);
  await page.getByLabel('Cases to draw').fill('4');
  await page.getByLabel('Seed').fill(SEED);
  await button(page, 'Draw the cases').click();
  await button(page, 'Review these cases').click(LONG);
  await page.getByText('hidden until the verdict').first().waitFor(LONG);
  const { ids } = await drawnInHaringey(4);
  const inSight = async (): Promise<readonly string[]> => {
    const whole = await page.content();
    return ids.filter((id) => whole.includes(id));
  };
  expect(await inSight()).toEqual(ids.slice(0, 1));

  await recorded(page);
  await button(page, 'Put all of these on the agenda').click();
  const items = ['Action 1: Second reader for each charge', `Figure: ${ASKED}`, 'Finding 1: Fathers are never asked'];
  expect(await agenda(page)).toEqual(items);
  await page
    .getByRole('group', { name: /^Figure/ })
    .getByRole('button', { name: 'Up' })
    .focus();
  await page.keyboard.press('Enter');
  expect(await agenda(page)).toEqual([items[1], items[0], items[2]]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Up, item 1 of 3');
  // The group of its buttons is called by its words, once.
  expect(
    await page
      .getByRole('group', { name: items[1] ?? '', exact: true })
      .getByRole('button')
      .count(),
  ).toBe(3);
  await shot(page, 'record-agenda');

  await button(page, 'Present the agenda').click();
  const title = stage(page).getByRole('heading', { level: 1 });
  await expect.poll(() => title.innerText(), LONG).toBe(FOUND);
  const at = () => stage(page).locator('[role=status]').first().innerText();
  expect(await at()).toBe(`Item 1 of 3: Figure: ${ASKED}`);
  await page.keyboard.press('PageDown');
  expect([await title.innerText(), await at()]).toEqual([items[0], `Item 2 of 3: ${items[0]}`]);
  await page.keyboard.press('PageDown');
  expect(await title.innerText()).toBe(items[2]);
  await page.keyboard.press('PageDown');
  expect(await at()).toBe(`Item 3 of 3: ${items[2]}`);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect.poll(() => title.innerText(), LONG).toBe(FOUND);

  await page.keyboard.press('n');
  await stage(page).getByLabel('Finding', { exact: true }).waitFor();
  await page.keyboard.type('Asked of every group: who is offered it?');
  await stage(page).getByRole('radio', { name: 'Under enquiry' }).check();
  await stage(page).getByLabel('Action', { exact: true }).fill('Ask who is offered it');
  await stage(page).getByLabel('Owner').fill('Inspector');
  expect(await title.innerText()).toBe(FOUND);
  expect(await stage(page).locator('figure#figure-rates tbody tr').count()).toBeGreaterThan(4);
  expect(await axeOnTheWay(page)).toEqual([]);
  await shot(page, 'agenda-writing');
  expect(await inSight()).toEqual([]);
  expect(await page.locator('.review').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await stage(page).getByLabel('Owner').count()).toBe(0);
  await page.keyboard.press('Escape');
  await stage(page).waitFor({ state: 'detached' });

  await page.getByRole('heading', { name: 'The meeting’s record' }).waitFor(LONG);
  const finding = page.getByRole('article', { name: 'Finding 2' });
  expect(await finding.getByLabel('Finding 2').inputValue()).toBe('Asked of every group: who is offered it?');
  expect(await finding.getByRole('radio', { name: 'Under enquiry' }).isChecked()).toBe(true);
  const action = page.getByRole('article', { name: 'Action 2' });
  expect(await action.getByLabel('Owner').inputValue()).toBe('Inspector');
  expectNothingLeft(workbook);
});

it('a figure that was pinned on another file stands there then and now, side by side', async () => {
  const workbook = await open();
  const { page } = workbook;
  await page.setViewportSize(SIZE);
  await recorded(page);
  const coming = page.waitForEvent('download', LONG);
  await button(page, 'Save the record').click();
  const older = (await readFile(await (await coming).path(), 'utf8'))
    .replace(/"fingerprint":"\w+"/, '"fingerprint":"0123456789ab"')
    .replace(/"finding":"Black children[^"]+"/, '"finding":"It was 41 in 100, against 52 in 100."')
    .replaceAll('"said":"734 of 2,101"', '"said":"820 of 2,000"');
  const file = { name: 'older.json', mimeType: 'application/json', buffer: Buffer.from(older) };
  await page.locator('.record .opens input[type=file]').setInputFiles(file);
  await page.getByText('older.json is open.').waitFor(LONG);
  await button(page, /^Put on ?: Figure/).click();
  await button(page, 'Present the agenda').click();
  const table = stage(page).getByRole('table');
  await expect.poll(() => stage(page).getByRole('heading', { level: 1 }).innerText(), LONG).toBe(FOUND);
  await expect.poll(() => stage(page).innerText(), LONG).toContain(': It was 41 in 100, against 52 in 100.');
  expect(
    await table
      .getByRole('row', { name: /^Black/ })
      .getByRole('cell')
      .allInnerTexts(),
  ).toEqual(expect.arrayContaining(['820 of 2,000', '734 of 2,101']));
  expect(await stage(page).locator('.foot p').first().innerText()).toMatch(/^Item 1 of 1, part 1 of \d$/);
  expect(await axe(page)).toEqual([]);
  expect(
    await table.evaluate(({ scrollWidth, parentElement }) => scrollWidth <= (parentElement?.clientWidth ?? 0)),
  ).toBe(true);
  await shot(page, 'then-and-now');
  await page.keyboard.press('ArrowRight');
  await stage(page).locator('figure#figure-rates').waitFor(LONG);
  await page.keyboard.press('ArrowLeft');
  await table.first().waitFor();
  await page.keyboard.press('Escape');
  await stage(page).waitFor({ state: 'detached' });
  await follow(page, '#/oocd/rates');
  await page.getByText('It was 41 in 100, against 52 in 100.').waitFor(LONG);
  expectNothingLeft(workbook);
});

it('what happened and what is aimed at are drawn with their words: on the screen, before a room, on paper', async () => {
  const workbook = await open();
  const { page } = workbook;
  await page.setViewportSize(SIZE);
  await toRecord(page);
  await button(page, 'Tell what happened').click();
  await page.getByLabel('What happened', { exact: true }).fill('The operating model was changed');
  await page.getByLabel('Day, if it was one').fill('2024-11-03');
  await button(page, 'Set a local target').click();
  await page.getByLabel('Target 1, in words').fill('Two in five at least');
  await page.getByLabel('Set by', { exact: true }).fill('the board');
  const number = page.getByLabel('Number in 100');
  await number.fill('400');
  await page.getByText('A number from 0 to 100: the one before stands.').waitFor();
  await number.fill('40');
  await button(page, /^Draw it where this is shown: Community resolution/).click();

  const mark =
    'Numbered upright lines, from the meeting’s record: 1: 3 November 2024, The operating model was changed.';
  const aim =
    'Line of dashes and dots, target: 40 in 100, set by the board. Two in five at least. Whether it is met is not said here: a number can pass it by chance.';
  await follow(page, '#/oocd/rates');
  expect(await page.locator('main').innerText()).toContain(aim);
  await page.locator('#figure-rates .drawing text', { hasText: /^target$/ }).waitFor(LONG);
  await follow(page, '#/oocd/rates?outcome.oocd=charge');
  expect(await page.locator('main').innerText()).not.toContain('target');
  await follow(page, '#/oocd/time');
  expect(await page.locator('main').innerText()).toContain(`${mark} ${aim}`);
  expect(await page.locator('#figure-time tbody th').last().innerText()).toMatch(/\bmark 1$/);
  await page.locator('#figure-time .drawing text', { hasText: /^1$/ }).first().waitFor(LONG);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText(`${mark} ${aim}`).isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await page.keyboard.press('p');
  await stage(page).getByText(`${mark} ${aim}`).waitFor(LONG);
  expect(await stage(page).evaluate((shown) => shown.scrollHeight <= innerHeight)).toBe(true);
  await shot(page, 'marks-stage');
  expect(await axe(page)).toEqual([]);
  expectNothingLeft(workbook);
});
