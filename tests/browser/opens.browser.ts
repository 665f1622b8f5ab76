/** The workbook opens at once on the samples, says that they are synthetic, and its numbers are those of the files. */
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { META_POLICY } from '../../.ci/policy.mjs';
import { rawSamples, type RawRows } from '../support/raw-rows';
import { FIRST_OUTCOME, howMany, OPENING, outcomeByGroup } from './support/expected';
import { itServed } from './support/it-served';
import { column, goTo, headline, openOnSamples, samplesOpen, SHEETS, toWholeSheet, whole } from './support/sheet';
import { expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let raw: RawRows;
let workbook: Workbook;
beforeAll(async () => {
  raw = await rawSamples();
  workbook = await openOnSamples();
});
afterAll(() => workbook.close());

// A single file asks for no engine that could be held back; what it draws first stands in one-file.browser.
describe('at the start', () => {
  itServed('the masthead stands before any engine has been read', async () => {
    const page = await workbook.page.context().newPage();
    const order: string[] = [];
    page.on('requestfinished', (request) => {
      if (request.url().endsWith('.wasm')) order.push('wasm');
    });
    await page.route('**/*.wasm', async (route) => {
      await page.getByText('Scrutiny Workbook').first().waitFor();
      await page.getByText('Synthetic data: about no real child').first().waitFor();
      order.push('masthead');
      await route.continue();
    });
    await page.goto(`${workbook.address}#/oocd/whole`);
    await samplesOpen(page);
    expect(order.slice(0, 1)).toEqual(['masthead']);
    expect(order).toContain('wasm');
    expectNothingLeft(workbook);
    await page.close();
  });

  itServed('the overview has its first numbers before the engine is there, and the same after', async () => {
    const page = await workbook.page.context().newPage();
    let release = (): void => undefined;
    const held = new Promise<void>((go) => (release = go));
    await page.route('**/duckdb*.wasm', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${workbook.address}#/overview/whole`);
    await page.locator('main figure table').first().waitFor();
    const early = await headline(page);
    const shown = await page.locator('.counts dl div').allTextContents();
    expect(shown).toEqual([expect.stringMatching(/^Knife crime prevention orders \d+ cases, \d+ children$/)]);
    expect(early).not.toBe('');
    release();
    await samplesOpen(page);
    const later = await page.locator('.counts dl div').allTextContents();
    expect(later).toHaveLength(5);
    expect(later).toContain(shown[0]);
    await goTo(page, 'Knife crime prevention orders');
    expect(await page.getByRole('alert').count()).toBe(0);
    expectNothingLeft(workbook);
    await page.close();
  });

  itServed(
    'says so where the engine cannot be had; what was counted without it stays, and the rest comes with it',
    async () => {
      // In a browser of its own: what does not come is an error on its console.
      const apart = await openWorkbook({ path: 'nothing' });
      const { page } = apart;
      let away = true;
      await page.route('**/duckdb*.wasm', (route) => (away ? route.abort() : route.continue()));
      await page.goto(`${apart.address}#/overview/whole`);
      const alert = page.getByRole('alert').first();
      await alert.waitFor();
      expect((await alert.innerText()).replace(/\s+/g, ' ')).toBe(
        'The engine that reads extracts could not be fetched from where the workbook is served. What needs it waits, and comes by itself once it is here. The workbook tries again by itself. Try again now',
      );
      await page.locator('main figure table').first().waitFor();
      const early = await page.locator('.counts dl div').allTextContents();
      expect(early).toEqual([expect.stringMatching(/^Knife crime prevention orders \d+ cases, \d+ children$/)]);
      away = false;
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await samplesOpen(page);
      expect(await page.locator('.counts dl div').allTextContents()).toContain(early[0]);
      expect(await page.getByRole('alert').count()).toBe(0);
      await apart.close();
    },
  );

  it('the five samples are open, marked as synthetic, with nothing refused', async () => {
    const { page } = workbook;
    expect(await page.title()).toMatch(/^Overview: .+ - Scrutiny Workbook$/);
    expect(await page.locator('header').getByText('Synthetic data: about no real child').count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
    const names = await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button').allTextContents();
    expect(names).toEqual(['Overview', ...SHEETS]);
  });

  it('the overview counts every extract over its latest complete year', async () => {
    await toWholeSheet(workbook.page);
    const shown = await workbook.page.locator('.counts dl div').allTextContents();
    const [kcpo, oocd] = [
      await howMany(raw, 'kcpo', {
        age: OPENING['age'] ?? '',
        period: "event_date between '2022-04-01' and '2023-03-31'",
      }),
      await howMany(raw, 'oocd', OPENING),
    ];
    expect(shown.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`${kcpo.events} `),
        expect.stringMatching(new RegExp(`Out-of-court disposals ?${oocd.events} decisions, ${oocd.people} children`)),
      ]),
    );
  });
});

