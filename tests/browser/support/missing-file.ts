/** A file of the build that does not come: what is said of it, and that nothing is wanting once it is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectStatic } from 'vitest';
import { DIST } from '../../../.ci/prepare.mjs';
import { someOf } from '../../support/long-form';
import { scriptsOf, scriptsOfPage, withImports } from './built-scripts';
import { headline, OVERVIEW_FINDING, samplesOpen, SHEETS } from './sheet';
import type { Workbook } from './workbook';

export const WHOLE = 'All of the workbook is here. It works without a network.';
const LONG = { timeout: 90_000 };
const ASSETS = join(DIST, 'assets');
const PAGE = 'The page itself';
/** What is said of a file that no late import brings; of any other script of the page, that the page itself is missing. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^(duckdb|serialization)/, 'The engine that reads extracts'],
  [/^(parquet_wasm|(decoder|coder)\.worker)/, 'The reader of Parquet files'],
  [/^table\.worker/, 'The reader of text files'],
  [/^sheet\.worker/, 'The reader of Excel workbooks'],
  [/^digest\.worker/, 'What works out the SHA-256 of a file'],
  [/^(embed|vega)/, 'The drawing of charts'],
  [/^(highs|builder\.worker)/, 'The builder of protected packs'],
  [/^stop_and_search-.*parquet$/, 'The sample of stop and search'],
  [/^kcpo-.*parquet$/, 'The sample of knife crime prevention orders'],
  [/^oocd-.*parquet$/, 'The sample of out-of-court disposals'],
  [/^remand-.*parquet$/, 'The sample of remand'],
  [/^rule49-.*parquet$/, 'The sample of Rule 49 separation'],
  [/^population-.*parquet$/, 'The table of the population'],
  [/^establishment_population-.*parquet$/, 'The table of children held'],
  [/^reference_figures-.*parquet$/, 'The table of published figures'],
  [/^area_groups-.*parquet$/, 'The table of areas'],
  [/\.woff2$/, 'The typeface'],
  [/\.css$/, 'The look of the page'],
];
/** What may be said of a file: several parts of the page may need it, and the one that asks first is told of. */
function namesOf(file: string): readonly string[] {
  const named = NAMED.find(([pattern]) => pattern.test(file))?.[1];
  if (named !== undefined) return [named];
  const late = lateNames().flatMap(([name, scripts]) => (scripts.has(file) ? [name] : []));
  return late.length ? late : [PAGE];
}

/** By the name of a late part of the page, the scripts that it needs beside those of the page itself. */
const lateNames = (): readonly (readonly [string, ReadonlySet<string>])[] => {
  const page = scriptsOfPage();
  return declared().map(([name, path]) => {
    const scripts = scriptsOf(path.replace(/^.*\/|\.(?:svelte|js)$/g, ''));
    // A script of a package is named after a file of its own.
    if (!scripts.length && path.startsWith('.')) throw new Error(`The build has no script of ${path}.`);
    const needed = new Set(scripts.flatMap((file) => [...withImports(file)].filter((one) => !page.has(one))));
    return [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, needed];
  });
};

/** Names of late imports, with their paths, as they stand in the source: what is forgotten there has no name here. */
function declared(): readonly (readonly [string, string])[] {
  const folder = join(DIST, '..', 'src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const text = sources.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const late = /\.declare\(\s*'([^']+)',[^;]*?\bimport\('([^']+)'\)/g;
  return [...text.matchAll(late)]
    .map(([, name = '', path = '']) => [name, path] as const)
    .filter(([name]) => name !== 'the page itself');
}

/** What a file is to the page: a picture of it, what is counted, what runs with it or what runs beside it. */
function kindOf(file: string): string {
  if (/\.(?:woff2|css)$/.test(file)) return 'looks';
  if (file.endsWith('.parquet')) return 'rows';
  return namesOf(file).includes(PAGE) ? 'page' : 'runs';
}

/** The files of the build: in `npm test` one of each kind. */
export const filesToMiss = (): readonly string[] => someOf(readdirSync(ASSETS), { kindOf });

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
  const names = namesOf(file).map((name) => name.slice(1));
  const sentence = new RegExp(`(?:${names.join('|')}).* could not be fetched from where the workbook is served\\.`);
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
