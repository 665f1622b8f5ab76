import type { Page } from 'playwright-core';
import type { Measured } from './figures';

const RUNS = 9;
const SEED = 20_261;
const LOOKED_AT = 1500;

/** What is asked of the database rather than of the codes; each is brought into sight before its boxes are ticked. */
const FIGURES = [
  { id: 'rates', name: 'distinct children' },
  { id: 'alike', name: 'like for like' },
  { id: 'crossing', name: 'intersections' },
  { id: 'concentration', name: 'repeat children and places' },
];

/** From a click on a box to the new answer of one figure painted while the reader looks at it. */
export async function queried(page: Page, rows: number): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { id, name } of FIGURES) {
    await page.evaluate((figure) => document.getElementById(figure)?.scrollIntoView(), `figure-${id}`);
    await page.waitForTimeout(LOOKED_AT);
    const runs = await page.evaluate(answeredInPage, { figure: `figure-${id}`, turns: RUNS + 1, seed: SEED });
    measured.push({ name: `${name}, ${rows} rows`, runs: runs.slice(1), budget: '<= 600 ms' });
  }
  return measured;
}

/** Runs in the page. A figure is answered when it is neither stale nor waiting for its turn, and all is drawn. */
async function answeredInPage(asked: { figure: string; turns: number; seed: number }): Promise<number[]> {
  let state = asked.seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));
  const marked = (mark: string) => performance.getEntriesByName(mark).length > 0;
  const answered = () => {
    const figure = document.getElementById(asked.figure);
    return figure !== null && !figure.matches('.stale, [aria-busy=true] *') && marked('workbook: painted in view');
  };
  const times: number[] = [];
  for (let turn = 0; turn < asked.turns; turn += 1) {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('aside input[type=checkbox]')].filter(
      (box) => box.offsetParent !== null,
    );
    const box = boxes[Math.floor(random() * boxes.length)];
    if (!box) throw new Error('The filter has no box to tick.');
    performance.clearMarks();
    const from = performance.now();
    box.click();
    await pause(0);
    while (!answered()) await pause(1);
    await new Promise<void>((go) => requestAnimationFrame(() => setTimeout(go, 0)));
    times.push(performance.now() - from);
    // The rest of the sheet is answered before the next choice: the questions of two choices would wait for each other.
    while (!marked('workbook: painted all') || document.querySelector('.stale, [aria-busy=true]')) await pause(5);
    await pause(60);
  }
  return times;
}
