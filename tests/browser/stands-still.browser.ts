/** Nothing moves under the reader's hand: a tick moves nothing in the window, but for what text of another length pushes. */
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { DRAWN, someOf } from '../support/long-form';
import { isWhole } from './journeys/in-page';
import { oneOnSamples } from './support/on-samples';
import { box, part } from './support/sheet';
import { unexplainedShifts, watchShifts } from './support/shifts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const follows = oneOnSamples();

/** Ticks by key, so that no pointer stands over anything, and waits until the last drawing stands. */
async function ticks(page: Page, legend: string, label: string): Promise<readonly string[]> {
  const tile = part(page, legend).locator(`label[title="${label}"] input`);
  const found = (await tile.count()) > 0 ? tile : box(page, legend, label);
  await found.first().focus();
  await painted(page);
  await watchShifts(page);
  const selection = () => page.locator('.selection').first().textContent();
  const before = await selection();
  await page.keyboard.press('Space');
  await expect.poll(selection).not.toBe(before);
  await expect.poll(() => page.evaluate(isWhole)).toBe(true);
  await painted(page);
  return unexplainedShifts(page);
}

/** Shifts are told a frame after they are seen. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
      }),
  );

const PAGES = [
  ...['#/overview', '#/oocd', '#/oocd/rates', '#/oocd/like-for-like', '#/kcpo/kcpo-funnel', '#/oocd/whole'],
  // Numbers that grow, and words in place of them, once fewer are left.
  ...['#/stop_and_search/years', '#/remand/standardised', '#/overview/stages'],
  // Three drawings that go where too few are left.
  '#/remand/triple',
];
const TICKS = [
  ['Age', '10 to 14'],
  ['Sex', 'Female'],
  ['Borough', 'Camden'],
  ['Borough', 'Hackney'],
] as const;

it.each([1366, 1024])(`on any page of a sheet, nor while presenting, %i pixels wide (${DRAWN})`, async (width) => {
  const moved: Record<string, readonly string[]> = {};
  const tick = async (page: Page, on: string, legend: string, label: string): Promise<void> => {
    const found = await ticks(page, legend, label);
    if (found.length) moved[`${on}, ${label}`] = found;
  };
  for (const path of someOf(PAGES, { many: 3 })) {
    const { page } = await follows(path, { width, height: 768 });
    if (width <= 1200) await page.locator('#boxes-opener').press('Enter');
    for (const [legend, label] of TICKS) await tick(page, path, legend, label);
    if (width <= 1200) await page.keyboard.press('Escape');
  }
  const { page } = await follows('#/oocd/rates', { width, height: 768 });
  await page.keyboard.press('p');
  await page.keyboard.press('b');
  await page.locator('.presentation aside').waitFor();
  for (const [legend, label] of TICKS) await tick(page, 'presenting', legend, label);
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('Escape');
  expect(moved).toEqual({});
});

/** Each rider that stood under the headline since, with the top of what stands below it. */
interface Stood {
  stood?: { readonly rider: string; readonly below: number }[];
}

it('nor does the line that says that similar cases are still being compared, once it is gone', async () => {
  const { page } = await follows('#/oocd', { width: 1366, height: 768 });
  await page.evaluate(() => {
    const stood: NonNullable<Stood['stood']> = ((window as unknown as Stood).stood = []);
    const look = () => {
      const [rider, below] = ['.say .rider', 'main .choices'].map((one) => document.querySelector(one));
      stood.push({ rider: rider?.textContent ?? '', below: below?.getBoundingClientRect().top ?? 0 });
    };
    const watch = new MutationObserver(() => requestAnimationFrame(look));
    watch.observe(document.querySelector('main') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await ticks(page, 'Age', '10 to 14');
  const stood = await page.evaluate(() => (window as unknown as Stood).stood ?? []);
  const still = stood.filter(({ rider }) => rider.endsWith('Similar cases are still being compared.'));
  const [comparing, compared] = [still.at(-1), stood.at(-1)];
  expect(comparing?.rider).toContain(compared?.rider ?? 'no rider');
  expect(compared?.rider).not.toBe(comparing?.rider);
  expect(Math.abs((compared?.below ?? 0) - (comparing?.below ?? 0))).toBeLessThanOrEqual(1);
});

it('nor do rows of groups that are not ticked, when they go and when they come back', async () => {
  const { page } = await follows('#/oocd', { width: 1366, height: 768 });
  const below = () =>
    page.evaluate(() => {
      const [table, findings] = ['#figure-mix table', '.findings'].map((one) => document.querySelector(one));
      return Math.round((findings?.getBoundingClientRect().top ?? 0) - (table?.getBoundingClientRect().top ?? 0));
    });
  const before = await below();
  const black = box(page, 'Ethnicity', 'Black');
  for (const rows of [4, 8]) {
    await black.press('Space');
    await expect.poll(() => page.locator('#figure-mix tbody tr').count()).toBe(rows);
    await expect.poll(() => page.evaluate(isWhole)).toBe(true);
    await painted(page);
    expect(await below(), `${String(rows)} rows`).toBe(before);
  }
});

it('the first figure of a sheet begins in the first screen of a laptop and of a projector, with rows of it', async () => {
  for (const width of [1366, 1024]) {
    const { page } = await follows('#/oocd?borough=E09000014', { width, height: 768 });
    const rows = await page
      .locator('#figure-mix tbody tr')
      .evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    expect(rows, `${String(width)} pixels wide`).toBeGreaterThanOrEqual(3);
  }
});
