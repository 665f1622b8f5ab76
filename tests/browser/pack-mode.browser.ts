/** A protected pack in the built workbook: it opens alone, in a page that holds no record and never did. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { oocdColumns } from '../support/extract-files';
import { forgedPack, forgedQuestions } from '../support/forged-pack';
import { DRAWN, someOf } from '../support/long-form';
import { column as columnOf, parquetBytes } from '../support/parquet';
import type { TestPack } from '../support/sample-pack';
import { axe } from './support/axe';
import { oneOnSamples } from './support/on-samples';
import { choosePack, goOn } from './support/pack';
import { chooseFiles, column, openOnSamples, refusals, toAddress, whole } from './support/sheet';
import { expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const MODE = 'Court user group and public. Protected pack: counts alone. No record, child or case is in this page.';
/** Sheet, page and choices, and of the pack its name and its sum: nothing of the page before. */
const ADDRESS = /^#[0-9a-z]{4}\/oocd\?pack=[0-9a-f]{12}\.pack-of-the-panel\.parquet$/;
/** Widths of windows, and whether the colours are those of the reader's own machine. */
const WAYS = [
  ...([1366, 1024, 320, 1920] as const).map((width) => [width, 'none'] as const),
  [1366, 'active'],
] as const;
const PATHS = ['#/oocd/rates', '#/oocd/whole', '#/oocd'];
/** What axe reads, which takes it seconds: each of the pages. */
const READ = someOf(
  WAYS.flatMap((way) => PATHS.map((path) => [path, ...way] as const)),
  { kindOf: ([path]) => path },
);
const PLANTED = 'case-of-nobody-4711';

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

async function onSamples(): Promise<Workbook> {
  const workbook = await openOnSamples({ path: '#/oocd/rates' });
  opened.push(workbook);
  return workbook;
}

/** In a page that has only begun to read its samples. */
async function withPack(pack?: TestPack): Promise<Workbook> {
  const workbook = await openWorkbook({ path: '#/oocd/rates' });
  await choosePack(workbook.page, pack);
  await goOn(workbook.page);
  return workbook;
}

/** One pack for tests that only read it: each begins on a page of it, with nothing chosen. */
function onePack(): (path: string) => Promise<Workbook> {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await withPack();
  }, 240_000);
  afterAll(() => workbook.close());
  return async (path) => {
    await workbook.page.setViewportSize({ width: 1280, height: 900 });
    await toAddress(workbook.page, path);
    await workbook.page.getByLabel('Area').waitFor(LONG);
    await workbook.page.locator('.page.settled').waitFor(LONG);
    return workbook;
  };
}

describe('a protected pack on its way', () => {
  const follows = oneOnSamples();

  it('is refused where it was changed, and what is open stays open', async () => {
    const { page } = await follows('#/oocd/rates');
    const { facts, cells } = forgedPack();
    const { packFile } = await import('../../src/protecting/pack-file');
    const changed = packFile(facts, cells, '0'.repeat(64));
    await chooseFiles(page, [{ name: 'changed.parquet', bytes: new Uint8Array(changed) }]);
    await expect
      .poll(() => refusals(page), LONG)
      .toEqual([
        expect.stringContaining('The protected pack is not as it was issued: its numbers do not agree with its sum.'),
      ]);
    expect(await page.locator('h1').innerText()).not.toBe('');
    await page.getByRole('button', { name: /^Dismiss/ }).click();
  });

  // What comes after it is no page on samples.
  it('asks once, then opens in a page that was loaded anew and names its mode', async () => {
    const workbook = await follows('#/oocd/rates');
    const { page } = workbook;
    await page.evaluate(() => Object.assign(window, { former: true }));
    await choosePack(page);
    expect(await page.locator('main, header').filter({ hasText: 'is a protected pack' }).first().innerText()).toContain(
      'pack-of-the-panel.parquet is a protected pack. It opens in a page without records: this page is loaded anew, and the extracts that are open are closed.',
    );
    const before = workbook.requests.length;
    await goOn(page);
    expect(await page.evaluate(() => 'former' in window)).toBe(false);
    expect(await page.getByText(MODE).first().isVisible()).toBe(true);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await page.locator('.selection').evaluate((line) => line.getBoundingClientRect().top)).toBe(0);
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(ADDRESS);
    // No engine, no counting, no sample.
    expect(page.workers().map((worker) => worker.url())).toEqual([]);
    expect(workbook.requests.slice(before).filter((one) => /\.(parquet|wasm)/.test(one))).toEqual([]);
    expectNothingLeft(workbook);
  });
});

