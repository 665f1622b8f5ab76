import type { Page } from 'playwright-core';
import type { Measured } from './figures';
import type { Bench } from './page';

const PATIENCE = 600_000;

/** Rows from which a file is opened once: it takes minutes. */
const LONG_FILE = 10_000_000;

/** What one opening took, in milliseconds. */
interface Opened {
  /** From the file chosen to its figures answered. */
  readonly figures: number;
  /** To the last check made, with every row in the engine. */
  readonly whole: number;
}

/** What the same file takes where nothing is checked or shown, in milliseconds. */
interface Bare {
  readonly decode: number;
  readonly load: number;
}

/** Opens a file in the workbook and in the bare page, in turn; gives the workbook's page with the file open. */
export async function openings(
  bench: Bench,
  file: string,
  rows: number,
): Promise<{ readonly page: Page; readonly opening: readonly Measured[] }> {
  const own: Opened[] = [];
  const bare: Bare[] = [];
  let page: Page | undefined;
  for (let run = 0; run < (rows >= LONG_FILE ? 1 : 3); run += 1) {
    await page?.context().close();
    bare.push(await bareOpening(bench, file));
    page = await bench.open(`${bench.workbook}#/oocd`);
    await page.waitForSelector('main figure table');
    // Samples finish first, as they would for a person who looks before opening a file.
    await page.waitForFunction(() => performance.getEntriesByName('workbook: samples open').length > 0);
    own.push(await ownOpening(page, file));
  }
  if (!page) throw new Error('Nothing was opened.');
  return {
    page,
    opening: [
      { name: `open ${rows}`, runs: own.map(({ figures }) => figures) },
      { name: `open and check ${rows}`, runs: own.map(({ whole }) => whole) },
      { name: `bare ${rows}`, runs: bare.map(({ load }) => load) },
      { name: `bare decode ${rows}`, runs: bare.map(({ decode }) => decode) },
    ],
  };
}

async function ownOpening(page: Page, file: string): Promise<Opened> {
  await page.setInputFiles('input[type=file]', file);
  const patience = { timeout: PATIENCE };
  await page.waitForFunction(() => performance.getEntriesByName('workbook: file open').length > 0, undefined, patience);
  const figures = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return at('workbook: file open') - at('workbook: file chosen');
  });
  await page.locator('.report').first().waitFor(patience);
  await page.getByText('More checks are being made.').waitFor({ state: 'detached', ...patience });
  const whole = await page.evaluate(
    () => performance.now() - (performance.getEntriesByName('workbook: file chosen')[0]?.startTime ?? NaN),
  );
  return { figures, whole };
}

async function bareOpening(bench: Bench, file: string): Promise<Bare> {
  const page = await bench.open(bench.bare);
  await page.waitForFunction(() => document.getElementById('log')?.textContent?.includes('ready'));
  await page.setInputFiles('#file', file);
  await page.waitForFunction(() => document.getElementById('log')?.textContent?.includes('load '), undefined, {
    timeout: PATIENCE,
  });
  const log = (await page.textContent('#log')) ?? '';
  await page.context().close();
  const time = (name: string): number => Number(new RegExp(`^${name} ([\\d.]+)`, 'm').exec(log)?.[1]);
  return { decode: time('decode'), load: time('load') };
}
