import type { Measured } from './figures';
import type { Bench } from './page';

const RUNS = 5;

/** From navigation to the page drawn, to the first numbers, and to a bare engine: each in a fresh context, in turn. */
export async function starts(bench: Bench): Promise<readonly Measured[]> {
  const drawn: number[] = [];
  const numbers: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const page = await bench.open(bench.workbook);
    await page.waitForSelector('main figure table');
    const at = await page.evaluate(() => ({
      numbers: performance.getEntriesByName('workbook: first numbers')[0]?.startTime ?? NaN,
      drawn: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    }));
    await page.context().close();
    const other = await bench.open(bench.bare);
    await other.waitForFunction(() => document.getElementById('log')?.textContent?.includes('ready'));
    const log = (await other.textContent('#log')) ?? '';
    await other.context().close();
    // The first round fills the disk cache of the browser and is not counted.
    if (run === 0) continue;
    drawn.push(at.drawn);
    numbers.push(at.numbers);
    bare.push(Number(/start ([\d.]+)/.exec(log)?.[1]));
  }
  return [
    { name: 'page drawn', runs: drawn, budget: 'before the engine is up' },
    { name: 'first numbers', runs: numbers },
    { name: 'bare engine start', runs: bare },
  ];
}
