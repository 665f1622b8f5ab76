import type { Page } from 'playwright-core';
import type { Measured } from './figures';
import type { Bench } from './page';

const PATIENCE = 600_000;

/** Opens a file in the workbook and in the bare page, in turn; gives the workbook's page with the file open. */
export async function openings(
  bench: Bench,
  file: string,
  rows: number,
): Promise<{ readonly page: Page; readonly opening: readonly Measured[] }> {
  const runs = rows >= 10_000_000 ? 1 : 3;
  const own: number[] = [];
  const bare: number[] = [];
  let page: Page | undefined;
  for (let run = 0; run < runs; run += 1) {
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
      { name: `open ${rows}`, runs: own },
      { name: `bare ${rows}`, runs: bare },
    ],
  };
}

async function ownOpening(page: Page, file: string): Promise<number> {
  await page.setInputFiles('input[type=file]', file);
  await page.waitForFunction(() => performance.getEntriesByName('workbook: file open').length > 0, undefined, {
    timeout: PATIENCE,
  });
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return at('workbook: file open') - at('workbook: file chosen');
  });
}

async function bareOpening(bench: Bench, file: string): Promise<number> {
  const page = await bench.open(bench.bare);
  await page.waitForFunction(() => document.getElementById('log')?.textContent?.includes('ready'));
  await page.setInputFiles('#file', file);
  await page.waitForFunction(() => document.getElementById('log')?.textContent?.includes('load '), undefined, {
    timeout: PATIENCE,
  });
  const log = (await page.textContent('#log')) ?? '';
  await page.context().close();
  return Number(/load ([\d.]+)/.exec(log)?.[1]);
}
