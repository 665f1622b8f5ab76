import type { Page } from 'playwright-core';
import type { Measured } from './figures';
import { PAUSE, tickInPage } from './ticks';

const RUNS = 9;
const SEED = 20_261;
const LOOKED_AT = 1500;

/** What is asked of the database rather than of the codes; each is brought into sight before its boxes are ticked. */
const FIGURES = [
  { id: 'rates', name: 'distinct children' },
  { id: 'like-for-like', name: 'like for like' },
  { id: 'crossing', name: 'intersections' },
  { id: 'concentration', name: 'repeat children and places' },
];

/** From a click on a box to the new answer of one figure painted while the reader looks at it. */
export async function queried(page: Page, rows: number): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { id, name } of FIGURES) {
    await page.evaluate((figure) => document.getElementById(figure)?.scrollIntoView(), `figure-${id}`);
    await page.waitForTimeout(LOOKED_AT);
    const runs = await page.evaluate(tickInPage, { figure: `figure-${id}`, ticks: RUNS + 1, seed: SEED, pause: PAUSE });
    measured.push({ name: `${name}, ${rows} rows`, runs: runs.slice(1), budget: '<= 600 ms' });
  }
  return measured;
}
