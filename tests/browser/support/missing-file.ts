/** A file of the build that does not come: what is said of it, and that nothing is wanting once it is there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectStatic } from 'vitest';
import { DIST } from '../../../.ci/prepare.mjs';
import { someOf } from '../../support/long-form';
import { headline, OVERVIEW_FINDING, samplesOpen, SHEETS } from './sheet';
import type { Workbook } from './workbook';

export const WHOLE = 'All of the workbook is here. It works without a network.';
const LONG = { timeout: 90_000 };
/** What is said of a file that does not come; the page itself is what all others belong to. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^(duckdb|serialization)/, 'The engine that reads extracts'],
  [/^(parquet_wasm|decoder\.worker)/, 'The reader of Parquet files'],
  [/^table\.worker/, 'The reader of text files'],
  [/^sheet\.worker/, 'The reader of Excel workbooks'],
  [/^digest\.worker/, 'What works out the SHA-256 of a file'],
  [/^(embed|vega)/, 'The drawing of charts'],
  [/^finder/, 'The search'],
  [/^(highs|builder\.worker)/, 'The builder of protected packs'],
  [/^(pack-files|src-)/, 'The form of protected packs'],
  [/^(PackApp|pack-names)/, 'The page of a protected pack'],
  [/^figure-files/, 'The saving of figures'],
  [/^record-files/, 'The writing of records'],
  [/^Mapping/, 'The reading of other columns'],
  [/^(OnStage|StageTop)/, 'Presenting'],
  [/^accessibility-statement/, 'The accessibility statement'],
  [/^PackChoiceFields/, 'The choices of a pack'],
  [/^mark-sheet/, 'The marks of the record'],
  [
    /^(RecordPage|AgendaStage|ThenNowTable|DocumentParts|record-(document|words|keeping)|document-keeping)/,
    'The record of meetings',
  ],
  [/^rows-file/, 'The saving of rows'],
  [/^(CasesPage|case-desk|sheet-)/, 'The casework'],
  [/^offered/, 'The templates for suppliers'],
  [/^stop_and_search/, 'The sample of stop and search'],
  [/^kcpo/, 'The sample of knife crime prevention orders'],
  [/^oocd/, 'The sample of out-of-court disposals'],
  [/^remand/, 'The sample of remand'],
  [/^rule49/, 'The sample of Rule 49 separation'],
  [/^population/, 'The table of the population'],
  [/^establishment_population/, 'The table of children held'],
  [/^reference_figures/, 'The table of published figures'],
  [/^area_groups/, 'The table of areas'],
  [/\.woff2$/, 'The typeface'],
  [/\.css$/, 'The look of the page'],
  [/^/, 'The page itself'],
];
const nameOf = (file: string): string => NAMED.find(([pattern]) => pattern.test(file))?.[1] ?? '';

/** What a file is to the page: a picture of it, what is counted, what runs with it or what runs beside it. */
function kindOf(file: string): string {
  if (/\.(?:woff2|css)$/.test(file)) return 'looks';
  if (file.endsWith('.parquet')) return 'rows';
  return nameOf(file) === 'The page itself' ? 'page' : 'runs';
}

/** The files of the build: in `npm test` one of each kind. */
export const filesToMiss = (): readonly string[] => someOf(readdirSync(join(DIST, 'assets')), { kindOf });

/**
 * Opens the page without one of its files: it is named, tried again, and in the end all that was to be seen is there.
 * @param workbook at any address of its server
 * @param expect of the test itself, since these run beside each other
 */
export async function expectNamedAndThere(
  { page, address }: Workbook,
  file: string,
  expect: ExpectStatic,
): Promise<void> {
  let [away, refused] = [true, 0];
  await page.context().route(
    ({ pathname }) => pathname.endsWith(`/${file}`),
    (route) => {
      if (!away) return route.continue();
      refused += 1;
      return route.abort();
    },
  );
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(address, { waitUntil: 'commit' });
  // What several parts of the page need is said of each of them.
  const name = nameOf(file).slice(1);
  const sentence = new RegExp(`${name}.* could not be fetched from where the workbook is served\\.`);
  await page.getByText(sentence).first().waitFor(LONG);
  expect(await page.getByText('Something that should not happen did.').count()).toBe(0);
  expect(await page.getByText(WHOLE).count()).toBe(0);
  const before = refused;
  await expect.poll(() => refused, { ...LONG, message: 'two further attempts' }).toBeGreaterThanOrEqual(before + 2);
  const kept = await page.locator('main figure').count();
  away = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText(WHOLE).waitFor(LONG);
  await samplesOpen(page);
  expect(await page.getByText(sentence).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.locator('main figure').count()).toBeGreaterThanOrEqual(kept);
  expect(await headline(page)).toBe(OVERVIEW_FINDING);
  expect(await page.getByRole('region', { name: 'Open extracts' }).locator('tbody tr').count()).toBe(SHEETS.length);
  expect(faults).toEqual([]);
}
