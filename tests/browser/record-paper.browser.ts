/** The record as a paper: what stands on each page, where it breaks, and what who hears it is told of its parts. */
import { expect, it, vi } from 'vitest';
import { documentAsHtml } from '../../src/export/document/html';
import { recordDocument } from '../../src/export/document/record-document';
import { EMPTY_RECORD } from '../../src/record/edit';
import { emptyAction, emptyFinding } from '../../src/record/entries';
import { begun } from '../../src/record/meetings';
import type { MeetingRecord } from '../../src/record/record';
import { PIN } from '../record/pin-example';
import { axe } from './support/axe';
import { theBrowser } from './support/browser';
import { pagesOfPdf, tagsOfPdf } from './support/pdf';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What A4 has between its margins, in pixels of a page. */
const A4 = 688;
const FIGURES = 12;
const first = begun({ ...EMPTY_RECORD, body: 'Panel <b>of</b> Haringey' }, (place) => `a${place}`, '2026-06-01');
const row = (place: number) => ({ id: `r${place}`, label: `Group ${place}`, cells: { rate: String(10 + place) } });
const record: MeetingRecord = {
  ...first,
  pins: Array.from({ length: FIGURES }, (_, place) => ({
    ...{ ...PIN, id: `p${place}`, meeting: 'a0', rows: Array.from({ length: 9 }, (_row, at) => row(at)) },
  })),
  findings: [{ ...emptyFinding(['p0']), id: 'f', words: 'A gap', answered: 'reform', next: 'Ask' }],
  actions: Array.from({ length: 40 }, (_, place) => ({
    ...{ ...emptyAction(EMPTY_RECORD), id: `x${place}`, number: String(place + 1), action: 'Ask every case' },
  })),
};
const html = documentAsHtml(recordDocument(record, { day: '2026-11-29', forOthers: false }));
const STAMP =
  'Panel <b>of</b> Haringey, 1 June 2026. Written 29 November 2026 by the Scrutiny Workbook. Synthetic data: about no real child.';
const times = (text: string, words: string): number => text.split(words).length - 1;
/** Lines of a stamp meet without a space where they break. */
const bare = (text: string): string => text.replace(/\s/g, '');

it('has its source and its number on every page, and parts nothing from its table', async () => {
  const context = await (await theBrowser()).newContext({ javaScriptEnabled: false });
  const paper = await context.newPage();
  await paper.setContent(html);
  const pdf = await paper.pdf({ preferCSSPageSize: true, tagged: true });
  const pages = pagesOfPdf(pdf);
  expect(pages.length).toBeGreaterThan(4);
  pages.forEach((page, at) => {
    expect(page).toContain(`${at + 1} of ${pages.length}`);
    expect(bare(page)).toContain(bare(STAMP));
    // A figure's question, its sentence and caption stand over the head of its table.
    const heads = times(page, 'EthnicityIn 100');
    expect([times(page, PIN.caption), times(page, PIN.finding)]).toEqual([heads, heads]);
    expect([times(page, 'Group 0'), times(page, 'Group 8'), times(page, PIN.base)]).toEqual([heads, heads, heads]);
  });
  expect(pages.reduce((all, page) => all + times(page, 'EthnicityIn 100'), 0)).toBe(FIGURES);
  // A long table is cut, and has its head on each page.
  const withActions = pages.map(bare).filter((page) => page.includes('Askeverycase'));
  expect(withActions.length).toBeGreaterThan(1);
  expect(withActions.map((page) => times(page, 'Recommendation'))).toEqual(withActions.map(() => 1));
  expect(tagsOfPdf(pdf)).toMatchObject({ H1: 1, H3: FIGURES + 1, Table: FIGURES + 1, Caption: FIGURES + 1 });
  expect(tagsOfPdf(pdf)['TH']).toBeGreaterThan(FIGURES * 9);
  await context.close();
});

it('a table of many columns keeps whole the words that its rows are called by, and is not cut on paper', async () => {
  const header = [
    ...['Period', 'Applications', 'Orders, interim or full', 'Orders with a positive intervention', 'Orders breached'],
    ...['Positive requirements of these orders', 'Orders that say how many', 'Prohibitions of these orders'],
    'Orders that say how many prohibitions',
  ];
  const rows = [['September', ...header.slice(1).map(() => '120')]];
  const table = { kind: 'table', caption: 'By quarter', header, rows } as const;
  const page = await (await theBrowser()).newPage();
  await page.setContent(documentAsHtml({ title: 'Return', stamp: ['Return.'], parts: [table] }));
  const lines = () =>
    page.locator('tbody th').evaluate((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return words.getClientRects().length;
    });
  for (const [media, width] of [
    ['screen', 320],
    ['screen', 1024],
    ['print', A4],
  ] as const) {
    await page.emulateMedia({ media });
    await page.setViewportSize({ width, height: 800 });
    expect(await lines()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.close();
});

it('opens without a script, asks for nothing, and has no fault that is looked for', async () => {
  const context = await (await theBrowser()).newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Panel <b>of</b> Haringey');
  expect(await page.locator('script, img, link, iframe').count()).toBe(0);
  expect([asked, await axe(page)]).toEqual([[], []]);
  await context.close();
});
