import type { Page } from 'playwright-core';
import type { Measured } from './figures';
import { NARROW, WARM_UP } from './interactions';
import { ticks } from './ticks';

const CLICKS = 9;

/** What is asked of the database rather than of the codes, each on the page of its figure. */
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
    const from = { figure: `figure-${id}`, left: 500 };
    const place = { name, address: `#/oocd/${id}`, from, drawings: 1 };
    const clicks = NARROW.slice(0, CLICKS + WARM_UP);
    measured.push(
      ...(await ticks(page, place, { clicks }, { name: `${name}, ${rows} rows`, settledBudget: '<= 600 ms' })),
    );
  }
  return measured;
}
