/** What moves in the window: every shift that the browser tells of, but for what text of another length pushes. */
import type { Page } from 'playwright-core';

interface Watched {
  moved?: Map<Element, { dx: number; dy: number }>;
  /** In their order on the page. */
  heights?: Map<Element, number>;
}

/** What may take another room because its words change, or goes with them; the line of the selection as a whole. */
const TEXTS = 'main :is(h1, h2, h3, p:not(.selection p), tr, dd, .selection)';

/** Begins to watch; what moved before is forgotten. */
export async function watchShifts(page: Page): Promise<void> {
  await page.evaluate((what) => {
    const watched = window as unknown as Watched;
    const texts = document.querySelectorAll(what);
    watched.heights = new Map([...texts].map((text) => [text, text.getBoundingClientRect().height]));
    if (watched.moved) return watched.moved.clear();
    const moved: Map<Element, { dx: number; dy: number }> = (watched.moved = new Map());
    interface Shift extends PerformanceEntry {
      readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[])
        for (const { node, previousRect: was, currentRect: is } of sources) {
          // What is written into a line moves with the words before it, and what is said of a part of the boxes with its
          // button beside it.
          if (!(node instanceof Element) || node.matches('.state p')) continue;
          if (getComputedStyle(node).display.startsWith('inline')) continue;
          const { dx, dy } = moved.get(node) ?? { dx: 0, dy: 0 };
          // What was out of the window has no place there. Words that end where they ended did not move.
          const seen = was.height > 0 && is.height > 0;
          const across = Math.min(Math.abs(is.left - was.left), Math.abs(is.right - was.right));
          moved.set(node, { dx: dx + across, dy: seen ? dy + is.y - was.y : NaN });
        }
    }).observe({ type: 'layout-shift' });
  }, TEXTS);
}

/** What moved sideways, or further than the text above it grew or shrank, one line each. */
export function unexplainedShifts(page: Page): Promise<readonly string[]> {
  return page.evaluate((what) => {
    const { moved, heights = new Map<Element, number>() } = window as unknown as Watched;
    const grown = [...document.querySelectorAll(what)].map((text) => ({
      text,
      by: text.getBoundingClientRect().height - (heights.get(text) ?? 0),
    }));
    // What is gone stood after the last that is still there.
    let last: Element = document.documentElement;
    for (const [text, height] of heights)
      if (text.isConnected) last = text;
      else grown.push({ text: last, by: -height });
    const pushing = (node: Element): readonly number[] =>
      node.closest('main') === null || node.closest('aside') !== null
        ? []
        : grown
            .filter(({ text }) => text.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)
            .map(({ by }) => by);
    const sum = (all: readonly number[]): number => all.reduce((so, one) => so + one, 0);
    return [...(moved ?? [])].flatMap(([node, { dx, dy }]) => {
      const pushes = pushing(node);
      // Rows that are gone leave their room, so what shrank need not pull. Lines end between two dots of the screen.
      const [up, down] = [sum(pushes.filter((by) => by < 0)), sum(pushes.filter((by) => by > 0))];
      const within = dy >= up - 1 && dy <= down + 1;
      if (!node.isConnected || Number.isNaN(dy) || (dx <= 1 && within)) return [];
      const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
      const [across, along, least, most] = [dx, dy, up, down].map(Math.round);
      return `${node.tagName} ${node.getAttribute('class') ?? ''} “${words}” by ${across} ${along}, text ${least} to ${most}`;
    });
  }, TEXTS);
}