describe('the sheet of out-of-court disposals', () => {
  beforeAll(() => goTo(workbook.page, 'Out-of-court disposals'));

  it('says its finding, what it counts and how sure it is', async () => {
    const { page } = workbook;
    expect(await headline(page)).toBe(
      'Black children were less likely than White children to get a community resolution at their first formal or informal outcome. It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).',
    );
    // Until the engine has compared similar cases, the rider ends by saying so.
    await page.locator('.say .rider', { hasNotText: 'Similar cases are still being compared' }).waitFor();
    expect(await page.locator('.say .rider').textContent()).toBe(
      'Allowing for chance, the gap is between 12 and 18 fewer in every 100. In the worst case unknown ethnicity (842 of 6,509 children) would move it between 30 fewer and 5 more. It is the largest of the 4 gaps by group. Out of 6,509 children with a community resolution, outcome 22, youth caution, youth conditional caution or charge. These numbers are provisional.',
    );
    expect(await page.locator('.selection .sentence').textContent()).toBe(
      'London, all areas, children aged 10 to 17, April 2024 to March 2025. 7,833 children, 8,769 decisions.',
    );
    expect(await page.locator('section.notes p').first().innerText()).toBe(
      'sample oocd.parquet. 1 April 2019 to 31 March 2025. Provisional: April 2024 to March 2025.',
    );
  });

  it('has the numbers that plain SQL finds in the file', async () => {
    const { page } = workbook;
    const { events, people } = await howMany(raw, 'oocd', OPENING);
    expect((await page.locator('.counts dd').allTextContents()).map((text) => text.trim())).toEqual([events, people]);
    const asked = FIRST_OUTCOME['oocd'];
    if (!asked) throw new Error('No outcome of oocd is written down.');
    expect(await column(page, 'rates')).toEqual(await outcomeByGroup(raw, asked, OPENING, 'All children'));
  });

  it('has a headline on every other sheet', async () => {
    const { page } = workbook;
    const said: Record<string, string> = {};
    for (const sheet of SHEETS) {
      await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name: sheet }).click();
      await whole(page);
      said[sheet] = await headline(page);
    }
    expect(said).toMatchObject({
      Remand: expect.stringMatching(/^Black children were more likely than White children to /),
    });
    for (const sentence of Object.values(said)) expect(sentence).toMatch(/\d+ in 100/);
    expectNothingLeft(workbook);
  });
});

describe('the content policy', () => {
  // Of the single file no headers are sent; its own policy stands in page-of-one-file.test.
  itServed('holds for the page and for each worker, without unsafe-eval', async () => {
    await whole(workbook.page);
    expect(META_POLICY).not.toContain("'unsafe-eval'");
    expect(META_POLICY).not.toContain("'unsafe-inline'");
    const workers = workbook.page.workers().map((worker) => worker.url());
    expect(workers.length).toBeGreaterThanOrEqual(2);
    for (const address of workers) expect(address).toMatch(/^blob:/);
    for (const address of new Set(workbook.requests.filter((request) => request.startsWith(inject('address'))))) {
      const response = await fetch(address, { method: 'HEAD' });
      expect(response.headers.get('Content-Security-Policy'), address).toContain("default-src 'none'");
      expect(response.headers.get('Content-Security-Policy'), address).not.toContain("'unsafe-eval'");
    }
  });
});
