/** A click on a box, from the click to the answer painted, on a page that a reader would look at. */
import type { Page } from 'playwright-core';
import type { Measured } from './figures';
import { type Interaction, WARM_UP } from './interactions';
import { type LookedAt, lookAt } from './looked-at';

/** Milliseconds from the page settled to the next click: a reader in haste. */
const PAUSE = 60;
/** Of all clicks, how many must have changed a drawing in the window: in 2,000 rows many narrow selections hold nobody. */
const CHANGED = 0.6;

/** What came of one click; times in milliseconds from the click. */
export interface Tick {
  readonly painted: number;
  readonly settled: number;
  readonly drawings: number;
  readonly changed: boolean;
  /** "Sex: Female: 1,234", of every box of the parts that are clicked in, once the page is settled. */
  readonly labels: readonly string[];
}

/** What is clicked, and what is clicked before without being measured. */
export interface Clicks {
  readonly clicks: readonly Interaction[];
  readonly before?: readonly Interaction[];
}

/** What a tick is held against, in words. */
export interface Budgets {
  readonly budget?: string;
  readonly settledBudget?: string;
}

interface Run {
  readonly clicks: readonly Interaction[];
  readonly pause: number;
  readonly from: LookedAt['from'];
}

/** Two measurements of the same clicks: to what is in view painted, and to the whole page settled. */
export async function ticks(
  page: Page,
  place: LookedAt,
  { clicks, before = [] }: Clicks,
  names: Budgets & { readonly name: string },
): Promise<readonly Measured[]> {
  await lookAt(page, place);
  if (before.length) await page.evaluate(ticksInPage, { clicks: before, pause: 0, from: place.from });
  return measuredOf(place, (await clickThrough(page, place, clicks)).slice(WARM_UP), names);
}

/** Clicks in the page as it stands; the first few are for warming up, and are given back too. */
export function clickThrough(
  page: Page,
  place: Pick<LookedAt, 'from'>,
  clicks: readonly Interaction[],
): Promise<readonly Tick[]> {
  return page.evaluate(ticksInPage, { clicks, pause: PAUSE, from: place.from });
}

/** The two measurements of clicks that were made. Throws where nobody would have seen the answers. */
export function measuredOf(
  place: LookedAt,
  done: readonly Tick[],
  { name, budget, settledBudget }: Budgets & { readonly name: string },
): readonly Measured[] {
  inView(place, done);
  return [
    { name: `${name}: tick to painted`, runs: done.map(({ painted }) => painted), ...(budget ? { budget } : {}) },
    {
      name: `${name}: tick to page settled`,
      runs: done.map(({ settled }) => settled),
      ...(settledBudget ? { budget: settledBudget } : {}),
    },
  ];
}

/** Refuses to give numbers of a page on which nobody would have seen the answer. */
function inView({ name, drawings }: LookedAt, done: readonly Tick[]): void {
  const fewest = Math.min(...done.map((tick) => tick.drawings));
  if (fewest < drawings) throw new Error(`On ${name} only ${fewest} drawings stood in the window before a click.`);
  const changed = done.filter((tick) => tick.changed).length / done.length;
  if (changed < CHANGED)
    throw new Error(`On ${name} only ${Math.round(100 * changed)} in 100 clicks changed a drawing.`);
}

/** Runs in the page: no polling from outside stands between the click and the paint. */
async function ticksInPage({ clicks, pause, from: place }: Run): Promise<Tick[]> {
  const frame = () => new Promise<void>((go) => requestAnimationFrame(() => setTimeout(go, 0)));
  const marked = async (mark: string) => {
    while (!performance.getEntriesByName(mark).length) await new Promise((go) => setTimeout(go, 1));
  };
  const inWindow = () =>
    [...document.querySelectorAll('main figure div.drawing svg')].filter((drawing) => {
      const { top, bottom } = drawing.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
  const look = (drawings: readonly Element[]) =>
    drawings.map((drawing) => new XMLSerializer().serializeToString(drawing)).join();
  const parts = new Set(clicks.map(({ part }) => part));
  const labels = () =>
    [...document.querySelectorAll('aside fieldset')].flatMap((field) => {
      const legend = field.querySelector('legend')?.textContent?.trim() ?? '';
      if (!parts.has(legend)) return [];
      return [...field.querySelectorAll('label:has([type=checkbox])')].map((label) => {
        const words = label.getAttribute('title') ?? label.querySelector('.words')?.textContent;
        return `${legend}: ${words?.trim() ?? ''}: ${label.lastElementChild?.textContent?.trim() ?? ''}`;
      });
    });
  const target = ({ part, box }: Interaction) => {
    const field = [...document.querySelectorAll('aside fieldset')].find(
      (one) => one.querySelector('legend')?.textContent?.trim() === part,
    );
    const boxes = field?.querySelectorAll<HTMLElement>('input[type=checkbox]');
    const found = box === undefined ? field?.querySelector<HTMLElement>('.state button') : boxes?.[box];
    if (!found) throw new Error(`The part ${part} has nothing to click at ${box ?? 'Clear'}.`);
    return found;
  };
  // An answer may be taller than the one before, so the place is found again before each click.
  const aim = async () => {
    const drawing = place && document.querySelector(`#${place.figure} div.drawing`);
    if (drawing) scrollBy(0, drawing.getBoundingClientRect().bottom - place.left);
    else scrollTo(0, 0);
    await frame();
  };
  const done: Tick[] = [];
  for (const click of clicks) {
    const found = target(click);
    await aim();
    await new Promise((go) => setTimeout(go, pause));
    const before = inWindow();
    const looked = look(before);
    performance.clearMarks();
    performance.mark('bench: click');
    const from = performance.now();
    found.click();
    await marked('workbook: painted in view');
    await frame();
    const painted = performance.now() - from;
    performance.mark('bench: painted');
    await marked('workbook: painted all');
    // What is asked of the database may come after everything else was painted.
    while (document.querySelector('.page:not(.settled)')) await new Promise((go) => setTimeout(go, 1));
    await frame();
    const settled = performance.now() - from;
    done.push({ painted, settled, drawings: before.length, changed: look(inWindow()) !== looked, labels: labels() });
  }
  return done;
}
