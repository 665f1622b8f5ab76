/** Casework beside a protected pack in the built workbook: there is none, whatever the page before held. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { DIST } from '../../.ci/prepare.mjs';
import { withImports } from './support/built-scripts';
import { choosePack, goOn } from './support/pack';
import { openOnSamples, toAddress } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };

/** Scripts by which cases are drawn, reviewed or kept, as the build calls them. They come with every page, and run on few. */
const CASEWORK = /^(?:case-desk|CasesPage)-/;

it('casework is absent beside a pack: no link, no address, no script, and nothing that is kept of it is read', async () => {
  const workbook = await openOnSamples({ path: '#/oocd' });
  const { page } = workbook;
  await toAddress(page, '#/oocd/cases');
  await page.getByText('can be drawn').waitFor(LONG);
  await choosePack(page);
  await page.addInitScript(noteReads);
  await goOn(page);
  const own = await page.evaluate(() => location.hash.replace(/^#[0-9a-z]{4}/, '#'));
  expect(await page.locator('.findings h2').innerText()).toBe('What this pack answers');
  for (const name of ['cases', 'cases-review', 'cases-results']) {
    await page.evaluate((address) => (location.hash = address), own.replace('/oocd?', `/oocd/${name}?`));
    await expect.poll(() => page.evaluate(() => location.hash), LONG).toContain(`/oocd/${name}?`);
    await page.locator('.findings').waitFor(LONG);
    expect(await page.getByRole('link', { name: /cases/i }).count(), name).toBe(0);
    expect(await page.getByRole('button', { name: /cases|draw|review/i }).count(), name).toBe(0);
    expect(await page.title(), name).not.toMatch(/cases/i);
  }
  const reads = await page.evaluate(() => [...new Set((window as Noting).reads)].sort());
  // What the pack is carried in, and how the reader set the page: no casework.
  expect(reads).toEqual(['scrutiny-workbook: pack', 'scrutiny-workbook:settings']);
  expectNothingLeft(workbook);
  await workbook.close();
});

it('no script of casework is among those that the page of a pack runs', () => {
  const built = readdirSync(join(DIST, 'assets'));
  expect(built.filter((file) => CASEWORK.test(file))).toHaveLength(2);
  const runs = built.filter((file) => file.startsWith('PackApp-')).flatMap((file) => [...withImports(file)]);
  expect(runs.length).toBeGreaterThan(5);
  expect(runs.filter((file) => CASEWORK.test(file))).toEqual([]);
});

type Noting = typeof window & { reads?: string[] };

/** In the page, before any of its scripts: which databases and stored values are asked for. */
function noteReads(): void {
  const reads: string[] = [];
  Object.assign(window, { reads });
  const noted = {
    apply: (asked: () => unknown, on: unknown, given: unknown[]): unknown => {
      reads.push(String(given[0]));
      return Reflect.apply(asked, on, given);
    },
  };
  const watched = (of: object, name: string): object => ({
    [name]: new Proxy(Reflect.get(of, name) as () => unknown, noted),
  });
  Object.assign(IDBFactory.prototype, watched(IDBFactory.prototype, 'open'));
  Object.assign(Storage.prototype, watched(Storage.prototype, 'getItem'));
}
