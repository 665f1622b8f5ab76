import type { Page } from 'playwright-core';
import type { Measured } from './figures';

const TICKS = 60;
const WARM_UP = 5;
const SEED = 20_260;
const SETTLED = 5000;
/** Milliseconds from the whole sheet answered to the next click: a reader in haste. */
export const PAUSE = 60;

/** From a click on a box to every figure in view painted; boxes in an order drawn from a fixed seed. */
export async function ticks(page: Page, name: string, budget: string): Promise<Measured> {
  await page.waitForSelector('aside input[type=checkbox]:visible');
  // The sheet of the file just opened is drawn to its end; a reader has looked at it before ticking.
  await page.waitForTimeout(SETTLED);
  const runs = await page.evaluate(tickInPage, { ticks: TICKS + WARM_UP, seed: SEED, pause: PAUSE });
  console.log(`${name}: seed ${SEED}`);
  return { name, runs: runs.slice(WARM_UP), budget };
}

/** How many ticks, in which order; `figure` is the id of one that must be answered too, and with it the whole sheet. */
interface QueryContext {
  readonly ticks: number;
  readonly seed: number;
  readonly pause: number;
  readonly figure?: string;
}

/** Runs in the page: no polling from outside stands between the click and the paint. */
export async function tickInPage({ ticks: many, seed, pause, figure }: QueryContext): Promise<number[]> {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const frame = () => new Promise<void>((go) => requestAnimationFrame(() => setTimeout(go, 0)));
  const waits = (selector: string) => figure !== undefined && document.querySelector(selector) !== null;
  // An answer is late where it is marked as the one before; out of sight it may wait for its turn.
  const marked = async (mark: string, late: string) => {
    while (!performance.getEntriesByName(mark).length || waits(late)) await new Promise((go) => setTimeout(go, 1));
  };
  const times: number[] = [];
  for (let turn = 0; turn < many; turn += 1) {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('aside input[type=checkbox]')].filter(
      (box) => box.offsetParent !== null,
    );
    const box = boxes[Math.floor(random() * boxes.length)];
    if (!box) throw new Error('The filter has no box to tick.');
    performance.clearMarks();
    const from = performance.now();
    box.click();
    await marked('workbook: painted in view', `#${figure}.stale, [aria-busy=true] #${figure}`);
    await frame();
    times.push(performance.now() - from);
    await marked('workbook: painted in view', '.stale');
    await new Promise((go) => setTimeout(go, pause));
  }
  return times;
}