describe('a protected pack', () => {
  it('offers its questions, those of another kind on a sheet of their own, and nothing else', async () => {
    const workbook = await withPack(forgedQuestions());
    opened.push(workbook);
    const { page } = workbook;
    const { cells } = forgedQuestions();
    const ofLondon = (kind: string, outcome: string | null): string =>
      String(
        cells.find((cell) => {
          const all = cell.level === 'london' && cell.ethnicity === 'black' && cell.age === 'all';
          return all && cell.period === '2024-25' && cell.kind === kind && cell.outcome === outcome;
        })?.count,
      );
    const black = (kind: string, outcome: string) =>
      ({ Black: `${ofLondon(kind, outcome)} of ${ofLondon(kind, null)}` }) as const;
    const question = page.getByLabel('Question', { exact: true });
    expect(
      await question.locator('optgroup').evaluateAll((groups) => groups.map((one) => one.getAttribute('label'))),
    ).toEqual([...['Out-of-court disposals', 'Remand']]);
    expect(await question.locator('option').count()).toBe(3);
    expect(await column(page, 'rates')).toMatchObject(black('oocd', 'charge'));
    await question.selectOption('oocd/five_disposals/community_resolution');
    await expect.poll(() => column(page, 'rates'), LONG).toMatchObject(black('oocd', 'community_resolution'));
    const remand = cells.find((cell) => cell.kind === 'remand' && cell.outcome !== null);
    await question.selectOption(`remand/${remand?.base}/${remand?.outcome}`);
    await expect.poll(() => column(page, 'rates'), LONG).toMatchObject(black('remand', remand?.outcome ?? ''));
    await expect.poll(() => page.title(), LONG).toContain('Remand');
    // Written a moment after the answer begins, which on a busy machine is not yet.
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/\/remand\?.*pack\.question=remand%2F/);
    await page.goBack();
    await expect.poll(() => column(page, 'rates'), LONG).toMatchObject(black('oocd', 'community_resolution'));
    expect(await page.getByText(MODE).first().isVisible()).toBe(true);
    expectNothingLeft(workbook);
  });

  it('leaves nothing of the records of the page before, not in memory, nor after a reload or going back', async () => {
    const workbook = await onSamples();
    const { page } = workbook;
    const ids = Array.from({ length: 300 }, (_, row) => `${PLANTED}-${row}`);
    const bytes = parquetBytes(oocdColumns([columnOf('record_id', 'text', ids), columnOf('person_id', 'text', ids)]));
    await chooseFiles(page, [{ name: 'records.parquet', bytes }]);
    await expect.poll(() => page.getByText('Synthetic data: about no real child').count(), LONG).toBe(0);
    await whole(page);
    expect(page.workers().length).toBeGreaterThan(0);
    expect(await heapOf(page)).toContain('records.parquet');
    // An entry of the page with records, for the way back.
    await page.evaluate(() => (location.hash = '#/oocd/mix'));
    await page.locator('#figure-mix').waitFor(LONG);
    await choosePack(page);
    await goOn(page);
    expect(await keptIn(page)).toEqual({
      session: ['taken'],
      local: [],
      kept: [],
      state: { entry: expect.any(String) },
    });
    const memory = await heapOf(page);
    expect(memory).toContain('police_command_unit');
    expect(memory).not.toContain(PLANTED);
    expect(memory).not.toContain('records.parquet');
    expect(await page.content()).not.toContain(PLANTED);
    const address = page.url();
    const away = async () => {
      await page.goto('about:blank');
      await page.goBack();
    };
    for (const go of [() => page.reload(), () => page.goBack(), () => page.goForward(), away]) {
      await go();
      await page.getByText(MODE).first().waitFor(LONG);
      expect(page.workers().map((worker) => worker.url())).toEqual([]);
      // The browser keeps the address of the page before, and with it the name of its file: the page shows it nowhere.
      expect(await page.content()).not.toContain('records.parquet');
      for (const held of [await page.content(), JSON.stringify(await keptIn(page)), await heapOf(page)])
        expect(held.includes(PLANTED)).toBe(false);
    }
    expect(page.url()).toBe(address);
    expectNothingLeft(workbook);
  });

  it('stays in its mode over a reload, opens no file with records, and is left by loading the page anew', async () => {
    const workbook = await withPack();
    opened.push(workbook);
    const { page } = workbook;
    await page.reload();
    await page.getByRole('heading', { name: 'No pack is open' }).waitFor(LONG);
    expect(await page.getByText(MODE).first().isVisible()).toBe(true);
    await chooseFiles(page, [{ name: 'records.parquet', bytes: parquetBytes(oocdColumns()) }]);
    await expect
      .poll(() => refusals(page), LONG)
      .toEqual([
        expect.stringContaining(
          'No file with records opens in this page: court user groups and the public see protected packs alone.',
        ),
      ]);
    await choosePack(page);
    await page.getByLabel('Area').waitFor(LONG);
    await page.getByRole('button', { name: 'Leave the pack' }).click();
    await page.getByRole('heading', { level: 1, name: /^Overview/ }).waitFor(LONG);
    expect(await page.getByText(MODE).count()).toBe(0);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

describe(`a protected pack that is read (${DRAWN})`, () => {
  const follows = onePack();

  it('shows its published numbers, and withheld ones as withheld, for what is chosen', async () => {
    const { page } = await follows('#/oocd');
    const { cells } = forgedPack();
    const pair = (area: string, ethnicity: string): string => {
      const of = (counted: string) =>
        cells.find((cell) => {
          const [own, all] = [cell.area === area && cell.ethnicity === ethnicity, cell.age === 'all'];
          return own && all && cell.period === '2024-25' && (cell.outcome === null) === (counted === 'base');
        })?.count ?? 'withheld';
      const [events, all] = [of('with'), of('base')];
      return events === all && all === 'withheld' ? all : `${events} of ${all}`;
    };
    const expected = (area: string) => ({
      ...{ Asian: pair(area, 'asian'), Black: pair(area, 'black'), Mixed: pair(area, 'mixed') },
      ...{ White: pair(area, 'white'), Other: pair(area, 'other'), 'Not known': pair(area, 'not_known') },
    });
    expect(await column(page, 'rates')).toMatchObject(expected('london'));
    await page.getByLabel('Area').selectOption({ label: 'Central North command unit' });
    await expect.poll(() => column(page, 'rates'), LONG).toMatchObject(expected('bcu-cn'));
    expect(Object.values(expected('bcu-cn')).join(' ')).toContain('withheld');
    expect(await page.getByLabel('Age').locator('option').allInnerTexts()).toEqual(['Children aged 10 to 17']);
    expect(await page.getByLabel('Period').locator('option').allInnerTexts()).toEqual(['April 2024 to March 2025']);
  });

  it('is saved with its mode, and what is withheld as withheld', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    await page.getByLabel('Area').selectOption({ label: 'Central North command unit' });
    await page.locator('#figure-rates summary', { hasText: 'Save' }).click(LONG);
    const coming = page.waitForEvent('download', LONG);
    await page.getByRole('button', { name: 'Table (CSV)', exact: true }).click(LONG);
    const download = await coming;
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain('Court user group and public, a protected pack');
    expect(csv).toContain('pack-of-the-panel.parquet');
    expect(csv).toMatch(/^Asian,.*withheld/m);
    expect(csv).not.toMatch(/NaN|masked|at least|None/);
    expect(csv).toContain(',Charge,"Out of 159 decisions of ');
    expect(csv).toContain('Counts of fewer than 6 different children are withheld.');
    expect(csv).toContain('Numbers of October 2024 to March 2025 are provisional');
    expect(csv).toContain('Their community resolutions are undercounted.');
    expect(download.suggestedFilename()).toBe(
      'synthetic oocd - Central North command unit - aged 10 to 17 - rates - 2024-04 to 2025-03.csv',
    );
    expectNothingLeft(workbook);
  });

  it('says in its title, beside its headline and on every page of paper whom its numbers are of', async () => {
    const { page } = await follows('#/oocd');
    await page.getByLabel('Age', { exact: true }).selectOption({ label: '10 to 14' });
    const ofWhom = 'London, children aged 10 to 14, April 2024 to March 2025.';
    await expect.poll(() => page.title(), LONG).toContain(`Out-of-court disposals, ${ofWhom} `);
    expect(await page.locator('.selection .sentence').innerText()).toBe(ofWhom);
    await page.locator('.page.settled').waitFor(LONG);
    const rules = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText);
    });
    for (const words of [
      'Scrutiny Workbook, Court user group and public, a protected pack. Out-of-court disposals',
      ofWhom,
      'Synthetic data: about no real child',
      'Source: pack-of-the-panel.parquet. Published counts of a protected pack',
    ])
      expect(rules.join()).toContain(words);
    await page.setViewportSize({ width: 718, height: 1046 });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.skip:visible, .masthead:visible, select:visible, footer:visible').count()).toBe(0);
    expect(await page.locator('.of-whom').isVisible()).toBe(true);
    const cut = await page
      .locator('main figure')
      .evaluateAll((figures) => figures.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length);
    expect(cut).toBe(0);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  });

  it('can be read by ear and by keyboard, at every width', async () => {
    const { page } = await follows('#/oocd');
    for (const [width, forcedColors] of WAYS) {
      await page.emulateMedia({ forcedColors });
      await page.setViewportSize({ width, height: 768 });
      for (const path of PATHS) {
        await toAddress(page, path);
        await page.locator('.page.settled').waitFor(LONG);
        if (READ.some(([at, way, colours]) => at === path && way === width && colours === forcedColors))
          expect(await axe(page), `${path}, ${width} wide, ${forcedColors}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path}, ${width} wide`).toBe(width);
      }
    }
    await page.keyboard.press('p');
    await page.locator('.presentation h1').waitFor(LONG);
    expect(await axe(page), 'presenting').toEqual([]);
    const lacks =
      '1 borough sent no street community resolutions: Brent. Their community resolutions are undercounted.';
    expect(await page.locator('.presentation .notice').innerText()).toBe(lacks);
    await page.setViewportSize({ width: 320, height: 768 });
    // In one line, which opens: the figure has the room.
    const folded = page.locator('.presentation .head details');
    expect(await folded.innerText()).toBe('Before you quote these');
    await folded.locator('summary').click();
    expect(await folded.innerText()).toContain(lacks);
    await folded.locator('summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'presenting').toBe(320);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.keyboard.press('Escape');
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByLabel('Area').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByLabel('Area').inputValue(), LONG).not.toBe('london/london');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(
      await page.getByLabel('Age', { exact: true }).getAttribute('id'),
    );
  });
});

/** All that the page keeps on the device. */
const keptIn = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('The database does not answer.'));
      });
    const kept: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const values: readonly unknown[] = await asked(database.transaction(store).objectStore(store).getAll());
        kept.push(...values);
      }
      database.close();
    }
    return {
      session: Object.values({ ...sessionStorage }),
      local: Object.values({ ...localStorage }),
      kept,
      state: history.state as unknown,
    };
  });

/** Every string that the page has in memory. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return pieces.join('');
}
