/**
 * Two protected packs of records that differ in withheld counts alone look the same to the last stroke: on the front page,
 * on the whole sheet and before a room, in words, drawings, order, address and storage.
 */
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { twinPacks } from '../support/twin-packs';
import type { TestPack } from '../support/sample-pack';
import { choosePack, goOn } from './support/pack';
import { openOnSamples } from './support/sheet';

vi.setConfig({ testTimeout: 500_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };

/** All that the page holds: its elements with their drawings, its title, its address, and what it keeps. */
const seen = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => {
    const written = (one: Element): string => new XMLSerializer().serializeToString(one);
    return {
      title: document.title,
      page: written(document.body),
      drawings: [...document.querySelectorAll('main svg')].map(written).join('\n'),
      order: [...document.querySelectorAll('tr[data-row], .findings li')].map((row) => row.textContent).join('\n'),
      address: location.href.slice(location.origin.length),
      kept: JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
    };
  });

/** Where the reader goes, and what the page holds at each place. */
async function walk(pack: TestPack, area: string): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const workbook = await openOnSamples({ path: '#/oocd/rates' });
  const { page } = workbook;
  const places = new Map<string, Readonly<Record<string, string>>>();
  /** All is drawn, and still is once a table that was too tall for its room is cut to it. */
  const settled = async (): Promise<void> => {
    await page.locator('.page.settled').waitFor(LONG);
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
    await page.locator('.page.settled').waitFor(LONG);
  };
  await choosePack(page, pack);
  await goOn(page);
  for (const of of ['london/london', area]) {
    await page.getByLabel('Area').selectOption(of);
    await expect
      .poll(() => page.evaluate(() => decodeURIComponent(location.hash)), LONG)
      .toMatch(of === area ? new RegExp(`${area}$`) : /\.parquet$/);
    await settled();
    places.set(`front page, ${of}`, await seen(page));
    await page.keyboard.press('p');
    for (let figure = 0; figure < 5; figure += 1) {
      await page.locator('.presentation h1').first().waitFor(LONG);
      await settled();
      places.set(`presenting, ${of}, ${figure}`, await seen(page));
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Escape');
  }
  await page.getByRole('link', { name: 'Whole sheet, every figure on one page' }).click(LONG);
  await page.getByRole('heading', { level: 2 }).nth(3).waitFor(LONG);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await settled();
  places.set('whole sheet', await seen(page));
  await workbook.close();
  return places;
}

it('show the same, whichever of them is true', async () => {
  const { packs, counts, area } = await twinPacks();
  const [one, other] = packs;
  if (!one || !other) throw new Error('There are no two packs.');
  expect(counts[0]).not.toEqual(counts[1]);
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  const [first, second] = [await walk(one, area), await walk(other, area)];
  expect([...first.keys()]).toHaveLength(13);
  for (const [place, held] of first) {
    const again = second.get(place);
    expect(held['page'], place).toContain('withheld');
    const differs = Object.entries(held).flatMap(([what, text]) => (again?.[what] === text ? [] : [what]));
    expect(differs, place).toEqual([]);
  }
});
